// The text of a sheet: whole characters over any number of blocks, and no more of it waiting than can be packed.
import { randomBytes } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { drained, type SheetStream, writeStraight } from './sheet-stream.ts'

test('a text goes over blocks without a character being cut', () => {
  const blocks: { buffer: Buffer; size: number; iWrite: number }[] = []
  const stream = {
    buffers: blocks,
    pipes: [new PassThrough() as never],
    write: () => true,
    _getWritableBuffer: () => {
      const last = blocks.at(-1)
      if (last !== undefined && last.iWrite < last.size) return last
      blocks.push({ buffer: Buffer.alloc(10), size: 10, iWrite: 0 })
      return blocks.at(-1) as (typeof blocks)[number]
    },
  }
  writeStraight(stream)
  const texts = ['<v>编制</v>', '', '机构编制职数情况一览表', 'a', '𠮷野家', '=1+1']
  for (const text of texts) stream.write(...([text] as unknown as []))
  const parts = blocks.map(({ buffer, iWrite }) => buffer.subarray(0, iWrite).toString())
  expect(parts.join('')).toBe(texts.join(''))
  expect(parts.length).toBeGreaterThan(5)
  for (const { size, iWrite } of blocks.slice(0, -1)) expect(iWrite).toBe(size)
})

test('who writes waits until what was written is packed and taken', async () => {
  const file = new PassThrough()
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: file })
  const { stream } = workbook.addWorksheet('数据') as unknown as { stream: SheetStream }
  writeStraight(stream)
  while (stream.pipes.length === 0) {
    file.read()
    await turn()
  }
  // More than all that pass it on would hold of it, and nothing that packing makes smaller than half.
  stream.write(randomBytes(4 * 2 ** 20).toString('hex'))
  let ended = false
  const waiting = drained(stream).then(() => {
    ended = true
  })
  await turn()
  expect(ended).toBe(false)
  file.resume()
  await waiting
})
