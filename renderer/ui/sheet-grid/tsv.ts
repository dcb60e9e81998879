// Blocks of cells as Excel and WPS put them on the clipboard: tabs and line ends, quotes around what holds one of them.

const NEEDS_QUOTES = /["\t\r\n]/

/** Text of a block; every line ends with CRLF, as Excel writes it. */
export function toTsv(block: readonly (readonly string[])[]): string {
  return block.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('')
}

function quoted(field: string): string {
  return NEEDS_QUOTES.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

/**
 * The block in a text. A field that begins with a quote runs to its closing quote, line ends included; a quote that is never
 * closed is a plain character. The line end after the last row makes no row of its own. Rows may be of unequal length.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const field = fieldAt(text, at)
    row.push(field.text)
    if (text[field.end] === '\t') {
      at = field.end + 1
      continue
    }
    rows.push(row)
    row = []
    at = field.end + (text.startsWith('\r\n', field.end) ? 2 : 1)
    if (at === text.length) break
  }
  return rows
}

interface Field {
  readonly text: string
  /** Place of the tab or line end behind it, or the end of the text. */
  readonly end: number
}

function fieldAt(text: string, start: number): Field {
  const match = text[start] === '"' ? QUOTED.exec(text.slice(start)) : null
  if (match !== null) return { text: (match[1] ?? '').replaceAll('""', '"'), end: start + match[0].length }
  let end = start
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(start, end), end }
}

/** Up to the closing quote, which a tab, a line end or the end of the text follows. */
const QUOTED = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/
