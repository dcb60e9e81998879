// Whether a filled table is an optimum and which cells are tied, from the definition and in whole numbers alone.
import { Filling } from './filling.ts'
import { chooseLargest } from './largest.ts'
import type { Table } from './table.ts'

/** A cell by line and column of the table. */
export type TableCell = readonly [line: number, column: number]

/**
 * Best exchanges between columns: in place [a · columns + b] the least of last / next over all chains of lines that
 * pass a post from a to b; undefined where there is none. Null where some chain leads back at a gain.
 */
export function exchanges<V>(filling: Filling<V>): (V | undefined)[] | null {
  const { columns, values } = filling.table
  const best = singleExchanges(filling)
  const times = (a: V, b: V) => values.over(a, values.over(values.over(b, b), b))
  for (let over = 0; over < columns; over++) {
    for (let pair = 0; pair < best.length; pair++) {
      const to = pair % columns
      const first = best[pair - to + over]
      const second = best[over * columns + to]
      if (first === undefined || second === undefined) continue
      const both = values.lowest(times(first, second))
      const known = best[pair]
      if (known === undefined || values.compare(both, known) < 0) best[pair] = both
    }
  }
  for (let column = 0; column < columns; column++) {
    const back = best[column * columns + column]
    if (back !== undefined && values.compare(back, values.over(back, back)) < 0) return null
  }
  return best
}

function singleExchanges<V>(filling: Filling<V>): (V | undefined)[] {
  const { lines, columns, values } = filling.table
  const best = new Array<V | undefined>(columns ** 2).fill(undefined)
  for (let line = 0; line < lines; line++) {
    const { ups, downs } = choices(filling, line)
    for (const [from, last] of downs) {
      for (const [to, next] of ups) {
        if (from === to) continue
        const exchange = values.over(last, next)
        const known = best[from * columns + to]
        if (known === undefined || values.compare(exchange, known) < 0) best[from * columns + to] = exchange
      }
    }
  }
  return best
}

/** Next posts (`ups`) and last posts (`downs`) that the bounds of a line leave open. */
function choices<V>({ table, posts }: Filling<V>, line: number) {
  const ups: [number, V][] = []
  const downs: [number, V][] = []
  for (let column = 0; column < table.columns; column++) {
    const cell = line * table.columns + column
    const held = posts[cell] as number
    if (held < (table.caps[cell] as number)) ups.push([column, table.claim(cell, held + 1)])
    if (held > (table.floors[cell] as number)) downs.push([column, table.claim(cell, held)])
  }
  return { ups, downs }
}

/** Cells on a circle of exchanges without loss, as tied states: 1 could have a post more, 2 one less. */
export function tiedByExchange<V>(filling: Filling<V>, best: readonly (V | undefined)[]): Uint8Array {
  const { lines, columns, values } = filling.table
  const state = new Uint8Array(lines * columns)
  for (let line = 0; line < lines; line++) {
    const { ups, downs } = choices(filling, line)
    for (const [from, last] of downs) {
      for (const [to, next] of ups) {
        const back = from === to ? undefined : best[to * columns + from]
        if (back === undefined || values.compare(back, values.over(next, last)) !== 0) continue
        state[line * columns + to] = 1
        state[line * columns + from] = 2
      }
    }
  }
  return state
}

/** A tied cell that the canonical choice would make larger; undefined where the posts are that choice. */
export function smallerThanCanonical(
  table: Table<unknown>,
  claimed: Float64Array,
  tied: Uint8Array,
  order: readonly number[],
): number | undefined {
  const lines = [...new Set([...tied.keys()].filter((cell) => tied[cell] !== 0))].map(
    (cell) => (cell - (cell % table.columns)) / table.columns,
  )
  const posts = claimed.slice()
  chooseLargest(posts, { state: tied.slice(), lines: [...new Set(lines)] }, table.columns, order)
  return order.find((cell) => posts[cell] !== claimed[cell])
}

export function fill<V>(table: Table<V>, posts: readonly number[]): Filling<V> {
  return new Filling(table, Float64Array.from(posts))
}
