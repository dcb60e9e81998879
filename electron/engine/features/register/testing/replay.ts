// The registers once more, as a list of what was entered: a table of a date is found by living through the list from the
// beginning. Written from the design alone, for tests to compare with; slow on purpose.

export interface Entered {
  readonly date: string
  readonly what: Deed
}

/** Bodies by name, units by code; `at` is a body or, where it has no slash, a unit. */
export type Deed =
  | { readonly kind: 'body'; readonly at: string; readonly quota: number }
  | { readonly kind: 'mergeUnits'; readonly from: string; readonly into: string }
  | { readonly kind: 'abolish'; readonly at: string }
  | { readonly kind: 'merge'; readonly from: readonly string[]; readonly into: string }
  | {
      readonly kind: 'split'
      readonly from: string
      readonly into: string
      readonly posts: number
      readonly people: number
    }
  | {
      readonly kind: 'number'
      readonly register: 'leaders' | 'positions'
      readonly at: string
      readonly key: string
      readonly n: number
    }
  | { readonly kind: 'duty'; readonly number: string; readonly status: string; readonly isNew: boolean }
  | {
      readonly kind: 'role'
      readonly number: string
      readonly role: 'lead' | 'cooperating'
      readonly bodies: readonly string[]
    }
  | { readonly kind: 'request'; readonly number: string; readonly at: string; readonly posts: number }
  | { readonly kind: 'step'; readonly number: string; readonly step: string; readonly posts: number }
  | { readonly kind: 'notice'; readonly number: string; readonly posts: number; readonly due: string }
  | { readonly kind: 'enter'; readonly at: string; readonly people: number }
  | { readonly kind: 'second'; readonly id: number; readonly at: string; readonly until: string }
  | { readonly kind: 'until'; readonly id: number; readonly until: string }
  | { readonly kind: 'filing'; readonly id: number; readonly due: string }
  | { readonly kind: 'filed'; readonly id: number; readonly step: string }
  | { readonly kind: 'consent'; readonly number: string; readonly at: string }
  | { readonly kind: 'answer'; readonly number: string; readonly answer: string }
  | { readonly kind: 'appoint'; readonly at: string; readonly consent: string }
  | { readonly kind: 'roster'; readonly unit: string; readonly people: readonly string[] }

interface Request {
  at: string
  readonly asked: number
  state: string
  suggested: number | null
  decided: number | null
  noticed: number
  entered: number
  last: string
  readonly due: string[]
}

interface Posts {
  quota: number
  filled: number
  open: { number: string; place: number }[]
}

export interface World {
  /** Living bodies with their posts, people, and open entries by request, oldest first. */
  readonly bodies: Map<string, Posts>
  /** The own accounts of units, once something stands there. */
  readonly units: Map<string, Posts>
  /** Units that are there no more. */
  readonly ended: Set<string>
  /** register → `at key` → number. */
  readonly numbers: Record<'leaders' | 'positions', Map<string, number>>
  readonly duties: Map<
    string,
    { since: string; status: string; readonly lead: Set<string>; readonly cooperating: Set<string> }
  >
  readonly requests: Map<string, Request>
  readonly away: Map<number, { at: string; until: string }>
  readonly filings: Map<number, { readonly due: string; state: string; last: string }>
  /** Where who was asked stands now, and stood then. */
  readonly consents: Map<string, { at: string; readonly asked: string; answer: string; answered: string }>
  readonly appointments: {
    readonly at: string
    readonly date: string
    readonly consent: string
    /** Whether the same one was asked; null where none was known of yet. */
    readonly same: boolean | null
  }[]
  /** Unit → people by body. */
  readonly roster: Map<string, readonly string[]>
}

/** The world on a date: everything entered for that day or before, in the order of days and then of entry. */
export function worldOn(entered: readonly Entered[], asOf: string): World {
  const world: World = {
    bodies: new Map(),
    units: new Map(),
    ended: new Set(),
    numbers: { leaders: new Map(), positions: new Map() },
    duties: new Map(),
    requests: new Map(),
    away: new Map(),
    filings: new Map(),
    consents: new Map(),
    appointments: [],
    roster: new Map(),
  }
  const inTime = entered
    .map((one, order) => ({ ...one, order }))
    .filter(({ date }) => date <= asOf)
    .sort((a, b) => (a.date === b.date ? a.order - b.order : a.date < b.date ? -1 : 1))
  for (const { date, what } of inTime) (RULES[what.kind] as Rule<Deed['kind']>)(world, what as never, date)
  return world
}

