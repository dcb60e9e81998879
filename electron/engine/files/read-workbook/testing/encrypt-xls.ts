// Shuts an old workbook with a password as Excel 97 did ([MS-OFFCRYPTO] 2.3.6, [MS-XLS] 2.2.10): no program at hand does.
import { createHash } from 'node:crypto'
import * as sheetjs from '@e965/xlsx'

const BOF = 0x0809
const FILE_PASS = 0x002f
const INTERFACE = 0x00e1
const SHEET_PLACE = 0x0085
const BLOCK = 1024
const SALT = Buffer.from('00112233445566778899aabbccddeeff', 'hex')

const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest()

/** The bytes that are laid over the stream's, from a key's beginning on. */
function keyStream(key: Buffer, length: number): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at)
  const at = (place: number) => state[place & 255] as number
  const swap = (a: number, b: number) => {
    const kept = at(a)
    state[a & 255] = at(b)
    state[b & 255] = kept
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] as number)) & 255
    swap(i, j)
  }
  const made = Buffer.alloc(length)
  for (let n = 0, i = 0, j = 0; n < length; n += 1) {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    made[n] = at(at(i) + at(j))
  }
  return made
}

function keysOf(password: string): (block: number) => Buffer {
  const head = md5(Buffer.from(password, 'utf16le')).subarray(0, 5)
  const base = md5(Buffer.concat(Array<Buffer[]>(16).fill([head, SALT]).flat())).subarray(0, 5)
  return (block) => {
    const number = Buffer.alloc(4)
    number.writeUInt32LE(block)
    return md5(Buffer.concat([base, number]))
  }
}

const over = (bytes: Buffer, keys: Buffer) =>
  Buffer.from(bytes.map((byte, at) => byte ^ (keys[at] as number)))

function filePass(keyOf: (block: number) => Buffer): Buffer {
  const verifier = Buffer.alloc(16, 7)
  const proof = over(Buffer.concat([verifier, md5(verifier)]), keyStream(keyOf(0), 32))
  return Buffer.concat([Buffer.from([FILE_PASS, 0, 54, 0, 1, 0, 1, 0, 1, 0]), SALT, proof])
}

/** `bytes` are those of a workbook of Excel 97 without a password. */
export function encryptXls(bytes: Buffer, password: string): Buffer {
  const file = sheetjs.CFB.read(bytes, { type: 'buffer' })
  const plain = Buffer.from(sheetjs.CFB.find(file, '/Workbook')?.content as Uint8Array)
  const keyOf = keysOf(password)
  const pass = filePass(keyOf)
  const first = 4 + plain.readUInt16LE(2)
  const stream = Buffer.concat([plain.subarray(0, first), pass, plain.subarray(first)])
  const blocks = Array.from({ length: Math.ceil(stream.length / BLOCK) }, (_, block) =>
    keyStream(keyOf(block), BLOCK),
  )
  const shut = over(stream, Buffer.concat(blocks))
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const id = stream.readUInt16LE(at)
    const open = [BOF, FILE_PASS, INTERFACE].includes(id) ? 4 + stream.readUInt16LE(at + 2) : 4
    stream.copy(shut, at, at, at + open)
    if (id === SHEET_PLACE) shut.writeUInt32LE(stream.readUInt32LE(at + 4) + pass.length, at + 4)
  }
  const made = sheetjs.CFB.utils.cfb_new()
  sheetjs.CFB.utils.cfb_add(made, '/Workbook', shut)
  return Buffer.from(sheetjs.CFB.write(made, { type: 'buffer' }) as Uint8Array)
}
