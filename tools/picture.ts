import { stripVTControlCharacters } from 'node:util'

const ESCAPE = '\u001b'
const PIECE = new RegExp(`${ESCAPE}\\[([\\d;]*)m|([^${ESCAPE}]+)`, 'g')

const CHARACTER = { width: 7.25, height: 18 }
const MARGIN = 16
const COLOURS: Readonly<Record<string, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  36: '#76e3ea',
}

interface Style {
  readonly colour?: string
  readonly bold?: boolean
  readonly underline?: boolean
}

/** Draws what a terminal shows as an SVG: plain text with the colours of its escape sequences. */
export function drawTerminal(title: string, text: string): string {
  const lines = text.trimEnd().split('\n')
  const columns = Math.max(...lines.map(line => stripVTControlCharacters(line).trimEnd().length))
  const width = Math.ceil(columns * CHARACTER.width + 2 * MARGIN)
  const height = lines.length * CHARACTER.height + 2 * MARGIN
  let style: Style = {}
  const rows = lines.map((line, index) => {
    const y = MARGIN + (index + 0.75) * CHARACTER.height
    let row = ''
    for (const [, codes, plain = ''] of line.matchAll(PIECE)) {
      if (codes !== undefined) style = codes.split(';').reduce(restyle, style)
      else row += span(plain, style)
    }
    return `<text x="${MARGIN}" y="${y}" xml:space="preserve">${row}</text>\n`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="12" fill="#e6edf3">
<title>${title}</title>
<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
${rows.join('')}</svg>
`
}

function restyle(style: Style, code: string): Style {
  switch (code) {
    case '':
    case '0':
      return {}
    case '1':
      return { ...style, bold: true }
    case '4':
      return { ...style, underline: true }
    case '22':
      return { ...style, bold: false }
    case '24':
      return { ...style, underline: false }
    case '39': {
      const { colour: _, ...rest } = style
      return rest
    }
    default:
      return COLOURS[code] === undefined ? style : { ...style, colour: COLOURS[code] }
  }
}

function span(text: string, { colour, bold, underline }: Style): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const attributes = [
    colour === undefined ? '' : ` fill="${colour}"`,
    bold ? ' font-weight="bold"' : '',
    underline ? ' text-decoration="underline"' : '',
  ].join('')
  return attributes === '' ? escaped : `<tspan${attributes}>${escaped}</tspan>`
}