type Rule<K extends Deed['kind']> = (world: World, deed: Extract<Deed, { kind: K }>, date: string) => void

const known = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const value = map.get(key)
  if (value === undefined) throw new RangeError(`nothing is known of ${String(key)}`)
  return value
}

function unitIn({ units }: World, at: string): Posts {
  const own = units.get(at) ?? { quota: 0, filled: 0, open: [] }
  units.set(at, own)
  return own
}

const RULES: { readonly [K in Deed['kind']]: Rule<K> } = {
  body: ({ bodies }, { at, quota }) => bodies.set(at, { quota, filled: 0, open: [] }),
  merge: (world, { from, into }) => {
    if (!world.bodies.has(into)) world.bodies.set(into, { quota: 0, filled: 0, open: [] })
    for (const source of from) if (source !== into) moveAll(world, source, into)
  },
  split: ({ bodies, duties }, { from, into, posts, people }) => {
    const source = known(bodies, from)
    source.quota -= posts
    source.filled -= people
    // Its open entries stay, as far as there are free posts for them, beginning with what stays.
    const kept = Math.min(source.open.length, Math.max(0, source.quota - source.filled))
    bodies.set(into, { quota: posts, filled: people, open: source.open.splice(kept) })
    for (const { lead, cooperating } of duties.values()) {
      for (const held of [lead, cooperating]) if (held.has(from)) held.add(into)
    }
  },
  // Its posts are approved anew as many as they were, and stand with the unit itself.
  mergeUnits: (world, { from, into }) => {
    const [source, target] = [unitIn(world, from), unitIn(world, into)]
    target.quota += source.quota
    for (const [name, body] of world.bodies) {
      if (!name.startsWith(`${into}/`)) continue
      target.quota += body.quota
      body.quota = 0
    }
    target.filled += source.filled
    target.open = [...target.open, ...source.open].sort((a, b) => a.place - b.place)
    world.units.delete(from)
    world.ended.add(from)
    moveRecords(world, from, into)
    const people = [...(world.roster.get(into) ?? []), ...(world.roster.get(from) ?? [])]
    world.roster.delete(from)
    if (people.length > 0) world.roster.set(into, people)
  },
  abolish: ({ bodies, units, ended, duties }, { at }) => {
    // What an entry of an earlier day, made afterwards, would bring it by a split.
    for (const { lead, cooperating } of duties.values())
      for (const held of [lead, cooperating]) held.delete(at)
    if (at.includes('/')) bodies.delete(at)
    else {
      units.delete(at)
      ended.add(at)
    }
  },
  number: ({ numbers }, { register, at, key, n }) => numbers[register].set(`${at} ${key}`, n),
  duty: ({ duties }, { number, status, isNew }, date) => {
    const duty = dutyOf(duties, number)
    if (isNew) duty.since = date
    if (status !== '') duty.status = status
  },
  role: ({ duties }, { number, role, bodies }) => {
    const held = dutyOf(duties, number)[role]
    held.clear()
    for (const body of bodies) held.add(body)
  },
  request: ({ requests }, { number, at, posts }, date) => {
    const blank = { suggested: null, decided: null, noticed: 0, entered: 0, due: [] }
    requests.set(number, { at, asked: posts, state: 'asked', last: date, ...blank })
  },
  step: ({ requests }, { number, step, posts }, date) => {
    const request = known(requests, number)
    request.last = date
    if (step === 'reviewed') request.suggested = posts
    if (step === 'decided') request.decided = posts
    request.state = step === 'decided' && posts === 0 ? 'declined' : step
  },
  notice: (world, { number, posts, due }, date) => {
    const request = known(world.requests, number)
    Object.assign(request, { last: date, state: 'noticed', noticed: request.noticed + posts })
    request.due.push(due)
    const all = [...world.bodies.values(), ...world.units.values()]
    const place = 1 + Math.max(0, ...all.flatMap(({ open }) => open.map((one) => one.place)))
    const own = request.at.includes('/') ? known(world.bodies, request.at) : unitIn(world, request.at)
    own.open.push(...Array.from({ length: posts }, () => ({ number, place })))
  },
  enter: ({ bodies, requests }, { at, people }) => {
    const body = known(bodies, at)
    body.filled += people
    for (const { number } of body.open.splice(0, people)) known(requests, number).entered += 1
  },
  second: ({ away }, { id, at, until }) => away.set(id, { at, until }),
  until: ({ away }, { id, until }) => {
    known(away, id).until = until
  },
  filing: ({ filings }, { id, due }, date) => filings.set(id, { due, state: 'due', last: date }),
  filed: ({ filings }, { id, step }, date) => Object.assign(known(filings, id), { state: step, last: date }),
  consent: ({ consents }, { number, at }) =>
    consents.set(number, { at, asked: at, answer: '', answered: '' }),
  answer: ({ consents }, { number, answer }, date) => {
    Object.assign(known(consents, number), { answer, answered: date })
  },
  appoint: ({ appointments, consents }, { at, consent }, date) => {
    const asked = consents.get(consent)?.at
    appointments.push({ at, date, consent, same: asked === undefined ? null : asked === at })
  },
  roster: ({ roster }, { unit, people }) => roster.set(unit, people),
}

