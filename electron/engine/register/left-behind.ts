// What the registers still hold of a unit or body on a date: it has to go somewhere before the holder ends.
import type { RegistersLeft } from '#shared/domain/register/source'
import type { Holder } from '#shared/domain/register/successors'
import type { RequestRecord } from '#shared/domain/request/request'
import type { ReadDb } from '../store/db.ts'
import { leadersOn, positionsOn } from '../store/queries/register/leaders.ts'
import { successorsOn } from '../store/queries/register/lineage.ts'
import { requestsOn } from '../store/queries/register/requests.ts'
import { secondmentsOn } from '../store/queries/register/secondments.ts'
import { type DutyPlace, dutyPlaces, hasDuty } from './duty-places.ts'

interface Left extends Holder {
  readonly what: keyof RegistersLeft
  readonly number: number
}

const NOTHING: RegistersLeft = { leaders: 0, positions: 0, duties: 0, secondments: 0, requests: 0 }

/** Counts by holder for one date: read once, asked for as many holders as are abolished. */
export function leftBehindOn(db: ReadDb, date: string): (holder: Holder) => RegistersLeft {
  const counts = new Map<string, Record<keyof RegistersLeft, number>>()
  for (const { unit, body, what, number } of [
    ...positionsLeft(db, date),
    ...dutiesLeft(db, date),
    ...casesLeft(db, date),
  ]) {
    const key = `${unit}/${body ?? ''}`
    const known = counts.get(key) ?? { ...NOTHING }
    known[what] += number
    counts.set(key, known)
  }
  return ({ unit, body }) => counts.get(`${unit}/${body ?? ''}`) ?? NOTHING
}

function positionsLeft(db: ReadDb, date: string): Left[] {
  const leaders = leadersOn(db, date).filter(({ measure }) => measure !== 'concurrent')
  return [
    ...leaders.map(({ unit, body, posts }) => ({ unit, body, what: 'leaders' as const, number: posts })),
    ...positionsOn(db, date).map(({ unit, body, posts }) => {
      return { unit, body, what: 'positions' as const, number: posts }
    }),
  ]
}

function dutiesLeft(db: ReadDb, date: string): Left[] {
  const places = [...dutyPlaces(db, date).values()].flatMap((units) => [...units.values()])
  return places.flatMap(dutiesIn)
}

/** One for the unit that has the duty, and one for every body that leads or cooperates. */
function dutiesIn(place: DutyPlace): Left[] {
  const duty = { what: 'duties' as const, number: 1 }
  const own = place.unit !== null && hasDuty(place) ? [{ ...duty, unit: place.unit, body: null }] : []
  const bodies = place.holders.filter(({ body }) => body !== null)
  return [...own, ...bodies.map(({ unit, body }) => ({ ...duty, unit, body }))]
}

/** Secondments under way and requests that are not settled, of whoever stands in the place of the holder named. */
function casesLeft(db: ReadDb, date: string): Left[] {
  const successors = successorsOn(db, date)
  const away = secondmentsOn(db, date).filter(({ until }) => until === '' || until >= date)
  const open = requestsOn(db, { asOf: date }).filter((request) => isOpen(request, date))
  return [
    ...away.map(({ unit, body }) => ({ unit, body, what: 'secondments' as const, number: 1 })),
    ...open.map((request) => {
      const [{ unit, body } = request] = successors(request, request.date)
      return { unit, body, what: 'requests' as const, number: 1 }
    }),
  ]
}

/** Neither withdrawn nor declined nor noticed whole; what is noticed stands in the ledger as pending. */
function isOpen({ steps }: RequestRecord, date: string): boolean {
  const done = steps.filter((step) => step.date <= date)
  if (done.some(({ step }) => step === 'withdrawn')) return false
  const decided = done.findLast(({ step }) => step === 'decided')?.posts
  const noticed = done.reduce((sum, { step, posts }) => (step === 'noticed' ? sum + posts : sum), 0)
  return decided === undefined || noticed < decided
}
