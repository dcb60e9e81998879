// Which cells differ among the optimal matrices, and the canonical one among these.
import type { TightLine } from './certify.ts'
import type { Filling } from './filling.ts'

/** By cell: 0 = the same in every optimal matrix; `low` = could have one post more; `high` = one less. */
export interface TiedCells {
  readonly state: Uint8Array
  readonly lines: readonly number[]
}

export const low = 1
export const high = 2

/**
 * A cell differs among the optimal matrices if and only if it lies on a circle of posts that can be moved at no loss:
 * its line passes a post on to or from the cell's column, and the columns pass it back.
 */
export function tiedCells({ table, posts }: Filling<unknown>, tight: readonly TightLine[]): TiedCells {
  const { columns } = table
  const reach = closure(tight, columns)
  const state = new Uint8Array(posts.length)
  const lines: number[] = []
  const mark = (cells: readonly number[], line: number, as: number, tied: (column: number) => boolean) => {
    for (const column of cells) if (tied(column)) state[line * columns + column] = as
  }
  for (const { line, ups, downs } of tight) {
    const back = (to: number, from: number) => reach[to * columns + from] === 1
    mark(ups, line, low, (up) => downs.some((down) => back(up, down)))
    mark(downs, line, high, (down) => ups.some((up) => back(up, down)))
    const cells = state.subarray(line * columns, (line + 1) * columns)
    if (cells.some((cell) => cell !== 0)) lines.push(line)
  }
  return { state, lines }
}

/** Which columns can pass a post to which, over any number of tight lines. */
function closure(tight: readonly TightLine[], columns: number): Uint8Array {
  const reach = new Uint8Array(columns ** 2)
  for (let column = 0; column < columns; column++) reach[column * columns + column] = 1
  for (const { ups, downs } of tight) {
    for (const down of downs) for (const up of ups) reach[down * columns + up] = 1
  }
  for (let over = 0; over < columns; over++) {
    for (let from = 0; from < columns; from++) passOver(reach, columns, from, over)
  }
  return reach
}

function passOver(reach: Uint8Array, columns: number, from: number, over: number): void {
  if (reach[from * columns + over] === 0) return
  for (let to = 0; to < columns; to++) {
    if (reach[over * columns + to] === 1) reach[from * columns + to] = 1
  }
}
