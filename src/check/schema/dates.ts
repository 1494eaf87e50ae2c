/** Dates in .NET's formats, as the `dateFormat` keyword of docfx's schemas names them. */

import { remember } from '../../remember.ts'

const PARTS: Record<string, string> = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<shortYear>\\d{2})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
}

/** A format as a pattern, and what the texts mean that were read with it: pages share their dates. */
interface Format {
  readonly pattern: RegExp
  readonly times: Map<string, number | undefined>
}

const formats = new Map<string, Format>()

/** Time in milliseconds of a text in the format; undefined when it is not a date in that form, or no real day. */
export function parseDate(text: string, format: string): number | undefined {
  const { pattern, times } = remember(formats, format, () => ({ pattern: patternOf(format), times: new Map() }))
  return remember(times, text, () => timeOf(pattern.exec(text)?.groups))
}

function timeOf(groups: Readonly<Record<string, string>> | undefined): number | undefined {
  if (!groups) return undefined
  const number = (name: string, otherwise: number): number => Number(groups[name] ?? otherwise)
  const year = groups.shortYear === undefined ? number('year', 1) : 2000 + Number(groups.shortYear)
  const [month, day] = [number('month', 1), number('day', 1)]
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(number('hour', 0), number('minute', 0), number('second', 0))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.getTime() : undefined
}

function patternOf(format: string): RegExp {
  const pattern = format.replace(
    /yyyy|yy|MM|M|dd|d|HH|H|mm|ss|[^A-Za-z0-9]/g,
    part => PARTS[part] ?? part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  )
  return new RegExp(`^${pattern}$`)
}

/** Milliseconds of a .NET time span: `[-][d.]hh:mm:ss`, or a number of days. */
export function parseTimeSpan(text: string): number | undefined {
  const match = /^(-?)(?:(\d{1,8})\.)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim())
  const days = /^(-?)(\d{1,8})$/.exec(text.trim())
  if (days) return (days[1] ? -1 : 1) * Number(days[2]) * 86_400_000
  if (!match) return undefined
  const [, sign, day = '0', hour = '0', minute = '0', second = '0'] = match
  return (sign ? -1 : 1) * (((Number(day) * 24 + Number(hour)) * 60 + Number(minute)) * 60 + Number(second)) * 1000
}

/** Words that a date may have in .NET's invariant culture. */
const DATE_WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|am|pm|gmt|t|z)$/i

/** A time of day: hours and minutes, perhaps seconds. */
export function isTime(text: string): boolean {
  return /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,7})?)?(?:\s?[AP]M)?$/i.test(text)
}

/** A date, a time, or both, in any usual form. */
export function isDateTime(text: string): boolean {
  if (isTime(text)) return true
  const words = text.match(/[a-z]+/gi) ?? []
  return /\d\D+\d/.test(text) && words.every(word => DATE_WORD.test(word)) && !Number.isNaN(Date.parse(text))
}
