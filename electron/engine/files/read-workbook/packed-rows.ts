// Rows of a sheet packed as bytes, in blocks: a sheet of ten million cells takes tens of megabytes, and none of it a file.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { SheetRow } from '#shared/domain/staffing-import/sheet'
import type { SheetRows } from '#shared/domain/staffing-import/sheet-rows'

/** Cells of a block: few enough to unpack for one row and not to outlive young memory, many enough to pack well. */
const BLOCK_CELLS = 5000
/** Bytes of a sheet up to which packing closer gains nothing. */
const LOOSE_BYTES = 24 * 1024 * 1024
/** Blocks kept unpacked: the one that is read, its neighbour, and the one that a merged cell began in. */
const BLOCKS_OPEN = 3
/** Rows kept made: the one that is read, and the one that a merged cell began in. */
const ROWS_MADE = 2
/** No text of a cell is longer; the lengths are held in two bytes. */
const TEXT_MAX = 65_535

const NO_CHARACTER = Buffer.from('\u{fffd}')

interface Block {
  /** Place of its first row. */
  readonly first: number
  readonly shapes: readonly Shape[]
  /** Row number, and shape × 2 + hidden, of every row. */
  readonly heads: Uint32Array
  readonly lengths: Uint16Array
  readonly texts: Uint8Array
  readonly isClose: boolean
  readonly encoding: 'utf8' | 'utf16le'
}

interface Unpacked {
  readonly block: Block
  readonly whole: string
  /** Where each cell's text begins, and the last one ends. */
  readonly starts: Uint32Array
  /** The first cell of each row. */
  readonly cells: Uint32Array
}

interface Made {
  readonly place: number
  readonly row: SheetRow
}

/** Which columns a row fills with what: rows of a table are filled alike. */
type Shape = Pick<SheetRow, 'columns' | 'kinds'>

export class PackedRows implements SheetRows {
  private readonly blocks: Block[] = []
  /** Rows that fill no block yet. */
  private tail: SheetRow[] = []
  private tailCells = 0
  private packed = 0
  private bytes = 0
  /** What is kept goes in turns: a map ties what it held to what it holds, and no sweep of young memory would free it. */
  private readonly open: Unpacked[] = []
  private opened = 0
  private readonly made: Made[] = []
  private rowsMade = 0
  private recent: Block | undefined
  private readonly blockCells: number
  private readonly looseBytes: number

  constructor({ blockCells = BLOCK_CELLS, looseBytes = LOOSE_BYTES } = {}) {
    this.blockCells = blockCells
    this.looseBytes = looseBytes
  }

  get length(): number {
    return this.packed + this.tail.length
  }

  /** With ascending numbers. */
  push(row: SheetRow): void {
    this.tail.push(row)
    this.tailCells += row.columns.length
    if (this.tailCells >= this.blockCells) this.packTail()
  }

  at(index: number): SheetRow | undefined {
    const place = index < 0 ? index + this.length : index
    if (place >= this.packed) return this.tail[place - this.packed]
    for (const one of this.made) if (one.place === place) return one.row
    const block = place < 0 ? undefined : this.blockAt(place)
    if (block === undefined) return undefined
    const row = rowAt(this.unpacked(block), place - block.first)
    this.made[this.rowsMade % ROWS_MADE] = { place, row }
    this.rowsMade += 1
    return row
  }

  *[Symbol.iterator](): Iterator<SheetRow> {
    for (const block of this.blocks) {
      const unpacked = this.unpacked(block)
      for (let index = 0; index < unpacked.cells.length; index += 1) yield rowAt(unpacked, index)
    }
    yield* this.tail
  }

