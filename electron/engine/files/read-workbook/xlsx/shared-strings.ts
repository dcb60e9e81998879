// The table of texts that cells refer to by number. Rich text is joined; phonetic guides (rPh) are no part of it.
import { type Limits, refuseAbove } from '../limits.ts'
import { isEmptyTag, type XmlHandler, XmlScanner } from './xml-scanner.ts'
import { decodeEscapes, decodeText, localName } from './xml-text.ts'

/** Collects the strings; feed it the part's bytes, then call `end`. */
export class SharedStrings {
  readonly strings: string[] = []
  private readonly limits: Limits
  private readonly scanner: XmlScanner
  private text = ''
  private inText = false
  private phonetic = false
  private total = 0

  constructor(limits: Limits) {
    this.limits = limits
    const handler: XmlHandler = {
      open: (bytes, nameStart, nameEnd, tagEnd) =>
        this.open(localName(bytes, nameStart, nameEnd), isEmptyTag(bytes, tagEnd)),
      close: (bytes, nameStart, nameEnd) => this.close(bytes, nameStart, nameEnd),
      text: (bytes, start, end, raw) => {
        if (this.inText) this.text += decodeText(bytes, start, end, raw)
      },
    }
    this.scanner = new XmlScanner(handler)
  }

  write(chunk: Buffer): void {
    this.scanner.write(chunk)
  }

  end(): void {
    this.scanner.end()
  }

  private open(name: string, empty: boolean): void {
    if (name === 'si') {
      this.text = ''
      if (empty) this.push()
    } else if (name === 'rPh') this.phonetic = !empty
    else if (name === 't') this.inText = !empty && !this.phonetic
  }

  private close(bytes: Buffer, nameStart: number, nameEnd: number): void {
    const name = localName(bytes, nameStart, nameEnd)
    if (name === 't') this.inText = false
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'si') this.push()
  }

  private push(): void {
    const text = decodeEscapes(this.text)
    this.total += text.length
    refuseAbove(this.limits, 'cellText', text.length)
    refuseAbove(this.limits, 'totalText', this.total)
    refuseAbove(this.limits, 'cells', this.strings.length)
    this.strings.push(text)
  }
}
