// Cuts a stream of XML bytes into tags and texts without making strings; what is needed is decoded by the handler.
import { UserFailure } from '#shared/contract/errors'

/** Byte ranges point into `bytes`, which is only valid during the call. Names come without their prefix. `tagEnd` is the `>`. */
export interface XmlHandler {
  readonly open: (bytes: Buffer, nameStart: number, nameEnd: number, tagEnd: number) => void
  readonly close: (bytes: Buffer, nameStart: number, nameEnd: number) => void
  /** A run of character data; `raw` means CDATA, in which entities are plain text. */
  readonly text: (bytes: Buffer, start: number, end: number, raw: boolean) => void
  /** A way of its own for elements that are many: takes whole ones from the `<` at `at`, and returns the place after them. */
  readonly take?: (bytes: Buffer, at: number) => number
}

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const COLON = 0x3a
const QUOTE = 0x22
const APOSTROPHE = 0x27
const BANG = 0x21
const QUESTION = 0x3f
const SPACE = 0x20

/** A tag or text longer than this is no sheet: the carried remainder must not grow without end. */
const TOKEN_MAX = 1024 * 1024
/** So many bytes of the next chunk are joined to what the last one cut. */
const JOIN = 1024
const NOTHING = Buffer.alloc(0)

/** Feed it chunks of any size; characters cut by a chunk's border are put together again. */
export class XmlScanner {
  private readonly handler: XmlHandler
  private carry: Buffer | null = null
  private depth = 0
  private elements = 0

  constructor(handler: XmlHandler) {
    this.handler = handler
  }

  write(chunk: Buffer): void {
    const { carry } = this
    if (carry === null) {
      this.writeJoined(chunk)
      return
    }
    // What was cut is nearly always whole within a few bytes more; then the rest of the chunk need not be copied.
    this.writeJoined(Buffer.concat([carry, chunk.subarray(0, JOIN)]))
    if (chunk.length <= JOIN) return
    const over = this.carry ?? NOTHING
    const isInChunk = over.length <= JOIN
    this.writeJoined(
      isInChunk ? chunk.subarray(JOIN - over.length) : Buffer.concat([over, chunk.subarray(JOIN)]),
    )
  }

  private writeJoined(bytes: Buffer): void {
    if (this.elements === 0) refuseUtf16(bytes)
    const used = this.scan(bytes)
    if (bytes.length - used > TOKEN_MAX) throw damagedXml('token')
    this.carry = used === bytes.length ? null : bytes.subarray(used)
  }

  /** Checks that the document was complete. */
  end(): void {
    const rest = this.carry?.toString('latin1').trim() ?? ''
    if (this.depth !== 0 || this.elements === 0 || rest !== '') throw damagedXml('incomplete')
  }

  /** Handles every complete token and returns where the first incomplete one starts. */
  private scan(bytes: Buffer): number {
    const length = bytes.length
    let at = 0
    while (at < length) {
      let open = at
      while (open < length && bytes[open] !== LT) open += 1
      if (open === length) return at
      if (open > at) this.handler.text(bytes, at, open, false)
      at = this.handler.take?.(bytes, open) ?? open
      if (at > open) continue
      at = this.tag(bytes, open)
      if (at < 0) return open
    }
    return at
  }

  /** Handles the tag that starts at `open`; returns the place after it, or -1 when it is not all there. */
  private tag(bytes: Buffer, open: number): number {
    const mark = bytes[open + 1]
    if (mark === BANG || mark === QUESTION) return this.special(bytes, open, mark)
    const closing = mark === SLASH
    let nameStart = closing ? open + 2 : open + 1
    const end = tagEnd(bytes, nameStart)
    if (end < 0) return -1
    let nameEnd = nameStart
    for (; nameEnd < end; nameEnd += 1) {
      const byte = bytes[nameEnd] as number
      if (byte <= SPACE || byte === SLASH) break
      if (byte === COLON) nameStart = nameEnd + 1
    }
    if (nameEnd === nameStart) throw damagedXml('tag')
    if (closing) {
      this.depth -= 1
      if (this.depth < 0) throw damagedXml('nesting')
      this.handler.close(bytes, nameStart, nameEnd)
      return end + 1
    }
    this.elements += 1
    if (!isEmptyTag(bytes, end)) this.depth += 1
    this.handler.open(bytes, nameStart, nameEnd, end)
    return end + 1
  }

  /** Comments, processing instructions, CDATA. A DOCTYPE has no business in a workbook: entities are an attack. */
  private special(bytes: Buffer, open: number, mark: number): number {
    if (mark === QUESTION) return after(bytes, '?>', open + 2)
    const head = bytes.toString('latin1', open + 2, open + 9)
    if (head.startsWith('--')) return after(bytes, '-->', open + 4)
    if (head === '[CDATA[') {
      const end = after(bytes, ']]>', open + 9)
      if (end > 0) this.handler.text(bytes, open + 9, end - 3, true)
      return end
    }
    if ('[CDATA['.startsWith(head) || '--'.startsWith(head)) return -1
    throw damagedXml('doctype')
  }
}

/** Whether the tag that ends at `tagEnd` closes itself: <row/>. */
export function isEmptyTag(bytes: Buffer, tagEnd: number): boolean {
  return bytes[tagEnd - 1] === SLASH
}

/** Where the tag's `>` stands; one inside a quoted value does not count. */
function tagEnd(bytes: Buffer, from: number): number {
  const length = bytes.length
  let quote = 0
  for (let at = from; at < length; at += 1) {
    const byte = bytes[at] as number
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === GT) return at
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    else if (byte === LT) throw damagedXml('tag')
  }
  return -1
}

function after(bytes: Buffer, text: string, from: number): number {
  const at = bytes.indexOf(text, from, 'latin1')
  return at < 0 ? -1 : at + text.length
}

function refuseUtf16(bytes: Buffer): void {
  const first = bytes[0]
  const wide = (first === 0xff && bytes[1] === 0xfe) || (first === 0xfe && bytes[1] === 0xff)
  if (wide || (first === 0 && bytes.length > 1)) throw damagedXml('encoding')
}

export function damagedXml(reason: string): UserFailure {
  return new UserFailure('DAMAGED', { part: '', reason })
}
