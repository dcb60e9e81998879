// From bytes of XML to text: UTF-8, entities, line ends, and Excel's own _xHHHH_ escapes; and attributes of a tag.
import { damagedXml } from './xml-scanner.ts'

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Character data as a program sees it. Text in Chinese is the rule, so everything is decoded as UTF-8. */
export function decodeText(bytes: Buffer, start: number, end: number, raw: boolean): string {
  const text = bytes.toString('utf8', start, end)
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return raw || !lines.includes('&') ? lines : storable(decodeEntities(lines))
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole
    const point = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    if (point > 0x10ffff) throw damagedXml('entity')
    return String.fromCodePoint(point)
  })
}

/** Excel writes characters that XML cannot hold as _x000D_, and a literal one as _x005F_x000D_. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return storable(
    text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )
}

/** Halves of characters and zeros come in by numbers alone; no database gives them back as they are. */
function storable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\ufffd')
}

/** Value of an attribute in the tag between `from` and `to`, whatever its prefix; null where it is absent. */
export function attribute(bytes: Buffer, from: number, to: number, name: string): string | null {
  const tag = bytes.toString('utf8', from, to)
  const pattern = attributePattern(name)
  const match = pattern.exec(tag)
  if (match === null) return null
  return decodeEntities(match[1] ?? match[2] ?? '')
}

const patterns = new Map<string, RegExp>()

function attributePattern(name: string): RegExp {
  const known = patterns.get(name)
  if (known !== undefined) return known
  const pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  return pattern
}

export function localName(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, end)
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}
