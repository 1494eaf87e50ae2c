import type { Region } from '../../facts.ts'
import { attribute } from '../learn/construct.ts'
import type { RegionExtent } from '../learn/restore.ts'

export function toRegion({ name, attributes, span }: RegionExtent): Region {
  const value = (key: string): string => attribute(attributes, key)
  if (name === 'moniker') return { name, span, parent: -1, range: value('range') }
  if (name !== 'zone') return { name, span, parent: -1 }
  return {
    name,
    span,
    parent: -1,
    ...(value('target') && { target: value('target') }),
    ...(value('pivot') && { pivot: value('pivot') }),
  }
}

/** Sorts regions by their start, outer before inner, and tells each its parent. */
export function nest(regions: Region[]): Region[] {
  if (regions.length === 0) return regions
  regions.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const open: number[] = []
  return regions.map((region, index) => {
    while (open.length > 0 && regions[open.at(-1)!]!.span[1] <= region.span[0]) open.pop()
    const parent = open.at(-1) ?? -1
    open.push(index)
    return { ...region, parent }
  })
}
