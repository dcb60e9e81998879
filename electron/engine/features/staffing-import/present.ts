// What the project holds of the things that a sheet brings: the base of an import's difference, kind by kind.
import { pinyin } from 'pinyin-pro'
import type { PostFigures } from '#shared/domain/quota/vacancy'
import { maskName } from '#shared/domain/roster/mask'
import type { RosterPerson } from '#shared/domain/roster/person'
import { scoreKey } from '#shared/domain/staffing-import/entries/diff-assessments'
import { dutyKey, LIST } from '#shared/domain/staffing-import/entries/diff-duties'
import { noticeKey } from '#shared/domain/staffing-import/entries/diff-pending'
import { RosterKeys, rosterLine } from '#shared/domain/staffing-import/entries/diff-roster'
import { secondmentKey } from '#shared/domain/staffing-import/entries/diff-secondments'
import { canonicalMovement, documentKey } from '#shared/domain/staffing-import/entries/documents'
import { leaderKey, leaderSumKey } from '#shared/domain/staffing-import/entries/leader-cells'
import { bookedKey } from '#shared/domain/staffing-import/match/diff-bodies'
import { holderKey, type Present, typeKey } from '#shared/domain/staffing-import/match/difference'
import type { ParsedTable } from '#shared/domain/staffing-import/table'
import { frameWords } from '#shared/locale/zh-CN/report-tables'
import { dutyPlaces } from '../../register/duty-places.ts'
import type { ReadDb } from '../../store/db.ts'
import { bookedTraits, EVERYWHERE, holdersAt, LATEST } from '../../store/queries/as-of/holders.ts'
import { regionNames } from '../../store/queries/counties.ts'
import {
  aliases,
  bookedMovements,
  noticedPosts,
  openedAccounts,
  projectRegion,
} from '../../store/queries/import-memory.ts'
import { type ImportBase, importPresent } from '../../store/queries/import-present.ts'
import { overviewAt } from '../../store/queries/overview.ts'
import { pendingEntries } from '../../store/queries/pending-entries.ts'
import { dutiesOn } from '../../store/queries/register/duties.ts'
import { assessmentsOn } from '../../store/queries/register/filings.ts'
import { leadersOn } from '../../store/queries/register/leaders.ts'
import { rosterPeople } from '../../store/queries/register/roster.ts'
import { secondmentsOn } from '../../store/queries/register/secondments.ts'

type Records = Map<string, Readonly<Record<string, string>>>
type BodyNames = ReadonlyMap<number, string>

/** As of `date`; '' is after everything. */
export function presentFor(db: ReadDb, table: ParsedTable, date: string): Present {
  const base = importPresent(db, table.kind, date)
  const asOf = date === '' ? LATEST : date
  const region = projectRegion(db)
  const bodyNames = namesOf(base)
  const ledger = table.kind === 'quotas' || table.kind === 'roster'
  return {
    ...base,
    region,
    regionName: region === null ? undefined : regionNames(db).get(region),
    otherNames: { aliases: aliases(db), spell },
    figures: ledger ? figuresAt(db, asOf) : new Map(),
    opened: table.kind === 'quotas' ? openedKeys(db, bodyNames) : new Set(),
    pending: table.kind === 'quotas' ? openPending(db, asOf) : new Map(),
    records: recordsFor(db, table, { asOf, bodyNames }),
  }
}

const spelled = new Map<string, string>()

/** Asked of the same names row after row. */
function spell(name: string): string {
  const known = spelled.get(name)
  if (known !== undefined) return known
  const sound = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(' ')
  spelled.set(name, sound)
  return sound
}

function namesOf({ bodies, bodyIds }: ImportBase): Map<number, string> {
  const names = new Map<number, string>()
  for (const [unit, own] of bodies) {
    for (const name of own.keys()) names.set(bodyIds.get(holderKey(unit, name)) ?? 0, name)
  }
  return names
}

function nameOf(bodyNames: BodyNames, body: number | null): string | null {
  return body === null ? null : (bodyNames.get(body) ?? '')
}

export function figuresAt(db: ReadDb, asOf: string): Map<string, Map<string, PostFigures>> {
  const figures = new Map<string, Map<string, PostFigures>>()
  for (const row of overviewAt(db, asOf, EVERYWHERE).rows) {
    const key = holderKey(row.unitId, row.body)
    const byType = figures.get(key) ?? new Map<string, PostFigures>()
    figures.set(key, byType.set(row.postType, row))
  }
  return figures
}

