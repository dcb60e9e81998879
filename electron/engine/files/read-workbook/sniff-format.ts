// What a file is by its content; names lie (an .xls is often HTML or CSV).
import type { ByteSource } from './byte-source.ts'
import { sniffCompoundFile } from './compound-file.ts'

export type Format = 'xlsx' | 'xls' | 'html' | 'csv'

/** Known but not read: the user is told to save it as .xlsx. */
export type ForeignFormat = 'xml' | 'fods' | 'slk' | 'dif'

export type Sniffed =
  | { readonly kind: 'readable'; readonly format: Format }
  | { readonly kind: 'foreign'; readonly format: ForeignFormat }
  | { readonly kind: 'encrypted' }
  /** No workbook at all; `format` says what it looks like, for the message. */
  | { readonly kind: 'none'; readonly format: string }

const HEAD = 4096
/** Headers of bare BIFF2–BIFF5 streams, older than the compound file. */
const BARE_XLS = ['09000400', '09020600', '09040600', '09080800', '09081000']

export async function sniffFormat(file: ByteSource, fileBytes: number): Promise<Sniffed> {
  const head = Buffer.alloc(Math.min(HEAD, fileBytes))
  await file.read(head, 0, head.length, 0)
  const magic = head.toString('hex', 0, 8)
  if (head.length === 0) return { kind: 'none', format: 'empty' }
  if (magic.startsWith('504b0304')) return { kind: 'readable', format: 'xlsx' }
  if (magic.startsWith('504b0506')) return { kind: 'none', format: 'zip' }
  if (magic === 'd0cf11e0a1b11ae1') return sniffCompoundFile(file, fileBytes)
  if (BARE_XLS.includes(magic.slice(0, 8))) return { kind: 'readable', format: 'xls' }
  return sniffText(head)
}

function sniffText(head: Buffer): Sniffed {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (!wide && hasControlBytes(head)) return { kind: 'none', format: 'binary' }
  const text = head
    .toString(wide && head[0] === 0xff ? 'utf16le' : 'latin1')
    .replace(/^(\u{feff}|ï»¿)?\s*/u, '')
  if (text === '') return { kind: 'none', format: 'empty' }
  if (text.startsWith('%PDF') || text.startsWith('{\\rtf')) return { kind: 'none', format: text.slice(1, 4) }
  if (/^[{[]\s*["{[\]}]/.test(text)) return { kind: 'none', format: 'json' }
  if (!text.startsWith('<')) return sniffLines(text)
  // Before HTML: a flat OpenDocument has tables and styles too.
  if (/<office:document\b/.test(text)) return { kind: 'foreign', format: 'fods' }
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return { kind: 'foreign', format: 'xml' }
  if (/<(!doctype html|html|head|body|meta|table|style|div)\b/i.test(text))
    return { kind: 'readable', format: 'html' }
  return { kind: 'none', format: 'xml' }
}

/** Other programs' sheets in plain text look like one column of nonsense, which would be read without a word. */
function sniffLines(text: string): Sniffed {
  if (/^ID;P/.test(text)) return { kind: 'foreign', format: 'slk' }
  if (/^TABLE\r?\n0,1\r?\n/.test(text)) return { kind: 'foreign', format: 'dif' }
  return { kind: 'readable', format: 'csv' }
}

function hasControlBytes(head: Buffer): boolean {
  return head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)
}
