// Solves a case with one list of weights and shows each party's posts and what stands around them.
import { apportion } from '#shared/domain/apportion/apportion'
import { sensitivity } from '#shared/domain/apportion/around/sensitivity'
import type { TurningWeights } from '#shared/domain/apportion/around/turning-weights'
import { type ParsedCase, renderOutcome } from '#shared/domain/apportion/case'
import type { Solved } from '#shared/domain/apportion/problem'
import { formatQ } from '#shared/domain/apportion/rational'
import { columns, type Output } from '../output.ts'
import { sayAround } from './say-around.ts'

export type SharesCase = Extract<ParsedCase, { readonly kind: 'apportion' }>

/** Returns the exit status. */
export function showShares(given: SharesCase, file: string, output: Output): number {
  const { problem } = given
  const outcome = apportion(problem)
  output.json(renderOutcome(outcome))
  if (outcome.status === 'infeasible') {
    const { need, most } = outcome.detail
    const params = { step: file, group: problem.method, need, most }
    output.complain(output.fill(output.text.infeasible[outcome.code], params))
    return 3
  }
  if (output.isJson) return 0
  const names = given.names ?? outcome.seats.map((_, index) => String(index))
  sayPosts(given, names, outcome, output)
  sayAround(problem, names, outcome, output)
  return 0
}

function sayPosts({ problem }: SharesCase, names: readonly string[], outcome: Solved, output: Output): void {
  const { labels } = output.text.cli
  const { turning } = output.text.apportion
  const turns = sensitivity(problem, outcome)
  const more = (turn: TurningWeights | undefined) =>
    turn === undefined
      ? []
      : [turn.gainsAbove, turn.losesBelow].map((weight) => (weight ? formatQ(weight) : '–'))
  const rows = outcome.seats.map((seats, unit) => [names[unit] ?? '', seats, ...more(turns?.[unit])])
  const heads = turns === null ? [] : [turning.gainsAbove, turning.losesBelow]
  output.say(columns([[labels.party, labels.seats, ...heads], ...rows]))
}
