// Standards for the number of leaders (R23–R26): how many posts allow how many, as published or as an office sets them.

/** From so many posts on: `chief` of so many in all, or a range for all together. */
export interface LeaderBracket {
  readonly from: number
  /** Null where the standard names only a range for all. */
  readonly chief: number | null
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
  least: chief + deputies,
  most: chief + deputies,
})
const range = (from: number, least: number, most: number): LeaderBracket => ({
  from,
  chief: null,
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

/** The figures of a standard by name: where each bracket begins, least and most leaders; chiefs where they are told apart. */
export function standardParameters({ brackets }: LeaderStandard): Record<string, number> {
  const parameters: Record<string, number> = {}
  for (const [at, { from, chief, least, most }] of brackets.entries()) {
    if (at > 0) parameters[`from${at + 1}`] = from
    if (chief === null) parameters[`least${at + 1}`] = least
    else parameters.chiefs = chief
    parameters[`most${at + 1}`] = most
  }
  return parameters
}

/** The standard with figures set otherwise; those that are not named stay as published. */
export function standardWith(
  standard: LeaderStandard,
  parameters: Readonly<Record<string, number>>,
): LeaderStandard {
  const brackets = standard.brackets.map(({ from, chief, least, most }, at): LeaderBracket => {
    const place = at + 1
    const highest = parameters[`most${place}`] ?? most
    return {
      from: parameters[`from${place}`] ?? from,
      chief: chief === null ? null : (parameters.chiefs ?? chief),
      least: chief === null ? (parameters[`least${place}`] ?? least) : highest,
      most: highest,
    }
  })
  return { ...standard, brackets }
}

/** What the standard allows a body of that many posts. */
export function leadersAllowed(standard: LeaderStandard, posts: number): LeaderBracket {
  const found = standard.brackets.findLast(({ from }) => from <= posts)
  if (found === undefined) throw new RangeError(`negative number of posts: ${posts}`)
  return found
}
