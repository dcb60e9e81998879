// Posts and people of a sheet against the books of its date: what a document would have to book.
import type { Movement } from '../../ledger/movement.ts'
import type { PostType } from '../../quota/post-type.ts'
import { countsInVacancy, type PostFigures, usableVacancy } from '../../quota/vacancy.ts'
import { type ImportIssue, isRejected, issuesOf } from '../issue.ts'
import {
  type Difference,
  type DifferenceRow,
  holderKey,
  type Present,
  statusOf,
  typeKey,
} from '../match/difference.ts'
import { HolderIndex } from '../match/holder-index.ts'
import { rejectDuplicates } from '../match/match-units.ts'
import { columnNumber } from '../sheet.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { baseRow, pairsOf } from './base-row.ts'
import { countySums } from './county-sums.ts'
import { agreesByRank, heldOf, leaderCells, leaderChanges } from './leader-cells.ts'
import { type Place, Places } from './places.ts'
import {
  institutionType,
  type RowStatement,
  readStatement,
  type Stated,
  type Statement,
} from './post-statement.ts'
import { quotaMovements } from './quota-movements.ts'
import { type QuotaReader, sumOf } from './quota-reader.ts'
import { RowFields } from './row-fields.ts'
import { POOL_ROW } from './words.zh-CN.ts'

const RESERVES = ['leaderReserve', 'policyReserve', 'otherReserve'] as const
const MEASURES = ['quota', 'filled', 'pendingEntry', ...RESERVES] as const

export function diffQuotas(table: ParsedTable, present: Present): Difference {
  const issues = issuesOf(table.sheet)
  const fields = new RowFields(table)
  const index = new HolderIndex(table, present)
  const places = new Places({ table, fields, present, index, issues })
  const reader: QuotaReader = { table, fields, issues, present, index, places }
  const names = table.table.columns.map(({ field }) => field)
  const isByCounty = !['name', 'code', 'body'].some((field) => names.includes(field))
  if (isByCounty) return countySums(reader)
  const sums = new Set(table.sums)
  const rows = Array.from(table.rows, (row) => quotaRow(row, reader, sums.has(row.row)))
  rejectDuplicates(
    rows.map(({ difference, key }) => Object.assign(difference, { key })),
    ({ key }) => key,
    ({ cell, unitName }, other) => issues.error('UNIT_DUPLICATE', cell, { unit: unitName, other }),
  )
  const differences = rows.map(({ difference: { key: _, ...difference } }) => difference as DifferenceRow)
  for (const [at, row] of differences.entries())
    row.status = isRejected(row.issues) ? 'rejected' : rows[at]?.isNew ? 'added' : statusOf(row.values)
  const given = Array.from(table.rows)
  return { rows: differences, fields: fieldsOf(differences), issues: sumReserves(given, sums, reader) }
}

function fieldsOf(rows: readonly DifferenceRow[]): string[] {
  return [...new Set(rows.flatMap(({ values }) => Object.keys(values)))]
}

interface QuotaRow {
  readonly difference: DifferenceRow & { key?: string | null }
  readonly key: string | null
  readonly isNew: boolean
}

/** A row that only adds up those below it has leaders and traits of its own, and no posts. */
function quotaRow(row: ParsedRow, reader: QuotaReader, isSum: boolean): QuotaRow {
  const { fields, index, places } = reader
  const place = places.of(row)
  if (place.isNew && POOL_ROW.test(row.texts.name?.text ?? '')) return poolRow(row, reader)
  const base = baseRow(row, place, index)
  if (place.text === null) return { difference: base, key: null, isNew: false }
  const ownType = fields.text(row, 'postType')
  const key = `${place.text} ${ownType}`
  const held = figuresOf(reader, place)
  const types = new Set(
    [...(held ?? [])].filter(([, figures]) => holdsAny(figures)).map(([type]) => type as PostType),
  )
  const { statement, issues, totalsOnly } = isSum ? noPosts() : readStatement(reader, row, types)
  base.issues.push(...issues)
  if (totalsOnly) {
    base.issues.push(...totalIssues(row, reader, place))
    return { difference: base, key, isNew: false }
  }
  const movements: Movement[] = [...place.movements]
  for (const [type, stated] of statement) {
    const present = held?.get(type) ?? null
    joinReserves(stated, present, fields.has('policyReserve'))
    addValues(base, type, present, stated)
    const id = place.unit?.id ?? 0
    movements.push(
      ...quotaMovements(
        {
          account: place.text,
          postType: type,
          present,
          isOpened: reader.present.opened.has(typeKey(id, place.body, type)),
          pending: reader.present.pending.get(typeKey(id, place.body, type)) ?? [],
        },
        stated,
      ),
    )
  }
  movements.push(...leaderMovements(row, reader, place, base), ...traitMovements(row, reader, place, base))
  if (!isSum) base.issues.push(...vacancyIssues(row, reader, statement))
  base.entry = { is: 'movements', movements, document: null }
  return { difference: base, key, isNew: place.isNew }
}

