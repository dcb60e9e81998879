// The text of a sheet on its way to be packed: straight into blocks, where the library makes a buffer of every row first.
import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** A block of text to be packed. */
interface Block {
  buffer: Buffer
  /** Bytes that it has room for, and that it has. */
  size: number
  readonly iWrite: number
}

/** Where the blocks go. The library's streams are of an older kind, which says only inside whether it is full. */
interface Packing extends Writable {
  readonly _writableState: { readonly needDrain: boolean; readonly length: number }
}

/** Parts of the library's stream that its types leave out. */
export interface SheetStream {
  write: (data: unknown) => unknown
  readonly pipes: readonly Packing[]
  readonly buffers: readonly Block[]
  readonly _getWritableBuffer: () => { -readonly [K in keyof Block]: Block[K] }
}

/** Bytes that may wait to be packed: enough to keep the packing busy while the next rows are made. */
const MOST_WAITING = 2 ** 18

/** The library writes on however slowly what it writes is packed: without waiting, much of the sheet piles up in memory. */
export async function drained({ pipes }: SheetStream): Promise<void> {
  for (const pipe of pipes) {
    const { needDrain, length } = pipe._writableState
    if (needDrain && length > MOST_WAITING) await once(pipe, 'drain')
  }
}

const encoder = new TextEncoder()

/** Hundreds of thousands of buffers a workbook, of some kilobytes each, outlive many a collection of memory. */
export function writeStraight(stream: SheetStream): void {
  const write = stream.write.bind(stream)
  stream.write = (data) => {
    if (typeof data !== 'string' || stream.pipes.length === 0) return write(data)
    for (let rest = data; rest !== ''; ) {
      const block = stream._getWritableBuffer()
      const { read, written } = encoder.encodeInto(rest, block.buffer.subarray(block.iWrite, block.size))
      block.iWrite += written
      rest = rest.slice(read)
      // A character does not go over two blocks: what is left of this one is cut off.
      if (rest !== '') {
        block.buffer = block.buffer.subarray(0, block.iWrite)
        block.size = block.iWrite
      }
    }
    // The library sends off all blocks but the last when it is given something more.
    return stream.buffers.length > 1 ? write(EMPTY) : undefined
  }
}

const EMPTY = Buffer.alloc(0)
