// However the bytes are cut into chunks, the same tags and texts come out.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { XmlScanner } from './xml-scanner.ts'
import { decodeText, localName } from './xml-text.ts'

function events(chunks: readonly Buffer[]): string[] {
  const seen: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') seen.push(`text ${text}`)
    text = ''
  }
  const scanner = new XmlScanner({
    open: (bytes, nameStart, nameEnd, tagEnd) => {
      flush()
      seen.push(`open ${localName(bytes, nameStart, nameEnd)} ${bytes.toString('utf8', nameEnd, tagEnd)}`)
    },
    close: (bytes, nameStart, nameEnd) => {
      flush()
      seen.push(`close ${localName(bytes, nameStart, nameEnd)}`)
    },
    text: (bytes, start, end, raw) => {
      text += decodeText(bytes, start, end, raw)
    },
  })
  for (const chunk of chunks) scanner.write(chunk)
  scanner.end()
  return seen
}

const DOCUMENT = Buffer.from(
  `<?xml version="1.0"?><!-- a > b --><x:a 键="值>1" n='"'><b/>徐州 𠮷&amp;&#x4E00;<![CDATA[<丰&]]>县</x:a>\n`,
)

test('every cut in two, and random cuts', () => {
  const whole = events([DOCUMENT])
  expect(whole).toEqual([`open a  键="值>1" n='"'`, 'open b /', 'text 徐州 𠮷&一<丰&县', 'close a'])
  for (let at = 0; at <= DOCUMENT.length; at += 1) {
    expect(events([DOCUMENT.subarray(0, at), DOCUMENT.subarray(at)])).toEqual(whole)
  }
  fc.assert(
    fc.property(fc.array(fc.nat(DOCUMENT.length), { maxLength: 30 }), (cuts) => {
      const places = [0, ...cuts, DOCUMENT.length].sort((a, b) => a - b)
      const chunks = places.slice(1).map((end, index) => DOCUMENT.subarray(places[index], end))
      expect(events(chunks)).toEqual(whole)
    }),
    { numRuns: 50 },
  )
})

test('one byte at a time', () => {
  expect(events([...DOCUMENT].map((byte) => Buffer.from([byte])))).toEqual(events([DOCUMENT]))
})
