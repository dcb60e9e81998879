// Standards for the number of leaders (R23–R26): how many posts allow how many, as published.

/** From so many posts on: `chief` and `deputies`, or a range for both together. */
export interface LeaderBracket {
  readonly from: number
  /** Null where the standard names only a range for all. */
  readonly chief: number | null
  readonly deputies: number | null
  readonly least: number
  readonly most: number
}

export interface LeaderStandard {
  readonly rule: 'R23' | 'R24' | 'R25' | 'R26'
  readonly leading: 'group' | 'section'
  readonly brackets: readonly LeaderBracket[]
}

const split = (from: number, chief: number, deputies: number): LeaderBracket => ({
  from,
  chief,
  deputies,
  least: chief + deputies,
  most: chief + deputies,
})
const range = (from: number, least: number, most: number): LeaderBracket => ({
  from,
  chief: null,
  deputies: null,
  least,
  most,
})

export const LEADER_STANDARDS: readonly LeaderStandard[] = [
  {
    rule: 'R23',
    leading: 'section',
    brackets: [split(0, 1, 0), split(4, 1, 1), split(8, 1, 2), split(20, 1, 3)],
  },
  {
    rule: 'R24',
    leading: 'section',
    brackets: [split(0, 1, 0), split(4, 1, 1), split(7, 1, 2), split(10, 1, 3)],
  },
  { rule: 'R25', leading: 'group', brackets: [range(0, 1, 2), range(11, 2, 3), range(21, 3, 4)] },
  {
    rule: 'R26',
    leading: 'group',
    brackets: [
      range(0, 1, 2),
      range(11, 2, 3),
      range(51, 3, 4),
      range(101, 4, 5),
      range(201, 5, 6),
      range(401, 6, 7),
      range(601, 7, 8),
    ],
  },
]

/** What the standard allows a body of that many posts. */
export function leadersAllowed(standard: LeaderStandard, posts: number): LeaderBracket {
  const found = standard.brackets.findLast(({ from }) => from <= posts)
  if (found === undefined) throw new RangeError(`negative number of posts: ${posts}`)
  return found
}