  private blockAt(place: number): Block | undefined {
    // Rows are asked for one after the other.
    const { recent } = this
    if (recent !== undefined && place >= recent.first && place < recent.first + recent.heads.length / 2)
      return recent
    let low = 0
    let high = this.blocks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.blocks[middle] as Block).first <= place) low = middle + 1
      else high = middle
    }
    this.recent = this.blocks[low - 1]
    return this.recent
  }

  private unpacked(block: Block): Unpacked {
    for (const one of this.open) if (one.block === block) return one
    const unpacked = unpack(block)
    this.open[this.opened % BLOCKS_OPEN] = unpacked
    this.opened += 1
    return unpacked
  }

  private packTail(): void {
    const block = pack(this.tail, this.packed, {
      cells: this.tailCells,
      isClose: this.bytes > this.looseBytes,
    })
    this.blocks.push(block)
    this.packed += this.tail.length
    this.bytes += block.texts.length + block.lengths.byteLength
    this.tail = []
    this.tailCells = 0
  }
}

function pack(
  rows: readonly SheetRow[],
  first: number,
  { cells, isClose }: { readonly cells: number; readonly isClose: boolean },
): Block {
  const shapes: Shape[] = []
  const known = new Map<string, number>()
  const heads = new Uint32Array(rows.length * 2)
  const lengths = new Uint16Array(cells)
  const texts: string[] = []
  let above: SheetRow | undefined
  let shape = 0
  for (const [index, row] of rows.entries()) {
    if (above === undefined || !isAlike(above, row)) shape = shapeOf(row, shapes, known)
    above = row
    heads[index * 2] = row.row
    heads[index * 2 + 1] = shape * 2 + (row.hidden ? 1 : 0)
    for (const text of row.texts) {
      if (text.length > TEXT_MAX) throw new RangeError(`a text of ${text.length} characters`)
      lengths[texts.length] = text.length
      texts.push(text)
    }
  }
  const whole = texts.join('')
  const narrow = Buffer.from(whole)
  // Half of a character pair is no UTF-8, and files do hold such halves: this mark would stand in its place.
  const encoding = narrow.includes(NO_CHARACTER) ? 'utf16le' : 'utf8'
  const plain = encoding === 'utf8' ? narrow : Buffer.from(whole, encoding)
  const kept = isClose ? deflateRawSync(plain, { level: 1 }) : plain
  return { first, shapes, heads, lengths, texts: kept, isClose, encoding }
}

function isAlike(one: Shape, other: Shape): boolean {
  return isSame(one.columns, other.columns) && isSame(one.kinds, other.kinds)
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one === other || (one.length === other.length && one.every((value, at) => value === other[at]))
}

function shapeOf({ columns, kinds }: SheetRow, shapes: Shape[], known: Map<string, number>): number {
  const key = `${columns.join()} ${kinds.join()}`
  const found = known.get(key)
  if (found !== undefined) return found
  known.set(key, shapes.length)
  shapes.push({ columns, kinds })
  return shapes.length - 1
}

function unpack(block: Block): Unpacked {
  const { shapes, heads, lengths, texts, isClose, encoding } = block
  const plain = isClose ? inflateRawSync(texts) : Buffer.from(texts.buffer, texts.byteOffset, texts.length)
  const starts = new Uint32Array(lengths.length + 1)
  for (let cell = 0; cell < lengths.length; cell += 1)
    starts[cell + 1] = (starts[cell] as number) + (lengths[cell] as number)
  const cells = new Uint32Array(heads.length / 2)
  let count = 0
  for (let index = 0; index < cells.length; index += 1) {
    cells[index] = count
    count += (shapes[(heads[index * 2 + 1] as number) >>> 1] as Shape).columns.length
  }
  return { block, whole: plain.toString(encoding), starts, cells }
}

/** Made anew whenever it is asked for: what is short-lived is swept away for nothing. */
function rowAt({ block: { shapes, heads }, whole, starts, cells }: Unpacked, index: number): SheetRow {
  const mark = heads[index * 2 + 1] as number
  const { columns, kinds } = shapes[mark >>> 1] as Shape
  const first = cells[index] as number
  const texts = columns.map((_, at) => whole.slice(starts[first + at], starts[first + at + 1]))
  return { row: heads[index * 2] as number, hidden: (mark & 1) === 1, columns, kinds, texts }
}