function openedKeys(db: ReadDb, bodyNames: BodyNames): Set<string> {
  return new Set(
    openedAccounts(db).map(({ unit, body, postType }) => typeKey(unit, nameOf(bodyNames, body), postType)),
  )
}

function openPending(db: ReadDb, asOf: string): Map<string, string[]> {
  const open = new Map<string, string[]>()
  for (const { unitId, body, postType, number } of pendingEntries(db, asOf, 'open')) {
    const key = typeKey(unitId, body, postType)
    open.set(key, [...(open.get(key) ?? []), number])
  }
  return open
}

interface Asked {
  readonly asOf: string
  readonly bodyNames: BodyNames
}

function recordsFor(db: ReadDb, table: ParsedTable, asked: Asked): Records {
  switch (table.kind) {
    case 'quotas':
      return new Map([...traitRecords(db, asked), ...leaderRecords(db, asked)])
    case 'bodies':
      return bodyRecords(db)
    case 'leaders':
      return leaderRecords(db, asked)
    case 'movements':
      return documentRecords(db, table, asked)
    case 'pending':
      return noticeRecords(db, asked)
    case 'secondments':
      return secondmentRecords(db, asked)
    case 'duties':
      return dutyRecords(db, asked)
    case 'assessments':
      return scoreRecords(db, asked)
    case 'roster':
      return rosterRecords(db, asked)
    default:
      return new Map()
  }
}

/** What is recorded of units and bodies, and what the tables of the office show where nothing is. */
function traitRecords(db: ReadDb, { asOf }: Asked): Records {
  const { units, bodies } = holdersAt(db, asOf, EVERYWHERE, true)
  const counties = regionNames(db)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const departments = new Map<number, string>()
  const records: Records = new Map()
  for (const { id, kind, county, parent, traits } of units) {
    const above = traits.department ?? (parent === null ? undefined : names.get(parent))
    const department = above ?? counties.get(county) ?? county
    departments.set(id, department)
    records.set(holderKey(id, null), { department, category: kindName(kind), ...traits })
  }
  for (const { unit, name, kind, traits } of [...bodies.values()].flat()) {
    const department = departments.get(unit) ?? ''
    records.set(holderKey(unit, name), { department, category: kindName(kind), ...traits })
  }
  return records
}

/** What is held of each body, and what of it documents said. */
function bodyRecords(db: ReadDb): Records {
  const records: Records = new Map()
  const booked = bookedTraits(db)
  for (const body of [...holdersAt(db, LATEST, EVERYWHERE, true).bodies.values()].flat()) {
    const { id, unit, name, traits } = body
    const purpose = body.function === null ? {} : { function: body.function }
    records.set(holderKey(unit, name), { ...traits, ...purpose })
    const said = booked.get(id)
    if (said !== undefined) records.set(bookedKey(unit, name), said)
  }
  return records
}

function kindName(kind: string): string {
  return frameWords.values.kind?.[kind] ?? ''
}

/** Each position, and those of a role or of a rank together, for sheets that tell only one of the two. */
function leaderRecords(db: ReadDb, { asOf, bodyNames }: Asked): Records {
  const records = new Map<string, Record<string, string>>()
  const add = (key: string, measure: string, posts: number) => {
    const own = records.get(key) ?? {}
    records.set(key, { ...own, [measure]: String(posts + Number(own[measure] ?? 0)) })
  }
  for (const { unit, body, leading, rank, role, measure, posts } of leadersOn(db, asOf)) {
    const holder = holderKey(unit, nameOf(bodyNames, body))
    add(leaderKey(holder, { leading, rank, role }), measure, posts)
    add(leaderSumKey(holder, { leading, role }), measure, posts)
    add(leaderSumKey(holder, { leading, rank }), measure, posts)
    add(leaderSumKey(holder, { leading }), measure, posts)
  }
  return records
}

