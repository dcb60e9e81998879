// Solves a case with one list of weights and shows each party's posts and what stands around them.
import { apportion } from '#shared/domain/apportion/apportion'
import { sensitivity } from '#shared/domain/apportion/around/sensitivity'
import type { TurningWeights } from '#shared/domain/apportion/around/turning-weights'
import { type ParsedCase, renderOutcome } from '#shared/domain/apportion/case'
import type { Solved } from '#shared/domain/apportion/problem'
import { formatQ } from '#shared/domain/apportion/rational'
import { columns, type Output } from '../output.ts'
import { listed, refuseCase } from './refuse-case.ts'
import { sayAround } from './say-around.ts'

export type SharesCase = Extract<ParsedCase, { readonly kind: 'apportion' }>

/** The search for turning weights adds up numbers of posts: they must stay safe. */
const MOST_TURNED = 2 ** 50

/** Returns the exit status. */
export function showShares(given: SharesCase, file: string, output: Output): number {
  const { problem } = given
  const outcome = apportion(problem)
  const names = given.names ?? problem.weights.map((_, index) => String(index))
  if (outcome.status === 'infeasible') {
    const { indices, need, most } = outcome.detail
    const units = listed(
      indices.map((unit) => names[unit]),
      output,
    )
    const message = output.fill(output.text.apportion.noShares[outcome.code], { units, need, most })
    return refuseCase(renderOutcome(outcome), message, file, output)
  }
  output.json(renderOutcome(outcome))
  if (output.isJson) return 0
  sayPosts(given, names, outcome, output)
  sayAround(problem, names, outcome, output)
  return 0
}

function sayPosts({ problem }: SharesCase, names: readonly string[], outcome: Solved, output: Output): void {
  const { labels } = output.text.cli
  const { turning } = output.text.apportion
  const turns = problem.seats > MOST_TURNED ? null : sensitivity(problem, outcome)
  const more = (turn: TurningWeights | undefined) =>
    turn === undefined
      ? []
      : [turn.gainsAbove, turn.losesBelow].map((weight) => (weight ? formatQ(weight) : '–'))
  const rows = outcome.seats.map((seats, unit) => [names[unit] ?? '', seats, ...more(turns?.[unit])])
  const heads = turns === null ? [] : [turning.gainsAbove, turning.losesBelow]
  output.say(columns([[labels.party, labels.seats, ...heads], ...rows]))
}