function noPosts(): RowStatement {
  return { statement: new Map(), issues: [], totalsOnly: false }
}

/** Posts that wait in a pool: no unit's, and only said. */
function poolRow(row: ParsedRow, reader: QuotaReader): QuotaRow {
  const base = baseRow(row, { unit: null, by: null, issues: [] }, reader.index)
  base.issues.push(...readStatement(reader, row, new Set()).issues)
  return { difference: base, key: null, isNew: false }
}

/** Column of what the row itself is named by: a body's row repeats the name of its unit. */
function levelOf({ texts, cell }: ParsedRow): number {
  return columnNumber((texts.body?.cell ?? texts.name?.cell ?? cell).replace(/\d+$/, ''))
}

/** What is held back on a row that only adds up those below it, and not on those: no account has it. */
function sumReserves(
  rows: readonly ParsedRow[],
  sums: ReadonlySet<number>,
  { fields, issues }: QuotaReader,
): ImportIssue[] {
  return rows.flatMap((row, at) => {
    if (!sums.has(row.row)) return []
    const end = rows.findIndex((other, index) => index > at && levelOf(other) <= levelOf(row))
    const below = rows.slice(at + 1, end < 0 ? rows.length : end).filter((other) => !sums.has(other.row))
    return RESERVES.flatMap((field) => {
      const count = fields.count(row, field) ?? 0
      const booked = below.reduce((sum, other) => sum + (fields.count(other, field) ?? 0), 0)
      return count === 0 || count === booked
        ? []
        : [issues.warning('RESERVE_OF_SUM', fields.cell(row, field), { field, count, booked })]
    })
  })
}

function holdsAny(figures: PostFigures): boolean {
  return MEASURES.some((measure) => figures[measure] !== 0)
}

function figuresOf({ present }: QuotaReader, { unit, body, isNew }: Place) {
  return unit === null || isNew ? undefined : present.figures.get(holderKey(unit.id, body))
}

/** Where one column holds 原则预留 and 其他预留 together and the books have that sum, the sheet says nothing of either. */
function joinReserves(stated: Stated, present: PostFigures | null, isApart: boolean): void {
  const { policyReserve = 0, otherReserve = 0 } = present ?? {}
  if (isApart || stated.otherReserve !== policyReserve + otherReserve) return
  stated.otherReserve = otherReserve
}

const COLUMN = { quota: 'quota', filled: 'filled', pendingEntry: 'pending' } as const

function addValues(
  base: DifferenceRow,
  type: PostType,
  present: PostFigures | null,
  stated: Partial<PostFigures>,
): void {
  for (const measure of MEASURES) {
    const next = stated[measure]
    const before = present?.[measure] ?? 0
    if (next === undefined || (next === 0 && before === 0)) continue
    const field = measure in COLUMN ? `${COLUMN[measure as keyof typeof COLUMN]}.${type}` : measure
    base.values[field] = [
      before === 0 && (present === null || !holdsAny(present)) ? null : String(before),
      String(next),
    ]
  }
}