/** Also under a number with a date of its row behind it, as rows of another date go; `asOf` is that of rows without one. */
function documentRecords(db: ReadDb, { fields, rows }: ParsedTable, { asOf }: Asked): Records {
  const at = fields.findIndex(({ field }) => field === 'document')
  const numbers = new Set<string>()
  for (const row of rows) {
    const number = row.fields[at]
    if (number == null) continue
    const dates = row.fields.filter((text) => /^\d{4}-\d\d-\d\d$/.test(text ?? ''))
    numbers.add(number)
    for (const date of [asOf, ...dates]) numbers.add(`${number}/${date}`)
  }
  const records = new Map<string, { movements: string }>()
  for (const { number, detail } of bookedMovements(db, [...numbers])) {
    const line = canonicalMovement(JSON.parse(detail) as Record<string, unknown>)
    const known = records.get(documentKey(number))
    records.set(documentKey(number), {
      movements: known === undefined ? line : `${known.movements}\n${line}`,
    })
  }
  return records
}

/** Posts that a notice approved, and those of them that are still open. */
function noticeRecords(db: ReadDb, { asOf, bodyNames }: Asked): Records {
  const open = new Map<string, number>()
  for (const { notice, unitId, body, postType } of pendingEntries(db, asOf, 'open')) {
    const key = noticeKey(notice, typeKey(unitId, body, postType))
    open.set(key, (open.get(key) ?? 0) + 1)
  }
  return new Map(
    noticedPosts(db).map(({ notice, unit, body, postType, posts }) => {
      const key = noticeKey(notice, typeKey(unit, nameOf(bodyNames, body), postType))
      return [key, { posts: String(posts), open: String(open.get(key) ?? 0) }]
    }),
  )
}

function secondmentRecords(db: ReadDb, { bodyNames }: Asked): Records {
  const records: Records = new Map()
  const masked = new Map<string, Readonly<Record<string, string>> | null>()
  for (const { id, name, unit, body, date, until, cause, movement } of secondmentsOn(db, LATEST)) {
    const keyOf = (person: string) => secondmentKey(person, holderKey(unit, nameOf(bodyNames, body)), date)
    const booked = movement === null ? {} : { movement: String(movement) }
    const record = { id: String(id), until, cause, ...booked }
    records.set(keyOf(name ?? ''), record)
    const mask = keyOf(maskName(name ?? ''))
    masked.set(mask, masked.has(mask) ? null : record)
  }
  // A table that this program wrote shows names masked: it is known again where the mask is that of one person alone.
  for (const [key, record] of masked) if (record !== null && !records.has(key)) records.set(key, record)
  return records
}

function dutyRecords(db: ReadDb, { asOf, bodyNames }: Asked): Records {
  const places = dutyPlaces(db, asOf)
  const records: Records = new Map()
  for (const { id, number, name, list } of dutiesOn(db, LATEST)) {
    records.set(dutyKey(number, null), { name, list })
    for (const [unit, { holders, history }] of places.get(id) ?? []) {
      if (unit === null) continue
      const named = (role: string) =>
        holders.filter((holder) => holder.role === role).map(({ body }) => nameOf(bodyNames, body) ?? '')
      const cooperating = named('cooperating').toSorted().join(LIST)
      const status = history.at(-1)?.status
      records.set(dutyKey(number, unit), {
        ...(status !== undefined && { status }),
        ...(named('lead').length === 1 && { leadBody: named('lead')[0] ?? '' }),
        ...(cooperating !== '' && { cooperatingBodies: cooperating }),
      })
    }
  }
  return records
}

function scoreRecords(db: ReadDb, { bodyNames }: Asked): Records {
  return new Map(
    assessmentsOn(db, LATEST).map(({ year, sheet, assessor, unit, body, score, rank }) => [
      scoreKey(year, sheet, assessor, holderKey(unit, nameOf(bodyNames, body))),
      { ...(score !== '' && { score }), ...(rank !== null && { rank: String(rank) }) },
    ]),
  )
}

function rosterRecords(db: ReadDb, { asOf }: Asked): Records {
  const keys = new RosterKeys()
  const records: Records = new Map()
  for (const row of rosterPeople(db, asOf)) {
    const person = { ...row, detail: JSON.parse(row.detail) as Record<string, string> } as RosterPerson
    const { name, idNumber } = row
    records.set(keys.of(person), { name, idNumber, unit: String(row.unit), line: rosterLine(person) })
  }
  return records
}
