// Turns random numbers into entries of the registers: what is said to the engine, what the replay lives through, and whether
// the rules allow it.
import type { Office } from './office.ts'
import { type Deed, type Entered, isEmpty, usable, type World, worldOn } from './replay.ts'
import { tenthWorkingDay } from './tenth-working-day.ts'

export const DATES = ['2031-01-06', '2031-01-07', '2031-02-03', '2031-02-17', '2031-03-03', '2031-06-02']
const SPLIT_DAY = '2031-05-05'
/** What is of the day of a merge of units itself is not told apart from what is of the day and after it. */
const UNITS_DAY = '2031-05-12'
export const LAST = '9999-12-31'
export const STREET = '320302001'
export const UNITS = [STREET, '320302002']
export const FULL = 'institution-full'

export interface Drawn {
  readonly kind: string
  readonly date: string
  readonly a: number
  readonly b: number
  readonly n: number
}

/** What was entered, and the days that the office took off the calendar. */
export interface State {
  readonly entered: readonly Entered[]
  readonly holidays: readonly string[]
}

export interface Act {
  readonly allowed: boolean
  readonly call: (office: Office) => unknown
  readonly next: State
}

interface Drawing extends Drawn {
  readonly state: State
  /** A number that no document had before. */
  readonly document: string
  readonly world: World
  readonly end: World
  /** A body of the street that is there now, or a unit. */
  readonly at: string
  readonly alive: boolean
}

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]
/** Mostly one of those that fit; now and then any of the names that may be spoken of. */
function fitting<T>(fit: readonly T[], names: readonly T[], index: number): T {
  return (index % 8 === 7 ? at(names, index) : (at(fit, index) ?? at(names, index))) as T
}
const later = (a: string, b: string) => (a > b ? a : b)
const DUTIES = ['事0', '事1', '事2']
const REQUESTS = ['申0', '申1', '申2', '申3']
const CONSENTS = ['询0', '询1', '询2']
const nameOf = (body: string) => body.split('/')[1] ?? ''
const countOf = ({ entered }: State, kind: Deed['kind']) =>
  entered.filter(({ what }) => what.kind === kind).length
/** Movements of posts and people come in the order of their days, as the ledger's own law tries every other. */
const latest = ({ entered }: State, kinds: readonly string[], date: string) =>
  entered.reduce((day, one) => (kinds.includes(one.what.kind) && one.date > day ? one.date : day), date)
const LEDGER = ['body', 'merge', 'mergeUnits', 'abolish', 'split', 'notice', 'enter']

export function actOf(drawn: Drawn, state: State, document: string): Act {
  const world = worldOn(state.entered, drawn.date)
  const end = worldOn(state.entered, LAST)
  const holders = [...end.bodies.keys(), ...UNITS]
  const holder = at(holders, drawn.a) ?? STREET
  const alive = isThere(world, end, holder)
  const act = ACTS[drawn.kind]
  if (act === undefined) throw new RangeError(`no act ${drawn.kind}`)
  return act({ ...drawn, state, document, world, end, at: holder, alive })
}

const isThere = (world: World, end: World, holder: string) =>
  UNITS.includes(holder) ? !end.ended.has(holder) : world.bodies.has(holder) && end.bodies.has(holder)

function entering({ state, date }: Drawing, what: Deed, allowed: boolean): Pick<Act, 'allowed' | 'next'> {
  return { allowed, next: { ...state, entered: [...state.entered, { date, what }] } }
}

const call = (name: string, input: object) => (office: Office) => office.call(name as never, input as never)
const book = (document: string, date: string, movements: readonly object[]) => (office: Office) =>
  office.document(document, date, movements)

