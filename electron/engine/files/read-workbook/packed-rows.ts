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

/** Which columns a row fills with what: rows of a table are filled alike. */
type Shape = Pick<SheetRow, 'columns' | 'kinds'>

export class PackedRows implements SheetRows {
  private readonly blocks: Block[] = []
  /** Rows that fill no block yet. */
  private tail: SheetRow[] = []
  private tailCells = 0
  private packed = 0
  private bytes = 0
  private readonly open = new Map<Block, SheetRow[]>()
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
    const block = place < 0 ? undefined : this.blockAt(place)
    return block === undefined ? undefined : this.unpacked(block)[place - block.first]
  }

  *[Symbol.iterator](): Iterator<SheetRow> {
    for (const block of this.blocks) yield* this.unpacked(block)
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

  private unpacked(block: Block): SheetRow[] {
    const known = this.open.get(block)
    if (known !== undefined) return known
    const rows = unpack(block)
    for (const oldest of [...this.open.keys()].slice(0, Math.max(0, this.open.size - BLOCKS_OPEN + 1)))
      this.open.delete(oldest)
    this.open.set(block, rows)
    return rows
  }

  private packTail(): void {
    const block = pack(this.tail, this.packed, this.bytes > this.looseBytes)
    this.blocks.push(block)
    this.packed += this.tail.length
    this.bytes += block.texts.length + block.lengths.byteLength
    this.tail = []
    this.tailCells = 0
  }
}

function pack(rows: readonly SheetRow[], first: number, isClose: boolean): Block {
  const shapes: Shape[] = []
  const known = new Map<string, number>()
  const heads = new Uint32Array(rows.length * 2)
  const lengths: number[] = []
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
      lengths.push(text.length)
      texts.push(text)
    }
  }
  const whole = texts.join('')
  const narrow = Buffer.from(whole)
  // Half of a character pair is no UTF-8, and files do hold such halves: this mark would stand in its place.
  const encoding = narrow.includes(NO_CHARACTER) ? 'utf16le' : 'utf8'
  const plain = encoding === 'utf8' ? narrow : Buffer.from(whole, encoding)
  const kept = isClose ? deflateRawSync(plain, { level: 1 }) : plain
  return { first, shapes, heads, lengths: new Uint16Array(lengths), texts: kept, isClose, encoding }
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

function unpack({ shapes, heads, lengths, texts, isClose, encoding }: Block): SheetRow[] {
  const whole = (
    isClose ? inflateRawSync(texts) : Buffer.from(texts.buffer, texts.byteOffset, texts.length)
  ).toString(encoding)
  const rows: SheetRow[] = []
  let cell = 0
  let offset = 0
  for (let at = 0; at < heads.length; at += 2) {
    const mark = heads[at + 1] as number
    const { columns, kinds } = shapes[mark >>> 1] as Shape
    const own: string[] = []
    for (let count = columns.length; count > 0; count -= 1) {
      const end = offset + (lengths[cell] as number)
      own.push(whole.slice(offset, end))
      offset = end
      cell += 1
    }
    rows.push({ row: heads[at] as number, hidden: (mark & 1) === 1, columns, kinds, texts: own })
  }
  return rows
}
