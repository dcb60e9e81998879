// Who gets the next posts if there are more, and who gives one up if there is one less.
import { apportion } from '../apportion.ts'
import type { ApportionProblem, Solved } from '../problem.ts'

/** What one post more (or less) changes. Units may lose one by a post more only under hamilton and droop. */
export interface Step {
  /** The total of this step. */
  readonly seats: number
  readonly gains: readonly number[]
  readonly losses: readonly number[]
  /** Whether equal claims stand at the cut of this step, so that the tie order decides. */
  readonly isTied: boolean
}

/** The next `count` posts one by one; ends early where no unit can take another. */
export function nextPosts(problem: ApportionProblem, solved: Solved, count: number): Step[] {
  const steps: Step[] = []
  let before = solved
  for (let more = 1; more <= count && Number.isSafeInteger(problem.seats + more); more++) {
    const after = apportion({ ...problem, seats: problem.seats + more })
    if (after.status === 'infeasible') break
    steps.push(stepBetween(before, after, problem.seats + more))
    before = after
  }
  return steps
}

/** What one post less would change; null where floors, base or an empty total do not allow it. */
export function firstToLose(problem: ApportionProblem, solved: Solved): Step | null {
  if (problem.seats === 0) return null
  const after = apportion({ ...problem, seats: problem.seats - 1 })
  return after.status === 'infeasible' ? null : stepBetween(solved, after, problem.seats - 1)
}

function stepBetween(before: Solved, after: Solved, seats: number): Step {
  const gains: number[] = []
  const losses: number[] = []
  for (const [unit, seat] of after.seats.entries()) {
    const was = before.seats[unit] as number
    if (seat > was) gains.push(unit)
    if (seat < was) losses.push(unit)
  }
  return { seats, gains, losses, isTied: after.tie !== null }
}
