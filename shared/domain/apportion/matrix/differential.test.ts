// The answer must not depend on what doubles propose: good, poor and disturbed proposals end in the same matrix.
import { describe, expect, test } from 'vitest'
import { type Rational, rational } from '../rational.ts'
import { biproportional } from './biproportional.ts'
import { optimum } from './optimum.ts'
import { prepareMatrix } from './prepare.ts'
import type { Strength } from './strengths.ts'
import type { Table } from './table.ts'
import { drawProblem, generator, matrixMethods } from './testing/draw-problem.ts'

type Random = (below: number) => number

const families: Record<string, (random: Random) => Rational> = {
  populations: (random) => rational(2000 + random(5_000_000)),
  grades: (random) => rational(1 + random(4)),
  huge: (random) => rational(BigInt(1 + random(2e9)) * 10n ** 21n + BigInt(random(2e9))),
  nearlyEqual: (random) => rational(10n ** 30n + BigInt(random(3))),
  mixed: (random) => rational(1 + random(99), 1 + random(99)),
  wide: (random) => rational(10n ** BigInt(random(60)), 3n ** BigInt(random(120))),
}

/** Fills every line from its first cell on, whatever the weights. */
function blunt({ lines, columns, floors, caps, lineTotals }: Table<Strength>): Float64Array {
  const posts = floors.slice()
  for (let line = 0; line < lines; line++) {
    const cells = posts.subarray(line * columns, (line + 1) * columns)
    let left = cells.reduce((rest, held) => rest - held, lineTotals[line] as number)
    for (const [column, held] of cells.entries()) {
      const more = Math.min(left, (caps[line * columns + column] as number) - held)
      cells[column] = held + more
      left -= more
    }
  }
  return posts
}

/** The same table whose doubles are wrong by as much as they may be. */
function disturbed(table: Table<Strength>, random: Random): Table<Strength> {
  const error = 2e-13 * (1 + table.span)
  const claimApprox = (cell: number, post: number) =>
    table.claimApprox(cell, post) + error * (random(2001) / 1000 - 1)
  return { ...table, claimApprox }
}

describe('good, poor and disturbed proposals agree', () => {
  test.each(Object.keys(families))('%s', (family) => {
    const random = generator(family.length * 104729)
    const weigh = families[family] as (typeof families)[string]
    let compared = 0
    for (let round = 0; round < 450; round++) {
      const method = matrixMethods[round % 6] ?? 'webster'
      const size = { rows: 3 + random(5), cols: 1 + random(3), most: 2 + random(12) }
      const problem = drawProblem(random, { ...size, method, bounded: round % 2 === 0, weigh })
      const outcome = biproportional(problem)
      const prepared = prepareMatrix(problem)
      if (outcome.status !== 'solved' || 'status' in prepared || prepared.turned) continue
      for (const table of [prepared.table, disturbed(prepared.table, random)]) {
        const found = optimum(table, blunt, false)
        if ('lines' in found) throw new Error('called infeasible')
        expect([...found.filling.posts]).toEqual(outcome.seats.flat())
        expect(found.tied.length).toBe(outcome.tie?.cells.length ?? 0)
      }
      compared++
    }
    // Six families: more than 2,000 problems in all.
    expect(compared).toBeGreaterThan(345)
  })
})
