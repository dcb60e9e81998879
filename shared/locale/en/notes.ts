// Remarks on a run that are neither findings nor errors, and why a run has no answer.
import type { InfeasibleCode, NoteCode } from '#shared/domain/scenario/outcome'

export const notes: Readonly<Record<NoteCode, string>> = {
  NO_POOL_BOOKED: 'No pool of posts has been booked; balances were not checked.',
  UNIT_COUNT_DIFFERS:
    '{count,number} units take part, {difference} off the {expected,number} inferred from 1,570 ÷ 10 (no count was published); the totals follow.',
}

export const infeasible: Readonly<Record<InfeasibleCode, string>> = {
  FLOORS_ABOVE_TOTAL:
    'Step "{step}" ({group}): the floors need {need,number} posts, there are {most,number}. Lower the floors or add posts.',
  CAPS_BELOW_TOTAL:
    'Step "{step}" ({group}): {need,number} posts, but the caps hold only {most,number}. Raise the caps or take posts away.',
  FLOOR_ABOVE_CAP:
    'Step "{step}" ({group}): a floor of {need,number} is above its cap of {most,number}. Mend one of them.',
  BASE_ABOVE_TOTAL:
    'Step "{step}" ({group}): the base needs {need,number} posts, there are {most,number}. Lower the base.',
  NO_WEIGHT:
    'Step "{step}" ({group}): every unit that could still take a post scores 0, so {need,number} posts find no unit. Check values and weights.',
  CHARGE_ABOVE_POOL:
    'Extra posts take {need,number} from step "{step}" ({group}), which has {most,number}. Give fewer or add posts.',
  BOUND_BROKEN:
    'The bound "{group}" does not hold: {need,number} posts needed, {most,number} possible. Change step "{step}" or the bound.',
}

export const undecided =
  'Step "{step}" ({group}): {units} are tied for {posts,number} posts and no rule settles it. Name the order of ties in that step.'
