// Books a copy's parts under their documents, as a whole or not at all; previews the same.
import type { z } from 'zod'
import type { Adopted, AdoptInput, AdoptionPreview, AdoptPreviewInput } from '#shared/contract/adoption'
import type { Frozen } from '#shared/contract/define'
import { UserFailure } from '#shared/contract/errors'
import type { BookedMovements } from '#shared/contract/ledger'
import { type ShortPool, shortForBooking } from '#shared/domain/adoption/short-pools'
import type { Book } from '#shared/domain/ledger/book'
import { bookDocument, previewDocument } from '../../ledger/book-document.ts'
import { ledgerSource } from '../../ledger/source.ts'
import { digestNow } from '../../published/describe-published.ts'
import { publish } from '../../published/publish.ts'
import { poolBalances } from '../../runs/balances.ts'
import { canonical } from '../../runs/digest.ts'
import type { RunCache } from '../../runs/run-cache.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { bookedDocument } from '../../store/queries/booked-document.ts'
import { storedScenario } from '../../store/queries/scenarios.ts'
import { insertAdoptions } from '../../store/tables/published-scenario.ts'
import { insertScenario, updateScenario } from '../../store/tables/scenario.ts'
import { type CopyToAdopt, copyToAdopt } from './copy-to-adopt.ts'
import { bookingOf, earmarked, type PlannedDocument, planAdoption } from './plan.ts'

/**
 * Stores and publishes the scenario where that is yet to be done, and books its parts. Throws SCENARIO_STALE, POOL_SHORT,
 * ALREADY_ADOPTED, NOTHING_TO_ADOPT, and what the ledger refuses.
 */
export function adopt(runs: RunCache, db: WriteDb, input: AdoptInput): Frozen<z.input<typeof Adopted>> {
  const copy = copyToAdopt(runs, db, input.scenario)
  const plan = planAdoption(db, copy, input)
  const fresh = plan.documents.filter(({ isBooked }) => !isBooked)
  if (fresh.length > 0) assertBookable(db, copy, fresh, input.date)
  if ('document' in input.scenario) store(db, copy)
  const published = copy.fresh === null ? copy.row?.id : publish(db, copy.fresh).id
  const booked = plan.documents.map((one) => ({ one, booked: bookDocument(db, bookingOf(one, input)) }))
  if (fresh.length > 0) link(db, { published: published as number, copy, fresh })
  db.note({ name: copy.document.name, documents: fresh.map(({ number }) => number).join(', ') })
  return {
    scenario: copy.document.name,
    hash: copy.row?.hash ?? copy.fresh?.hash ?? '',
    documents: booked.map(adoptedDocument),
    open: plan.parts.filter(({ state }) => state === 'open'),
  }
}

/** What `adopt` would book, with what stands in its way. Throws what booking would throw but for what it tells. */
export function previewAdoption(
  runs: RunCache,
  db: ReadDb,
  input: AdoptPreviewInput,
): Frozen<z.input<typeof AdoptionPreview>> {
  const copy = copyToAdopt(runs, db, input.scenario)
  const plan = planAdoption(db, copy, input)
  const fresh = plan.documents.filter(({ isBooked }) => !isBooked)
  const short = shortOf(db, fresh, input.date)
  const booked = short.length > 0 ? [] : fresh.map((one) => rehearse(db, one, input))
  return {
    scenario: copy.document.name,
    hash: copy.row?.hash ?? null,
    total: copy.outcome.result.summary.total,
    stale: copy.stale,
    parts: plan.parts,
    movements: fresh.flatMap((one, index) =>
      one.movements.map(({ authority, movement }, at) => {
        const earmarks = booked[index]?.earmarks[at] ?? []
        return { authority, movement: earmarked(movement, input.purpose), earmarks }
      }),
    ),
    accounts: together(booked.map(({ accounts }) => accounts)),
    short,
  }
}