function moveNumbers(numbers: Map<string, number>, from: string, into: string): void {
  for (const [key, n] of [...numbers]) {
    if (!key.startsWith(`${from} `)) continue
    const moved = `${into} ${key.slice(from.length + 1)}`
    numbers.set(moved, (numbers.get(moved) ?? 0) + n)
    numbers.delete(key)
  }
}

/** Its bodies or status may be entered for a day before its own. */
function dutyOf(duties: World['duties'], number: string) {
  const duty = duties.get(number) ?? { since: '', status: '', lead: new Set(), cooperating: new Set() }
  duties.set(number, duty)
  return duty
}

function moveAll(world: World, from: string, into: string): void {
  const [source, target] = [known(world.bodies, from), known(world.bodies, into)]
  target.quota += source.quota
  target.filled += source.filled
  target.open = [...target.open, ...source.open].sort((a, b) => a.place - b.place)
  world.bodies.delete(from)
  moveRecords(world, from, into)
  for (const { lead, cooperating } of world.duties.values()) {
    for (const held of [lead, cooperating]) if (held.delete(from)) held.add(into)
  }
}

function moveRecords({ numbers, requests, consents, away }: World, from: string, into: string): void {
  for (const register of Object.values(numbers)) moveNumbers(register, from, into)
  for (const one of [...requests.values(), ...consents.values(), ...away.values()])
    if (one.at === from) one.at = into
}

/** Whether nothing is left of a body or unit, so that it may be abolished on the date. */
export function isEmpty(world: World, at: string, date: string): boolean {
  const { quota, filled, open } = world.bodies.get(at) ??
    world.units.get(at) ?? { quota: 0, filled: 0, open: [] }
  const numbers = Object.values(world.numbers).flatMap((register) => [...register])
  return (
    quota + filled + open.length === 0 &&
    numbers.every(([key, n]) => n === 0 || !key.startsWith(`${at} `)) &&
    [...world.duties.values()].every(({ lead, cooperating }) => !lead.has(at) && !cooperating.has(at)) &&
    [...world.away.values()].every((one) => one.at !== at || (one.until !== '' && one.until < date)) &&
    [...world.requests.values()].every((one) => one.at !== at || !isOpen(one))
  )
}

function isOpen({ state, decided, noticed }: Request): boolean {
  return state !== 'withdrawn' && (decided === null || noticed < decided)
}

/** Posts that a body, or a unit with its bodies, can still fill. */
export function usable({ bodies, units }: World, at: string): number {
  let sum = 0
  for (const [name, { quota, filled, open }] of [...bodies, ...units]) {
    if (name === at || name.startsWith(`${at}/`)) sum += quota - filled - open.length
  }
  return sum
}
