// The types of posts (编制类型). A type belongs to the post, not to the body that holds it.

/** Types that count in quota, filled and usable vacancy. */
export const VACANCY_POST_TYPES = [
  'administrative',
  'political-legal',
  'institution-civil-service',
  'institution-full',
  'institution-partial',
  'institution-self',
] as const

/** Types counted beside the vacancy sum: support posts (工勤), employees (雇员) and controlled numbers (员额). */
export const OTHER_POST_TYPES = ['support', 'employee', 'controlled'] as const

export const POST_TYPES = [...VACANCY_POST_TYPES, ...OTHER_POST_TYPES] as const

export type PostType = (typeof POST_TYPES)[number]
