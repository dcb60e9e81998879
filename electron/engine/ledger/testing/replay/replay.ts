// Books a document in the plain lists of the replay, by the rules as the design words them.
import type { Movement } from '#shared/domain/ledger/movement'
import { accountAt, bears, bodiesOf, bodyAt, found, lives, newBody, unitAt } from './names.ts'
import { isEmpty, merge, mergeUnits, nothingLater, split } from './restructure.ts'
import {
  changePeople,
  type Entry,
  forbid,
  type Holder,
  movePosts,
  openAt,
  placeNow,
  type State,
  setReserve,
  step,
} from './state.ts'

type Rule<K extends Movement['kind']> = (
  state: State,
  date: string,
  movement: Extract<Movement, { kind: K }>,
) => void

export const isHolder = (text: string) => text !== 'superior' && !text.startsWith('pool:')

export const RULES: { [K in Movement['kind']]?: Rule<K> } = {
  open: (state, date, { account: text, postType, posts, filled = 0 }) => {
    const account = accountAt(state, text, date)
    if (account === 'superior' || state.opened.includes(`${account} ${postType}`)) forbid('opened')
    if (filled > 0 && !isHolder(text)) forbid('people in a pool')
    state.opened.push(`${account} ${postType}`)
    movePosts(state, date, { from: 'superior', to: account, type: postType, n: posts })
    changePeople(state, date, `${account} ${postType}`, filled)
  },
  approve: (state, date, { to, postType, posts }) => {
    const account = accountAt(state, to, date)
    movePosts(state, date, { from: 'superior', to: account, type: postType, n: posts })
  },
  cut: (state, date, { from, postType, posts, origin }) => {
    const account = accountAt(state, from, date)
    movePosts(state, date, { from: account, to: 'superior', type: postType, n: posts, origin })
  },
  transfer: (state, date, { from, to, postType, posts, origin }) => {
    const [giver, taker] = [accountAt(state, from, date), accountAt(state, to, date)]
    if (giver === taker || giver === 'superior' || taker === 'superior') forbid('accounts')
    if (from.startsWith('pool:turnover') && isHolder(to)) forbid('lend instead')
    movePosts(state, date, { from: giver, to: taker, type: postType, n: posts, origin })
  },
  lend: (state, date, { from, to, postType, posts, until }) => {
    if (until < date || !from.startsWith('pool:turnover') || !isHolder(to)) forbid('lend')
    const borrower = `lent ${accountAt(state, to, date)}`
    movePosts(state, date, { from, to: borrower, type: postType, n: posts })
    const { movements: movement } = state
    state.loans.push({
      movement,
      owner: from,
      borrower,
      type: postType,
      date,
      lent: posts,
      left: posts,
      last: '',
    })
  },
  return: (state, date, { movement, posts }) => {
    const loan = state.loans.find((one) => one.movement === movement)
    if (loan === undefined || loan.date > date || loan.last > date) return forbid('loan')
    const n = posts ?? loan.left
    if (n > loan.left || n === 0) forbid('too much')
    movePosts(state, date, { from: loan.borrower, to: loan.owner, type: loan.type, n })
    loan.left -= n
    loan.last = date
  },
  enter: (state, date, { unit, postType, people }) => {
    if (!isHolder(unit)) forbid('people in a pool')
    const account = accountAt(state, unit, date)
    changePeople(state, date, `${account} ${postType}`, people)
    for (const entry of openAt(state, account, postType, date).slice(0, people)) step(entry, date, '')
  },
  exit: (state, date, { unit, postType, people }) => {
    if (!isHolder(unit)) forbid('people in a pool')
    changePeople(state, date, `${accountAt(state, unit, date)} ${postType}`, -people)
  },
  pending: (state, date, { unit, postType, posts, notice = '' }) => {
    const account = accountAt(state, unit, date)
    const used = state.entries.filter(({ number }) => number.startsWith(`${notice}-`))
    const last = Math.max(0, ...used.map(({ number }) => Number(number.slice(notice.length + 1))))
    for (let n = 1; n <= posts; n++) {
      const number = `${notice}-${last + n}`
      state.entries.push({ number, date, type: postType, stood: [[date, account]], steps: [], used: false })
    }
  },
  use: (state, date, { pending }) => {
    const entry = openEntry(state, pending, date)
    if (entry.used) forbid('used')
    entry.used = true
    entry.steps.push(date)
  },
  cancel: (state, date, { pending }) => step(openEntry(state, pending, date), date, ''),
  reserve: (state, date, { unit, postType, reserve, posts }) =>
    setReserve(state, date, `${accountAt(state, unit, date)} ${postType} ${reserve}`, posts),
  found: (state, date, { unit: { name, parent } }) => {
    const among = state.units.filter(({ code }) => code.slice(0, 6) === parent)
    found(state.units, among, {
      unit: null,
      code: parent,
      names: [[date, name]],
      kind: 'street',
      founded: date,
    })
  },
  establish: (state, date, { body }) => {
    const [unit = '', name = ''] = body.split('/')
    newBody(state, unitAt(state, unit, date), name, date)
  },
  rename: (state, date, { body = '', name }) => {
    const one = bodyAt(state, body, date)
    const unit = state.units.find(({ id }) => id === one.unit) as Holder
    if (bodiesOf(state, unit).some((other) => bears(other, name, date))) forbid('name')
    one.names.push([date, name])
  },
  abolish: (state, date, { unit, body }) => {
    const one = body === undefined ? unitAt(state, unit ?? '', date) : bodyAt(state, body, date)
    nothingLater(state, one, date)
    if (!isEmpty(state, one, date)) forbid('not empty')
    if (body === undefined && bodiesOf(state, one).some((own) => lives(own, date))) forbid('bodies')
    one.ended = date
  },
  merge,
  split,
  mergeUnits,
}

export function openEntry(state: State, number: string, date: string): Entry {
  const entry = state.entries.find((one) => one.number === number)
  const isOpen = entry !== undefined && placeNow(entry) !== '' && entry.date <= date
  if (!isOpen || entry.steps.some((day) => day > date)) return forbid('entry')
  return entry
}

/** Books a document on a copy of the state. Throws Forbidden. */
export function replay(state: State, date: string, movements: readonly Movement[]): State {
  const next = structuredClone(state)
  for (const movement of movements) {
    next.movements += 1
    const rule = RULES[movement.kind] as Rule<Movement['kind']>
    rule(next, date, movement as never)
  }
  return next
}
