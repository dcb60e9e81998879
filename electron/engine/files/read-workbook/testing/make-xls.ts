// An old workbook (BIFF5 in code page 936) record by record: no program at hand writes one in Chinese.
import * as sheetjs from '@e965/xlsx'

interface Spoilt {
  /** Bytes that are missing at the end of the stream. */
  readonly cut?: number
  /** Where the list of sheets says that the sheet begins, in place of the truth. */
  readonly sheetOffset?: number
}

/** 黄楼街道 and the like in code page 936. */
const GBK = {
  编制: 'b1e0d6c6',
  单位名称: 'b5a5cebbc3fbb3c6',
  核定: 'bacbb6a8',
  黄楼街道: 'bbc6c2a5bdd6b5c0',
} as const

const words = (...values: number[]) =>
  Buffer.from(new Uint16Array(values.map((value) => value & 0xffff)).buffer)

function record(id: number, ...data: Buffer[]): Buffer {
  const body = Buffer.concat(data)
  return Buffer.concat([words(id, body.length), body])
}

function float(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

const label = (row: number, column: number, text: keyof typeof GBK) => {
  const bytes = Buffer.from(GBK[text], 'hex')
  return record(0x0204, words(row, column, 0, bytes.length), bytes)
}

/** Formats: none, a built-in date, a percentage, and 31, which is a date in Chinese Excel alone. */
const STYLES = [0, 14, 10, 31].map((format) => record(0x00e0, words(0, format, 0, 0, 0, 0, 0, 0)))

export function makeXls({ cut = 0, sheetOffset }: Spoilt = {}): Buffer {
  const begin = (type: number) => record(0x0809, words(0x0500, type, 0x0dbb, 0x07cc))
  const end = record(0x000a)
  const name = Buffer.from(GBK.编制, 'hex')
  const globals = (offset: number) => {
    const place = Buffer.alloc(4)
    place.writeUInt32LE(offset)
    const listed = record(0x0085, place, words(0), Buffer.from([name.length]), name)
    return Buffer.concat([begin(0x0005), record(0x0042, words(936)), ...STYLES, listed, end])
  }
  const sheet = Buffer.concat([
    begin(0x0010),
    label(0, 0, '单位名称'),
    label(0, 1, '核定'),
    label(1, 0, '黄楼街道'),
    record(0x0203, words(1, 1, 0), float(12.5)),
    record(0x0203, words(1, 2, 1), float(44_074)),
    record(0x0203, words(1, 3, 2), float(0.125)),
    record(0x0205, words(1, 4, 0), Buffer.from([0x17, 1])),
    record(0x0205, words(1, 5, 0), Buffer.from([1, 0])),
    record(0x0203, words(1, 6, 3), float(44_075)),
    record(0x00e5, words(1, 0, 0, 1, 3)),
    end,
  ])
  const stream = Buffer.concat([globals(sheetOffset ?? globals(0).length), sheet])
  const file = sheetjs.CFB.utils.cfb_new()
  sheetjs.CFB.utils.cfb_add(file, '/Book', stream.subarray(0, stream.length - cut))
  return Buffer.from(sheetjs.CFB.write(file, { type: 'buffer' }) as Uint8Array)
}
