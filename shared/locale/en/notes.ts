// Remarks on a run that are neither findings nor errors, and why a run has no answer.
import type { CheckCode, InfeasibleCode, NoteCode } from '#shared/domain/scenario/outcome'

export const notes: Readonly<Record<NoteCode, string>> = {
  NO_POOL_BOOKED: 'No pool of posts has been booked; balances were not checked.',
  UNIT_COUNT_DIFFERS:
    '{count,number} units take part, {difference} off the {expected,number} inferred from 1,570 ÷ 10 (no count was published); the totals follow.',
  COUNTY_VALUE_SUMMED:
    'Step "{step}": {count,number} counties have no value of "{indicator}" of their own; their units in scope were added up.',
  ADOPTED:
    'This scenario is adopted by document {documents} ({date}); what it took out of the pools is set off.',
  PARTLY_ADOPTED:
    'This scenario is adopted in part by document {documents} ({date}); {open,number} posts wait for a document. What was taken out of the pools is set off, and only the rest is checked.',
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
    'The bound "{group}" does not hold for {units}; where it misses by most, {need,number} posts are needed and {most,number} possible. Change step "{step}" or the bound.',
  MARGINS_DIFFER:
    'Step "{step}" ({group}): the two margins differ, the units come to {need,number} posts and the types (functions) to {most,number}. Make them equal.',
  CONDITIONS_CLASH:
    'Step "{step}" ({group}): the conditions cannot hold together: at least {need,number} posts on one side, {most,number} at most on the other. Relax one of them.',
  SOURCE_SHORT:
    'Step "{step}" needs {need,number} posts; the units named can give {most,number}. Name more of them or raise their limits.',
}

export const undecided =
  'Step "{step}" ({group}): {units} are tied for {posts,number} posts and no rule settles it. Name the order of ties in that step.'

/** Findings that a run makes of itself. */
export const checks: Readonly<Record<CheckCode, string>> = {
  POOL_SHORT:
    'The {pool} pool holds {have,number} posts ({postType}) of {need,number} needed. Add posts to it or give out fewer.',
  BODIES_MISSING:
    '{name} has no bodies on record; step "{step}" left it out ({posts,number} posts). Record its bodies and run again.',
  SOURCE_FILLED:
    'Step "{step}": {name} has {vacancy,number} usable vacancies, too few; {posts,number} filled posts are taken as well ({type}). Settle where the people go.',
}

/** What such a finding is of, where a rule has its title. */
export const checkTitles: Readonly<Record<CheckCode, string>> = {
  POOL_SHORT: 'Pool of posts falls short',
  BODIES_MISSING: 'No bodies on record',
  SOURCE_FILLED: 'Filled posts are taken',
}

/** Names where there are too many to read: the first ones and how many there are. */
export const namesMore = '{names} and others ({count,number} in all)'

/** What every contradiction adds: the fields that clash and the least change. */
export const leastChange = 'In conflict: {conditions}; give way by at least {short,number} posts.'

/** What steps that only distribute did: a unit’s bodies, and a giver’s posts with who receives them. */
export const shared = {
  numberedStep: '{name} {place}',
  gainedIn: '{unit} ({column})',
  bodies: '{name}: {bodies}',
  source:
    'Step "{step}": {name} gives {posts,number} posts ({fromVacancy,number} usable vacancies, {fromFilled,number} filled)[: {to}]',
}