/** Sums over all types are only ever compared: with the holder's own, else with the unit as a whole. */
function totalIssues(row: ParsedRow, reader: QuotaReader, place: Place): ImportIssue[] {
  const { fields, issues, present } = reader
  const id = place.unit?.id ?? 0
  const own = sumOf([present.figures.get(holderKey(id, place.body))])
  const names = [null, ...(present.bodies.get(id)?.keys() ?? [])]
  const whole = sumOf(names.map((body) => present.figures.get(holderKey(id, body))))
  const stated = ['quota', 'filled'].flatMap((measure) => {
    const count = fields.count(row, `${measure}.total`)
    return count === null ? [] : [[measure as 'quota' | 'filled', count] as const]
  })
  const agrees = [own, whole].some((sum) => stated.every(([measure, count]) => sum[measure] === count))
  if (agrees) return []
  return [
    issues.error('POST_TYPE_UNKNOWN', fields.cell(row, 'quota.total'), { unit: row.texts.name?.text ?? '' }),
  ]
}

function leaderMovements(row: ParsedRow, reader: QuotaReader, place: Place, base: DifferenceRow): Movement[] {
  const { fields, present } = reader
  const { cells, issues } = leaderCells(row, fields, reader.issues)
  const holder = holderKey(place.unit?.id ?? 0, place.body)
  const agrees = (['group', 'section'] as const).filter((leading) => {
    const prefix = leading === 'group' ? 'leader' : 'sectionLeader'
    const own = cells.filter((cell) => cell.leading === leading)
    return agreesByRank(present.records, holder, own, fields.count(row, `${prefix}Filled.total`))
  })
  if (agrees.length === 0) base.issues.push(...issues)
  return cells.flatMap((cell): Movement[] => {
    if (agrees.includes(cell.leading)) return []
    const { values, changes } = leaderChanges(cell, heldOf(present.records, holder, cell))
    Object.assign(base.values, values)
    if (!changes) return []
    const { leading, rank, role, approved, filled } = cell
    const said = { ...(approved !== null && { approved }), ...(filled !== null && { filled }) }
    return [{ kind: 'leaders', unit: place.text ?? '', leading, rank, role, ...said }]
  })
}

/** What the sheet says of the unit itself: 机构性质, 规格, 经费形式 … */
function traitMovements(row: ParsedRow, reader: QuotaReader, place: Place, base: DifferenceRow): Movement[] {
  const traits = reader.places.traits(row)
  const held = reader.present.records.get(holderKey(place.unit?.id ?? 0, place.body))
  const pairs = pairsOf(
    place.isNew ? undefined : held,
    withoutDerived(traits, held, figuresOf(reader, place)),
  )
  Object.assign(base.values, pairs)
  const changed = Object.entries(pairs).filter(([, [before, next]]) => before !== next)
  if (place.isNew || changed.length === 0) return []
  const values = Object.fromEntries(changed.map(([field, [, next]]) => [field, next ?? '']))
  const holder = place.body === null ? { unit: place.text ?? '' } : { body: place.text ?? '' }
  return [{ kind: 'describe', ...holder, ...values }]
}

/** 经费形式 that only says again what type the books' posts have is no trait of the holder. */
function withoutDerived(
  traits: Record<string, string>,
  held: Readonly<Record<string, string>> | undefined,
  figures: ReadonlyMap<string, PostFigures> | undefined,
): Record<string, string> {
  const { fundingForm, ...others } = traits
  if (fundingForm === undefined || held?.fundingForm !== undefined) return traits
  const type = institutionType(fundingForm)
  return type !== null && figures?.get(type) !== undefined ? others : traits
}

function vacancyIssues(row: ParsedRow, { fields, issues }: QuotaReader, statement: Statement): ImportIssue[] {
  const stated = row.values.get('usableVacancy')
  if (stated === undefined || !fields.has('usableVacancy')) return []
  const zero = { quota: 0, filled: 0, pendingEntry: 0, leaderReserve: 0, policyReserve: 0, otherReserve: 0 }
  const computed = [...statement]
    .filter(([type]) => countsInVacancy(type))
    .reduce((sum, [, figures]) => sum + usableVacancy({ ...zero, ...figures }), 0)
  if (computed === Number(stated.text)) return []
  return [issues.warning('VACANCY_DIFFERS', stated.cell, { stated: stated.text, computed })]
}
