// Merging and splitting in the plain lists of the replay.
import type { Movement } from '#shared/domain/ledger/movement'
import { bodiesOf, bodyAt, found, keyOf, lives, nameAt, newBody, unitAt } from './names.ts'
import {
  changePeople,
  filledAt,
  forbid,
  type Holder,
  held,
  type Moved,
  movePosts,
  ORDER,
  openAt,
  pendingAt,
  placeAt,
  type State,
  setReserve,
  step,
  sumAt,
} from './state.ts'

export const TYPES = ['administrative', 'institution-full']
export const KINDS = ['leader', 'policy', 'other']

export function nothingLater(state: State, one: Holder, date: string): void {
  const own = [keyOf(one), `lent ${keyOf(one)}`]
  const isOurs = (key: string) => own.some((account) => key.startsWith(`${account} `))
  const changes = [...state.posts, ...state.people, ...state.reserves]
  if (changes.some((change) => change.date > date && isOurs(change.key))) forbid('later')
  if (one.names.some(([day]) => day > date && day > one.founded)) forbid('later name')
  if (state.lineage.some(([day, ends]) => day > date && ends.includes(keyOf(one)))) forbid('later lineage')
  const isUnit = one.unit === null
  if (isUnit && state.bodies.some(({ unit, founded }) => unit === one.id && founded > date))
    forbid('later body')
  for (const entry of state.entries) {
    if (entry.date > date && own.includes((entry.stood[0] as [string, string])[1])) forbid('later entry')
    const isThere = own.includes(placeAt(entry, date))
    const comes = entry.stood.some(([day, account]) => day > date && own.includes(account))
    if ((isThere && entry.steps.some((day) => day > date)) || comes) forbid('later step')
  }
}

export function isEmpty(state: State, one: Holder, date: string): boolean {
  const own = keyOf(one)
  return TYPES.every(
    (type) =>
      held(state, own, type, date) === 0 &&
      held(state, `lent ${own}`, type, date) === 0 &&
      filledAt(state, own, type, date) === 0 &&
      pendingAt(state, own, type, date) === 0 &&
      KINDS.every((kind) => sumAt(state.reserves, `${own} ${type} ${kind}`, date) === 0),
  )
}

export function moveAll(state: State, date: string, moved: Moved): void {
  let rest = moved.n
  for (const origin of ORDER) {
    const part = Math.min(
      rest,
      Math.max(0, sumAt(state.posts, `${moved.from} ${moved.type} ${origin}`, date)),
    )
    rest -= part
    movePosts(state, date, { ...moved, n: part, origin })
  }
}

export function handLoans(state: State, date: string, from: string, to: string): void {
  for (const loan of state.loans) {
    if (loan.borrower !== `lent ${from}` || loan.left === 0) continue
    loan.borrower = `lent ${to}`
    loan.last = date
  }
  for (const type of TYPES) {
    const n = held(state, `lent ${from}`, type, date)
    moveAll(state, date, { from: `lent ${from}`, to: `lent ${to}`, type, n })
  }
}

export function handReserves(
  state: State,
  date: string,
  moved: { from: string; to: string; type: string },
): void {
  for (const kind of KINDS) {
    const n = sumAt(state.reserves, `${moved.from} ${moved.type} ${kind}`, date)
    if (n === 0) continue
    setReserve(state, date, `${moved.from} ${moved.type} ${kind}`, 0)
    const sum = sumAt(state.reserves, `${moved.to} ${moved.type} ${kind}`, date) + n
    setReserve(state, date, `${moved.to} ${moved.type} ${kind}`, sum)
  }
}

export function handPeople(state: State, date: string, from: string, to: string): void {
  for (const type of TYPES) {
    const n = filledAt(state, from, type, date)
    changePeople(state, date, `${from} ${type}`, -n)
    changePeople(state, date, `${to} ${type}`, n)
    for (const entry of openAt(state, from, type, date)) step(entry, date, to)
    handReserves(state, date, { from, to, type })
  }
  handLoans(state, date, from, to)
}

export function inOrder(n: number, places: readonly number[]): number[] {
  let rest = n
  return places.map((most, at) => {
    const part = at === places.length - 1 ? rest : Math.min(most, rest)
    rest -= part
    return part
  })
}

export function split(state: State, date: string, movement: Extract<Movement, { kind: 'split' }>): void {
  const source = bodyAt(state, movement.body, date)
  nothingLater(state, source, date)
  const unit = state.units.find(({ id }) => id === source.unit) as Holder
  if (movement.into.length < 2) forbid('one part')
  const targets = movement.into.map(({ body }) => existingOrNew(state, unit, body, date))
  if (new Set(targets).size < targets.length) forbid('twice')
  const heir = targets.includes(source) ? source : (targets[0] as Holder)
  const from = keyOf(source)
  for (const type of TYPES) {
    const posts = movement.into.map((part) => part.posts[type as 'administrative'] ?? 0)
    const sum = posts.reduce((all, n) => all + n, 0)
    if (sum !== held(state, from, type, date)) forbid('split')
    const filled = inOrder(filledAt(state, from, type, date), posts)
    const open = openAt(state, from, type, date)
    const free = posts.map((n, at) => Math.max(0, n - (filled[at] ?? 0)))
    const places = inOrder(open.length, free)
    if (heir !== source) handReserves(state, date, { from, to: keyOf(heir), type })
    targets.forEach((target, at) => {
      const own = open.splice(0, places[at])
      if (target === source) return
      const to = keyOf(target)
      moveAll(state, date, { from, to, type, n: posts[at] as number })
      changePeople(state, date, `${from} ${type}`, -(filled[at] as number))
      changePeople(state, date, `${to} ${type}`, filled[at] as number)
      for (const entry of own) step(entry, date, to)
    })
  }
  for (const target of targets) if (target !== source) state.lineage.push([date, [from, keyOf(target)]])
  if (heir === source) return
  handLoans(state, date, from, keyOf(heir))
  source.ended = date
}

