// Who bears which name on a date, in the plain lists of the replay.
import { forbid, type Holder, type State } from './state.ts'

export const nameAt = (one: Holder, date: string) => {
  let name = ''
  for (const [from, value] of one.names.toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))) {
    if (from <= date) name = value
  }
  return name
}
export const lives = (one: Holder, date: string) =>
  one.founded <= date && (one.ended === '' || one.ended > date)

export function pick(all: readonly Holder[], name: string, date: string): Holder {
  const bearers = all.filter((one) => lives(one, date) && (one.code === name || nameAt(one, date) === name))
  const [one] = bearers
  if (one === undefined || bearers.length > 1 || one.ended !== '') return forbid(`no ${name}`)
  return one
}

export const unitAt = (state: State, name: string, date: string) => pick(state.units, name, date)
export function bodyAt(state: State, text: string, date: string): Holder {
  const [unit = '', name = ''] = text.split('/')
  const owner = unitAt(state, unit, date)
  return pick(bodiesOf(state, owner), name, date)
}
export const bodiesOf = (state: State, unit: Holder) => state.bodies.filter((body) => body.unit === unit.id)
export const keyOf = (one: Holder) => (one.unit === null ? `u${one.id}` : `b${one.id}`)

export function accountAt(state: State, text: string, date: string): string {
  if (text === 'superior' || text.startsWith('pool:')) return text
  return keyOf(text.includes('/') ? bodyAt(state, text, date) : unitAt(state, text, date))
}

/** Bears the name on the date or later. */
export function bears(one: Holder, name: string, date: string): boolean {
  if (one.ended !== '' && one.ended <= date) return false
  const from = one.founded > date ? one.founded : date
  return nameAt(one, from) === name || one.names.some(([day, value]) => day > from && value === name)
}

export function found(all: Holder[], among: readonly Holder[], wanted: Omit<Holder, 'id' | 'ended'>): Holder {
  const [[, name] = ['', '']] = wanted.names
  if (among.some((one) => bears(one, name, wanted.founded))) forbid('name')
  const one = { ...wanted, id: Math.max(0, ...all.map(({ id }) => id)) + 1, ended: '' }
  all.push(one)
  return one
}

export function newBody(state: State, unit: Holder, name: string, date: string): Holder {
  const wanted = {
    unit: unit.id,
    code: '',
    names: [[date, name]] as [string, string][],
    kind: '',
    founded: date,
  }
  return found(state.bodies, bodiesOf(state, unit), wanted)
}
