// What groups that share apart come to together: all of them, every contradiction at once, or the first open tie.
import type { InfeasibleRun } from '../outcome.ts'
import type { GroupTrace } from '../trace.ts'
import type { Failed } from './share-group.ts'

/** What every group got, or why that cannot be. */
export function together(answers: readonly (GroupTrace | Failed)[]): readonly GroupTrace[] | Failed {
  const failed = failure(answers.filter((answer) => 'status' in answer))
  return failed ?? (answers as readonly GroupTrace[])
}

/** All contradictions as one, else the first tie that is left open; null where nothing failed. */
export function failure(answers: readonly Failed[]): Failed | null {
  const contradictions = answers.filter((answer) => answer.status === 'infeasible')
  return inAll(contradictions) ?? answers[0] ?? null
}

/** Contradictions of several groups as one: giving way by the sum of what each lacks mends them all. */
function inAll(runs: readonly InfeasibleRun[]): InfeasibleRun | null {
  const [first] = runs
  if (first === undefined || runs.length === 1) return first ?? null
  const sum = (end: 'need' | 'most') => runs.reduce((all, run) => all + run[end], 0)
  return {
    ...first,
    code: runs.every(({ code }) => code === first.code) ? first.code : 'CONDITIONS_CLASH',
    group: 'all',
    units: runs.flatMap(({ units }) => units),
    need: sum('need'),
    most: sum('most'),
    groups: runs.map(({ group, need, most }) => ({ group, need, most })),
    conditions: [...new Set(runs.flatMap(({ conditions }) => conditions))],
  }
}