interface Rehearsed {
  readonly accounts: z.input<typeof AdoptionPreview>['accounts']
  /** Of each movement, in the order of booking. */
  readonly earmarks: readonly Earmark[][]
}

interface Earmark {
  readonly purpose: string
  readonly posts: number
}

/** What booking one document by itself does to the books as they stand. */
function rehearse(db: ReadDb, one: PlannedDocument, input: AdoptPreviewInput): Rehearsed {
  const book = previewDocument(db, bookingOf(one, input))
  const earmarks: Earmark[][] = one.movements.map(() => [])
  const first = ledgerSource(db).nextId('movement')
  for (const { movement, purpose, posts } of book.effects.transfers) {
    if (purpose !== '') addEarmark(earmarks[movement - first] as Earmark[], { purpose, posts })
  }
  return { accounts: differences(book), earmarks }
}

function addEarmark(list: Earmark[], { purpose, posts }: Earmark): void {
  const at = list.findIndex((one) => one.purpose === purpose)
  list[at < 0 ? list.length : at] = { purpose, posts: posts + (list[at]?.posts ?? 0) }
}

function differences(book: Book): Rehearsed['accounts'] {
  return book.posts
    .touched()
    .filter(({ account }) => account.kind !== 'superior')
    .map(({ account, postType, before, after }) => ({ account: account.name, postType, before, after }))
}

/** One line an account: several documents give to the same unit, each rehearsed on the same books. */
function together(lists: readonly Rehearsed['accounts'][]): Rehearsed['accounts'] {
  const merged = new Map<string, Rehearsed['accounts'][number]>()
  for (const one of lists.flat()) {
    const key = `${one.account} ${one.postType}`
    const sum = merged.get(key)
    merged.set(key, sum === undefined ? one : { ...sum, after: sum.after + one.after - one.before })
  }
  return [...merged.values()]
}

function shortOf(db: ReadDb, fresh: readonly PlannedDocument[], date: string): ShortPool[] {
  return shortForBooking(
    fresh.flatMap(({ movements }) => movements),
    poolBalances(db, date) ?? new Map(),
  )
}

function assertBookable(
  db: ReadDb,
  copy: CopyToAdopt,
  fresh: readonly PlannedDocument[],
  date: string,
): void {
  if (copy.stale) throw new UserFailure('SCENARIO_STALE', { name: copy.document.name })
  const short = shortOf(db, fresh, date)
  const [first] = short
  if (first === undefined) return
  const { pool, postType, have, need } = first
  const more = short.length - 1
  throw new UserFailure('POOL_SHORT', {
    pool,
    type: postType,
    have,
    need,
    date,
    ...(more > 0 ? { more } : {}),
  })
}

/** Under its name, in place of another document of that name. */
function store(db: WriteDb, { document }: CopyToAdopt): void {
  const known = storedScenario(db, document.name)
  if (known === null) insertScenario(db, document)
  else if (canonical(known) !== canonical(document)) updateScenario(db, document)
}

/** The digest is noted as these documents leave it. */
function link(
  db: WriteDb,
  { published, copy, fresh }: { published: number; copy: CopyToAdopt; fresh: readonly PlannedDocument[] },
): void {
  const inputsDigest = digestNow(db, copy.document)
  insertAdoptions(
    db,
    fresh.map(({ authority, number }) => {
      const document = bookedDocument(db, number)?.id as number
      return { publishedScenario: published, document, authority, inputsDigest }
    }),
  )
}

function adoptedDocument({ one, booked }: { one: PlannedDocument; booked: BookedMovements }) {
  const sumOf = (movements: PlannedDocument['movements']) =>
    movements.reduce((sum, { movement }) => sum + movement.posts, 0)
  const posts = sumOf(one.movements)
  const returned = sumOf(one.movements.filter(({ movement }) => movement.to.startsWith('pool:')))
  const { document, already, movements } = booked
  return { authority: one.authority, document, already, posts, returned, movements }
}