export function existingOrNew(state: State, unit: Holder, text: string, date: string): Holder {
  const [owner = '', name = ''] = text.split('/')
  if (unitAt(state, owner, date) !== unit) forbid('other unit')
  const living = bodiesOf(state, unit).find((body) => lives(body, date) && nameAt(body, date) === name)
  if (living !== undefined && living.ended !== '') forbid('ended')
  return living ?? newBody(state, unit, name, date)
}

export function merge(state: State, date: string, movement: Extract<Movement, { kind: 'merge' }>): void {
  const sources = movement.bodies.map((text) => bodyAt(state, text, date))
  const unit = state.units.find(({ id }) => id === sources[0]?.unit) as Holder
  if (sources.some((source) => source.unit !== unit.id)) forbid('other unit')
  if (new Set(sources).size < sources.length) forbid('twice')
  const known = [...state.bodies]
  const target = existingOrNew(state, unit, movement.into, date)
  if (new Set([...sources, ...known.filter((body) => body === target)]).size < 2) forbid('one')
  for (const source of sources) {
    if (source === target) continue
    nothingLater(state, source, date)
    const [from, to] = [keyOf(source), keyOf(target)]
    for (const type of TYPES) moveAll(state, date, { from, to, type, n: held(state, from, type, date) })
    handPeople(state, date, from, to)
    state.lineage.push([date, [from, to]])
    source.ended = date
  }
}

export function mergeUnits(
  state: State,
  date: string,
  movement: Extract<Movement, { kind: 'mergeUnits' }>,
): void {
  const units = movement.units.map((text) => unitAt(state, text, date))
  if (new Set(units).size < units.length) forbid('twice')
  if (units.length < 2) forbid('one')
  if (new Set(units.map(({ code }) => code.slice(0, 6))).size > 1) forbid('county')
  const target = mergedUnit(state, date, units, movement.into)
  const all = [target, ...units.filter((unit) => unit !== target)]
  const bodies = all.map((unit) => bodiesOf(state, unit).filter((body) => lives(body, date)))
  const accounts = all.flatMap((unit, at) => [unit, ...(bodies[at] ?? [])]).map(keyOf)
  for (const type of TYPES) approveAnew(state, date, { movement, accounts, type })
  for (const unit of all.slice(1)) takeIn(state, date, unit, target)
}

function mergedUnit(state: State, date: string, units: readonly Holder[], name: string): Holder {
  const [existing] = state.units.filter((unit) => lives(unit, date) && nameAt(unit, date) === name)
  if (existing !== undefined && !units.includes(existing)) forbid('name')
  if (existing !== undefined) return existing
  const county = (units[0] as Holder).code.slice(0, 6)
  const among = state.units.filter(({ code }) => code.slice(0, 6) === county)
  const names: [string, string][] = [[date, name]]
  return found(state.units, among, { unit: null, code: county, names, kind: 'street', founded: date })
}

interface Anew {
  readonly movement: Extract<Movement, { kind: 'mergeUnits' }>
  /** The target's own first. */
  readonly accounts: readonly string[]
  readonly type: string
}

function approveAnew(state: State, date: string, { movement, accounts, type }: Anew): void {
  const to = accounts[0] as string
  let missing = movement.approved[type as 'administrative'] ?? 0
  const all = accounts.reduce((sum, from) => sum + held(state, from, type, date), 0)
  if (movement.surplusTo === undefined && all > missing) forbid('surplus')
  for (const from of accounts) {
    const have = held(state, from, type, date)
    const kept = Math.min(have, missing)
    missing -= kept
    if (from !== to) moveAll(state, date, { from, to, type, n: kept })
    moveAll(state, date, { from, to: movement.surplusTo ?? 'superior', type, n: have - kept })
  }
  movePosts(state, date, { from: 'superior', to, type, n: missing })
}

function takeIn(state: State, date: string, unit: Holder, target: Holder): void {
  nothingLater(state, unit, date)
  for (const body of bodiesOf(state, unit).filter((one) => lives(one, date))) {
    nothingLater(state, body, date)
    const to = existingOrNew(state, target, `${nameAt(target, date)}/${nameAt(body, date)}`, date)
    handPeople(state, date, keyOf(body), keyOf(to))
    state.lineage.push([date, [keyOf(body), keyOf(to)]])
    body.ended = date
  }
  handPeople(state, date, keyOf(unit), keyOf(target))
  state.lineage.push([date, [keyOf(unit), keyOf(target)]])
  unit.ended = date
}
