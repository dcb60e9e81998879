// The books once more, in plain lists: every question is answered by walking all that was ever booked. Written from the
// design alone, for tests to compare with; slow on purpose.

/** A change of a sum; `key` is `account type part`. */
export interface Change {
  readonly date: string
  readonly key: string
  readonly n: number
}
export interface Holder {
  readonly id: number
  /** Unit of a body. */
  readonly unit: number | null
  readonly code: string
  readonly names: [date: string, name: string][]
  readonly kind: string
  readonly founded: string
  ended: string
}
export interface Entry {
  readonly number: string
  readonly date: string
  readonly type: string
  /** Where it stood from which day on; '' once it was entered or cancelled. */
  readonly stood: [date: string, account: string][]
  readonly steps: string[]
  used: boolean
}
export interface Loan {
  readonly movement: number
  readonly owner: string
  borrower: string
  readonly type: string
  readonly date: string
  readonly lent: number
  left: number
  last: string
}

export interface State {
  units: Holder[]
  bodies: Holder[]
  posts: Change[]
  people: Change[]
  reserves: Change[]
  entries: Entry[]
  loans: Loan[]
  opened: string[]
  /** Who went into whom, by the day. */
  lineage: [date: string, ends: [from: string, to: string]][]
  movements: number
}

/** Thrown where the rules forbid a movement. */
export class Forbidden extends Error {}

export const forbid = (why: string): never => {
  throw new Forbidden(why)
}

export function emptyState(units: readonly { code: string; name: string }[]): State {
  return {
    units: units.map(({ code, name }, at) => ({
      id: at + 1,
      unit: null,
      code,
      names: [['', name]],
      kind: 'street',
      founded: '',
      ended: '',
    })),
    bodies: [],
    posts: [],
    people: [],
    reserves: [],
    entries: [],
    loans: [],
    opened: [],
    lineage: [],
    movements: 0,
  }
}

export const sumAt = (changes: readonly Change[], key: string, date: string) =>
  changes.reduce((sum, one) => (one.key === key && one.date <= date ? sum + one.n : sum), 0)

/** The least that the sum of some keys is on the date or ever after. Booking order decides inside a day. */
export function least(changes: readonly Change[], isOurs: (key: string) => boolean, date: string): number {
  const ours = changes.filter(({ key }) => isOurs(key))
  const inTime = ours
    .map((change, order) => ({ change, order }))
    .sort((a, b) =>
      a.change.date < b.change.date ? -1 : a.change.date > b.change.date ? 1 : a.order - b.order,
    )
  let sum = 0
  for (const { change } of inTime) if (change.date <= date) sum += change.n
  let low = sum
  for (const { change } of inTime) {
    if (change.date <= date) continue
    sum += change.n
    low = Math.min(low, sum)
  }
  return low
}

export const LEVEL = (account: string) =>
  account === 'pool:city' ? 'city' : account.startsWith('pool:county') ? 'county' : ''
export const ORDER = ['', 'county', 'city']

export interface Moved {
  from: string
  to: string
  type: string
  n: number
  origin?: string | undefined
}

export function movePosts(state: State, date: string, moved: Moved): void {
  const { from, to, type, n } = moved
  for (const [origin, part] of n === 0 ? [] : drawnFrom(state, date, moved)) {
    state.posts.push({ date, key: `${from} ${type} ${origin}`, n: -part })
    state.posts.push({ date, key: `${to} ${type} ${origin}`, n: part })
  }
}

function drawnFrom(state: State, date: string, { from, to, type, n, origin }: Moved): [string, number][] {
  if (from === 'superior') return [[LEVEL(to), n]]
  if (LEVEL(from) !== '') {
    if (least(state.posts, (key) => key.startsWith(`${from} ${type} `), date) < n) forbid('posts')
    return [[LEVEL(from), n]]
  }
  let rest = n
  const parts: [string, number][] = []
  for (const one of origin === undefined ? ORDER : [origin]) {
    const free = least(state.posts, (key) => key === `${from} ${type} ${one}`, date)
    const part = Math.min(rest, Math.max(0, free))
    if (part > 0) parts.push([one, part])
    rest -= part
  }
  return rest > 0 ? forbid('posts') : parts
}

export const held = (state: State, account: string, type: string, date: string) =>
  ORDER.reduce((sum, origin) => sum + sumAt(state.posts, `${account} ${type} ${origin}`, date), 0)
export const filledAt = (state: State, account: string, type: string, date: string) =>
  sumAt(state.people, `${account} ${type}`, date)
export const pendingAt = (state: State, account: string, type: string, date: string) =>
  state.entries.filter(
    (entry) => entry.type === type && entry.date <= date && placeAt(entry, date) === account,
  ).length

/** Where an entry stands on a date: after the last of its places that began by then, in the order of booking. */
export function placeAt(entry: Entry, date: string): string {
  let place = ''
  for (const [from, account] of entry.stood) if (from <= date) place = account
  return place
}

export const placeNow = (entry: Entry) => (entry.stood.at(-1) as [string, string])[1]

export function changePeople(state: State, date: string, key: string, n: number): void {
  if (n < 0 && least(state.people, (one) => one === key, date) < -n) forbid('people')
  if (n !== 0) state.people.push({ date, key, n })
}

export function setReserve(state: State, date: string, key: string, posts: number): void {
  const n = posts - sumAt(state.reserves, key, date)
  if (n < 0 && least(state.reserves, (one) => one === key, date) < -n) forbid('reserve')
  if (n !== 0) state.reserves.push({ date, key, n })
}

/** Open after all that is booked, there on the date, oldest first. */
export function openAt(state: State, account: string, type: string, date: string): Entry[] {
  return state.entries
    .map((entry, order) => ({ entry, order }))
    .filter(({ entry }) => entry.type === type && entry.date <= date && placeNow(entry) === account)
    .filter(({ entry }) => entry.steps.every((day) => day <= date))
    .sort((a, b) => (a.entry.date < b.entry.date ? -1 : a.entry.date > b.entry.date ? 1 : a.order - b.order))
    .map(({ entry }) => entry)
}

export function step(entry: Entry, date: string, account: string): void {
  entry.steps.push(date)
  entry.stood.push([date, account])
}
