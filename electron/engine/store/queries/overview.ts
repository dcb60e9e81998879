// The overview as of a date: each unit's own posts and each body's, by post type.
import type { OverviewRow } from '#shared/contract/table'
import { POST_TYPES, type PostType } from '#shared/domain/quota/post-type'
import { usableVacancy } from '#shared/domain/quota/vacancy'
import type { ReadDb } from '../db.ts'
import { type AccountRow, accountsOf } from './as-of/accounts.ts'
import { type AccountFigures, type FiguresByAccount, figuresAt, NOTHING_BOOKED } from './as-of/figures.ts'
import { type BodyAt, type Holders, holdersAt, type Scope, type UnitAt } from './as-of/holders.ts'

export interface OverviewAt {
  /** In the order of units, bodies and post types; only where something was ever booked. */
  readonly rows: readonly OverviewRow[]
  /** No account but the superior's is below zero, none outside the rows holds a unit's posts, and all accounts add up to 0. */
  readonly balanced: boolean
}

/** Rows of the scope, whose holders may be known already; all accounts are summed only where the scope is everything. */
export function overviewAt(
  db: ReadDb,
  asOf: string,
  scope: Scope,
  holders: Holders = holdersAt(db, asOf, scope),
): OverviewAt {
  const isWhole = scope.county === null && scope.unit === null
  const accounts = accountsOf(db, isWhole ? null : holders.units.map(({ id }) => id))
  const figures = figuresAt(db, asOf, isWhole ? null : accounts.map(({ id }) => id))
  const rows = rowsOf(holders, cellsOf(accounts, figures))
  return { rows, balanced: isBalanced(rows, accounts, figures, isWhole) }
}

/** Rows of some holders, nothing checked against other accounts. */
export function overviewOf(db: ReadDb, asOf: string, holders: Holders): OverviewRow[] {
  const accounts = accountsOf(
    db,
    holders.units.map(({ id }) => id),
  )
  const figures = figuresAt(
    db,
    asOf,
    accounts.map(({ id }) => id),
  )
  return rowsOf(holders, cellsOf(accounts, figures))
}

/** Figures of one holder by post type: what it owns, and what it has on loan. */
interface Cells {
  readonly own: Map<string, AccountFigures>
  readonly borrowed: Map<string, number>
}

/** By unit (`u1`) or body (`b1`). */
function cellsOf(accounts: readonly AccountRow[], figures: FiguresByAccount): Map<string, Cells> {
  const cells = new Map<string, Cells>()
  for (const { id, kind, unit, body } of accounts) {
    const byType = figures.get(id)
    if (unit === null || byType === undefined) continue
    const key = body === null ? `u${unit}` : `b${body}`
    const cell = cells.get(key) ?? { own: new Map(), borrowed: new Map() }
    cells.set(key, cell)
    for (const [postType, found] of byType) {
      if (kind === 'borrowed') cell.borrowed.set(postType, found.quota)
      else cell.own.set(postType, found)
    }
  }
  return cells
}

function rowsOf({ units, bodies }: Holders, cells: ReadonlyMap<string, Cells>): OverviewRow[] {
  const rows: OverviewRow[] = []
  for (const unit of units) {
    addRows(rows, unit, null, cells.get(`u${unit.id}`))
    for (const body of bodies.get(unit.id) ?? []) addRows(rows, unit, body, cells.get(`b${body.id}`))
  }
  return rows
}

function addRows(rows: OverviewRow[], unit: UnitAt, body: BodyAt | null, cells: Cells | undefined): void {
  if (cells === undefined) return
  for (const postType of POST_TYPES) {
    const own = cells.own.get(postType)
    const borrowed = cells.borrowed.get(postType)
    if (own === undefined && borrowed === undefined) continue
    rows.push(rowOf({ unit, body, postType }, own ?? NOTHING_BOOKED, borrowed ?? 0))
  }
}

function rowOf(
  cell: { readonly unit: UnitAt; readonly body: BodyAt | null; readonly postType: PostType },
  own: AccountFigures,
  borrowed: number,
): OverviewRow {
  const { unit, body, postType } = cell
  return {
    unitId: unit.id,
    unit: unit.name,
    code: unit.code,
    county: unit.county,
    bodyId: body?.id ?? null,
    body: body?.name ?? null,
    bodyKind: body?.kind ?? null,
    stationed: body?.stationed ?? false,
    postType,
    quota: own.quota,
    filled: own.filled,
    pendingEntry: own.pendingEntry,
    leaderReserve: own.leaderReserve,
    policyReserve: own.policyReserve,
    otherReserve: own.otherReserve,
    usableVacancy: usableVacancy(own),
    borrowed,
    originCity: own.originCity,
    originCounty: own.originCounty,
  }
}

function isBalanced(
  rows: readonly OverviewRow[],
  accounts: readonly AccountRow[],
  figures: FiguresByAccount,
  isWhole: boolean,
): boolean {
  const all = new Map<string, number>()
  let [held, isOverdrawn] = [0, false]
  for (const { id, kind } of accounts) {
    const isHolder = kind === 'unit' || kind === 'body'
    for (const [postType, { quota, filled }] of figures.get(id) ?? NO_FIGURES) {
      if (isHolder) held += quota
      isOverdrawn ||= kind !== 'superior' && (quota < 0 || filled < 0)
      all.set(postType, (all.get(postType) ?? 0) + quota)
    }
  }
  const shown = rows.reduce((sum, { quota }) => sum + quota, 0)
  return shown === held && !isOverdrawn && (!isWhole || [...all.values()].every((sum) => sum === 0))
}

const NO_FIGURES: ReadonlyMap<string, AccountFigures> = new Map()