const ACTS: Readonly<Record<string, (drawing: Drawing) => Act>> = {
  leaders: (drawing) => {
    const { at: unit, n, b, date, alive } = drawing
    const row = { unit, leading: b % 2 ? 'group' : 'section', role: b % 3 ? 'chief' : 'deputy', approved: n }
    const key = `${row.leading} ${row.role}`
    const deed = { kind: 'number', register: 'leaders', at: unit, key, n } as const
    return {
      ...entering(drawing, deed, alive),
      call: call('register.setLeaders', { date, rows: [row] }),
    }
  },
  positions: (drawing) => {
    const { at: unit, n, b, date, alive } = drawing
    const held = b % 2 ? 'staff' : 'off-establishment'
    const row = { unit, class: held, filled: n }
    const deed = { kind: 'number', register: 'positions', at: unit, key: held, n } as const
    return { ...entering(drawing, deed, alive), call: call('register.setPositions', { date, rows: [row] }) }
  },
  duty: (drawing) => {
    const { a, b, date, end } = drawing
    const number = at(DUTIES, a) as string
    const isNew = (end.duties.get(number)?.since ?? '') === ''
    const status = at(['taken-on', 'handed-down', 'cancelled', 'taken-back'], b) as string
    const row = { number, unit: STREET, status, ...(isNew ? { list: 'power', name: number } : {}) }
    const deed = { kind: 'duty', number, status, isNew } as const
    return { ...entering(drawing, deed, true), call: call('register.recordDuties', { date, rows: [row] }) }
  },
  lead: (drawing) => roleOf(drawing, 'lead', 1),
  cooperating: (drawing) => roleOf(drawing, 'cooperating', drawing.n % 3),
  request: (drawing) => {
    const { at: unit, b, n, date, alive, end } = drawing
    const free = REQUESTS.filter((one) => !end.requests.has(one))
    const number = fitting(free, REQUESTS, b)
    const deed = { kind: 'request', number, at: unit, posts: n + 1 } as const
    const input = { date, unit, postType: FULL, posts: n + 1, number }
    const allowed = alive && !end.requests.has(number)
    return { ...entering(drawing, deed, allowed), call: call('register.request', input) }
  },
  reviewed: (drawing) => stepOf(drawing, 'reviewed'),
  decided: (drawing) => stepOf(drawing, 'decided'),
  withdrawn: (drawing) => stepOf(drawing, 'withdrawn'),
  noticed: (drawing) => {
    const { b, state, document } = drawing
    const number = requestFor(
      drawing,
      (one) => (one.decided ?? 0) > one.noticed && one.state !== 'withdrawn',
      b,
    )
    const request = drawing.end.requests.get(number)
    const date = later(latest(state, LEDGER, drawing.date), b % 4 === 3 ? '' : (request?.last ?? ''))
    const there = worldOn(state.entered, date)
    const posts = 1 + (drawing.n % 2)
    const left = (request?.decided ?? 0) - (request?.noticed ?? 0)
    const allowed =
      request !== undefined &&
      request.decided !== null &&
      request.state !== 'withdrawn' &&
      date >= request.last &&
      posts <= left &&
      posts <= usable(there, there.requests.get(number)?.at ?? '')
    const deed = { kind: 'notice', number, posts, due: tenthWorkingDay(date, state.holidays) } as const
    const movement = { kind: 'notice', request: number, notice: `通知${number}`, posts }
    return {
      ...entering({ ...drawing, date }, deed, allowed),
      call: book(document, date, [movement]),
    }
  },
  enter: (drawing) => {
    const date = latest(drawing.state, LEDGER, drawing.date)
    const unit = at([...drawing.end.bodies.keys()], drawing.a) ?? STREET
    const people = 1 + (drawing.n % 2)
    const deed = { kind: 'enter', at: unit, people } as const
    const movement = { kind: 'enter', unit, postType: FULL, people }
    return { ...entering({ ...drawing, date }, deed, true), call: book(drawing.document, date, [movement]) }
  },
  second: (drawing) => {
    const { at: unit, a, b, date, alive, state } = drawing
    const until = at(['', ...DATES], b) ?? ''
    const row = { person: { name: `人${a}` }, secondment: 'borrow', unit, to: '市委办公室' }
    const deed = { kind: 'second', id: countOf(state, 'second') + 1, at: unit, until } as const
    const input = { date, rows: [{ ...row, ...(until === '' ? {} : { until }) }] }
    const allowed = alive && (until === '' || until >= date)
    return { ...entering(drawing, deed, allowed), call: call('register.second', input) }
  },
  until: (drawing) => {
    const { a, b, state } = drawing
    const ids = Array.from({ length: countOf(state, 'second') }, (_, index) => index + 1)
    const id = fitting(ids, [1, 2, 3], a)
    const begun = state.entered.find(({ what }) => what.kind === 'second' && what.id === id)?.date
    const date = later(drawing.date, begun ?? '')
    const until = fitting(
      DATES.filter((day) => day >= (begun ?? '')),
      DATES,
      b,
    )
    const deed = { kind: 'until', id, until } as const
    const allowed = begun !== undefined && until >= begun
    return {
      ...entering({ ...drawing, date }, deed, allowed),
      call: call('register.endSecondment', { id, date, until }),
    }
  },
  filing: (drawing) => {
    const { date, b, state } = drawing
    const due = at(DATES, b) as string
    const deed = { kind: 'filing', id: countOf(state, 'filing') + 1, due } as const
    const input = { unit: STREET, matter: '方案', date, due }
    return { ...entering(drawing, deed, due >= date), call: call('register.addFiling', input) }
  },
  filed: (drawing) => {
    const { a, b, end } = drawing
    const open = [...end.filings].flatMap(([one, { state }]) => (state === 'effective' ? [] : [one]))
    const id = fitting(open, [1, 2], a)
    const filing = end.filings.get(id)
    const next = filing?.state === 'filed' ? ['returned', 'effective'] : ['filed']
    const step = fitting(next, ['filed', 'returned', 'effective'], b)
    const date = later(drawing.date, b % 4 === 3 ? '' : (filing?.last ?? ''))
    const follows = filing !== undefined && (step === 'filed') !== (filing.state === 'filed')
    const allowed = follows && filing.state !== 'effective' && date >= filing.last
    const deed = { kind: 'filed', id, step } as const
    return {
      ...entering({ ...drawing, date }, deed, allowed),
      call: call('register.stepFiling', { id, date, step }),
    }
  },
  consent: (drawing) => {
    const { at: unit, b, date, alive, end } = drawing
    const number = at(CONSENTS, b) as string
    const input = { number, unit, matter: 'appointment', asked: date }
    const allowed = alive && !end.consents.has(number)
    return {
      ...entering(drawing, { kind: 'consent', number, at: unit }, allowed),
      call: call('register.askConsent', input),
    }
  },
  answer: (drawing) => {
    const { a, b, date, world, end } = drawing
    const open = [...world.consents].flatMap(([one]) => (end.consents.get(one)?.answer === '' ? [one] : []))
    const number = fitting(open, CONSENTS, b)
    const answer = a % 3 ? 'agreed' : 'refused'
    const allowed = world.consents.has(number) && end.consents.get(number)?.answer === ''
    const input = { number, answered: date, answer }
    return {
      ...entering(drawing, { kind: 'answer', number, answer }, allowed),
      call: call('register.answerConsent', input),
    }
  },
  appoint: (drawing) => {
    const { at: other, n, b, date, end } = drawing
    const consent = n === 0 ? '' : fitting([...end.consents.keys()], CONSENTS, b)
    const unit = n > 1 ? (end.consents.get(consent)?.at ?? other) : other
    const allowed = isThere(drawing.world, end, unit) && (consent === '' || end.consents.has(consent))
    const input = { unit, matter: 'appointment', date, consent }
    return {
      ...entering(drawing, { kind: 'appoint', at: unit, consent }, allowed),
      call: call('register.appoint', input),
    }
  },
  roster: (drawing) => {
    const { a, n, date, end } = drawing
    const unit = end.ended.has(UNITS[1] as string) ? 0 : a % 2
    const people = Array.from({ length: n + 1 }, (_, index) => `人${index}`)
    const deed = { kind: 'roster', unit: UNITS[unit] as string, people } as const
    return {
      ...entering(drawing, deed, true),
      call: (office) =>
        office.roster(
          date,
          people.map((name) => ({ unit: unit + 1, name })),
        ),
    }
  },
  holiday: ({ a, state }) => {
    const date = `2031-0${1 + (a % 2)}-${String(8 + (a % 20)).padStart(2, '0')}`
    const holidays = [...new Set([...state.holidays, date])]
    const days = [{ date, kind: 'rest', name: '放假' }]
    return { allowed: true, next: { ...state, holidays }, call: call('register.setHolidays', { days }) }
  },
  merge: (drawing) => {
    const { a, b, n, state, document } = drawing
    const date = latest(
      state,
      state.entered.map(({ what }) => what.kind),
      drawing.date,
    )
    const bodies = [...drawing.end.bodies.keys()]
    const from = [...new Set([at(bodies, a), at(bodies, b)])].filter((one) => one !== undefined)
    const fresh = `${STREET}/并${document}`
    const into = n > 2 ? (from[0] ?? fresh) : fresh
    const deed = { kind: 'merge', from, into } as const
    const movement = { kind: 'merge', bodies: from, into }
    const allowed = from.length > 1
    return {
      ...entering({ ...drawing, date }, deed, allowed),
      call: book(document, date, [movement]),
    }
  },
  establish: (drawing) => {
    const date = latest(drawing.state, LEDGER, drawing.date)
    const body = `${STREET}/新${drawing.document}`
    const movement = { kind: 'establish', body, bodyKind: 'institution' }
    const deed = { kind: 'body', at: body, quota: 0 } as const
    return { ...entering({ ...drawing, date }, deed, true), call: book(drawing.document, date, [movement]) }
  },
  abolish: (drawing) => {
    const { a, b, n, state, end, document } = drawing
    const kinds = state.entered.map(({ what }) => what.kind)
    const date = latest(state, kinds, drawing.date)
    const bodies = [...end.bodies.keys()]
    const empty = bodies.filter((one) => isEmpty(end, one, date))
    const gone = n === 0 && b % 4 === 0 ? (UNITS[1] as string) : fitting(empty, bodies, a)
    // One stays, as most entries need a body to speak of.
    if (gone === undefined || bodies.length < 2) return (ACTS.establish as (one: Drawing) => Act)(drawing)
    const movement = { kind: 'abolish', [gone.includes('/') ? 'body' : 'unit']: gone }
    const allowed = !end.ended.has(gone) && isEmpty(end, gone, date)
    return {
      ...entering({ ...drawing, date }, { kind: 'abolish', at: gone }, allowed),
      call: book(document, date, [movement]),
    }
  },
  mergeUnits: (drawing) => {
    const { state, end, document } = drawing
    const kinds = state.entered.map(({ what }) => what.kind)
    if (latest(state, kinds, UNITS_DAY) > UNITS_DAY) return (ACTS.merge as (one: Drawing) => Act)(drawing)
    const [into, from] = UNITS as [string, string]
    const posts = [...end.bodies.values(), ...end.units.values()].reduce((sum, { quota }) => sum + quota, 0)
    const movement = { kind: 'mergeUnits', units: [into, from], into, approved: { [FULL]: posts } }
    return {
      ...entering({ ...drawing, date: UNITS_DAY }, { kind: 'mergeUnits', from, into }, !end.ended.has(from)),
      call: book(document, UNITS_DAY, [movement]),
    }
  },
  split: (drawing) => {
    const { a, n, state, document } = drawing
    const kinds = state.entered.map(({ what }) => what.kind)
    // What comes before a split on its day is shared, what comes after it is not: on this day nothing else is entered.
    if (latest(state, kinds, SPLIT_DAY) > SPLIT_DAY) return (ACTS.merge as (one: Drawing) => Act)(drawing)
    const date = SPLIT_DAY
    const from = at([...drawing.end.bodies.keys()], a) ?? STREET
    const { quota = 0, filled = 0 } = drawing.end.bodies.get(from) ?? {}
    const posts = Math.min(n, quota)
    const into = `${STREET}/分${document}`
    const people = filled - Math.min(quota - posts, filled)
    const parts = [
      { body: from, posts: { [FULL]: quota - posts } },
      { body: into, posts: { [FULL]: posts } },
    ]
    return {
      ...entering({ ...drawing, date }, { kind: 'split', from, into, posts, people }, true),
      call: book(document, date, [{ kind: 'split', body: from, into: parts }]),
    }
  },
}

