// Code pages of old workbooks, by the decoders that Node carries: SheetJS's own table would be half a megabyte.

const ENCODINGS: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
}

const decoders = new Map<number, InstanceType<typeof TextDecoder>>()

function decoderOf(codepage: number): InstanceType<typeof TextDecoder> {
  const known = decoders.get(codepage)
  if (known !== undefined) return known
  const windows = codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : 'windows-1252'
  const decoder = new TextDecoder(ENCODINGS[codepage] ?? windows)
  decoders.set(codepage, decoder)
  return decoder
}

/** In the shape that SheetJS asks for. Nothing is ever written. */
export const codepages = {
  utils: {
    decode: (codepage: number, bytes: ArrayLike<number>): string =>
      decoderOf(codepage).decode(bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes)),
    encode: (): never => {
      throw new TypeError('codepages only decode')
    },
  },
}