function roleOf(drawing: Drawing, role: 'lead' | 'cooperating', most: number): Act {
  const { a, b, date, world, end } = drawing
  const there = [...end.duties].flatMap(([one, { since }]) => (since === '' ? [] : [one]))
  const number = fitting(there, DUTIES, a)
  const all = [...end.bodies.keys()]
  const bodies = [...new Set([at(all, b), at(all, b + 1)].slice(0, most))].filter((one) => one !== undefined)
  const isKnown = (end.duties.get(number)?.since ?? '') !== ''
  const allowed = isKnown && bodies.every((body) => isThere(world, end, body))
  const names = bodies.map(nameOf)
  const row = { number, unit: STREET, ...(role === 'lead' ? { lead: names[0] } : { cooperating: names }) }
  return {
    ...entering(drawing, { kind: 'role', number, role, bodies }, allowed),
    call: call('register.recordDuties', { date, rows: [row] }),
  }
}

type Request = World['requests'] extends Map<string, infer R> ? R : never

function requestFor({ end }: Drawing, fits: (request: Request) => boolean, index: number): string {
  const fit = [...end.requests].flatMap(([number, request]) => (fits(request) ? [number] : []))
  return fitting(fit, REQUESTS, index)
}

function stepOf(drawing: Drawing, step: 'reviewed' | 'decided' | 'withdrawn'): Act {
  const { b, n, end, state: was } = drawing
  const isOpen = ({ noticed, state, decided }: Request) =>
    noticed === 0 && state !== 'withdrawn' && !(step === 'reviewed' && decided !== null)
  const number = requestFor(drawing, isOpen, b)
  const request = end.requests.get(number)
  const date = later(drawing.date, b % 4 === 3 ? '' : (request?.last ?? ''))
  const world = worldOn(was.entered, date)
  const posts = step === 'withdrawn' ? 0 : n
  const follows = request !== undefined && date >= request.last && isOpen(request)
  const short = step === 'decided' && posts > usable(world, world.requests.get(number)?.at ?? '')
  const input = { request: number, date, step, ...(step === 'withdrawn' ? {} : { posts }) }
  return {
    ...entering({ ...drawing, date }, { kind: 'step', number, step, posts }, follows && !short),
    call: call('register.stepRequest', input),
  }
}
