// Leading positions that a row states: by role where it tells roles, else by rank where the rank decides the role.
import type { LeaderRank, LeaderRole, Leading } from '../../leaders/figures.ts'
import type { ImportIssue, IssueMaker } from '../issue.ts'
import type { ParsedRow } from '../table.ts'
import type { RowFields } from './row-fields.ts'

export interface LeaderCell {
  readonly leading: Leading
  readonly rank: LeaderRank
  readonly role: LeaderRole
  readonly approved: number | null
  readonly filled: number | null
  /** Fields of the sheet that say so. */
  readonly columns: { readonly approved: string; readonly filled: string }
}

/** Ranks of a sheet's columns, the highest first; those that the register does not tell apart are left out. */
const RANKS: readonly (readonly [string, LeaderRank])[] = [
  ['bureau-deputy', 'deputy-bureau'],
  ['county-chief', 'county'],
  ['county-deputy', 'deputy-county'],
  ['section-chief', 'section'],
  ['section-deputy', 'deputy-section'],
]
const ROLES = ['chief', 'deputy'] as const

/** What cannot be told apart is left out and said. */
export function leaderCells(
  row: ParsedRow,
  fields: RowFields,
  issues: IssueMaker,
): { readonly cells: LeaderCell[]; readonly issues: ImportIssue[] } {
  const group = cellsOf(row, fields, 'leader')
  const section = cellsOf(row, fields, 'sectionLeader')
  const unsplit = [group, section].flatMap(({ unsplit: cell }) => (cell === null ? [] : [cell]))
  return {
    cells: [...group.cells, ...section.cells],
    issues: unsplit.map(({ cell, posts }) => issues.warning('LEADERS_NOT_SPLIT', cell, { count: posts })),
  }
}

interface Found {
  readonly cells: LeaderCell[]
  /** Cell with a sum of which nothing tells the parts. */
  readonly unsplit: { readonly cell: string; readonly posts: number } | null
}

function cellsOf(row: ParsedRow, fields: RowFields, prefix: 'leader' | 'sectionLeader'): Found {
  const leading: Leading = prefix === 'leader' ? 'group' : 'section'
  const count = (measure: 'Quota' | 'Filled', of: string) => fields.count(row, `${prefix}${measure}.${of}`)
  const roles = ROLES.filter((role) => count('Quota', role) !== null || count('Filled', role) !== null)
  if (roles.length > 0) {
    const cells = roles.map((role): LeaderCell => {
      const columns = { approved: `${prefix}Quota.${role}`, filled: `${prefix}Filled.${role}` }
      return {
        leading,
        rank: 'unranked',
        role,
        approved: count('Quota', role),
        filled: count('Filled', role),
        columns,
      }
    })
    return { cells, unsplit: null }
  }
  const approved = count('Quota', 'total')
  const filled = count('Filled', 'total')
  const ranked = RANKS.flatMap(([column, rank]) => {
    const posts = count('Quota', column) ?? 0
    return posts > 0 ? [{ column, rank, posts }] : []
  })
  const sum = ranked.reduce((whole, { posts }) => whole + posts, 0)
  const total = Math.max(approved ?? 0, filled ?? 0)
  if (sum === 0) {
    const cell = fields.cell(row, `${prefix}Quota.total`)
    return { cells: [], unsplit: total > 0 ? { cell, posts: total } : null }
  }
  const isFull = filled === sum
  const cells = ranked.map(({ column, rank, posts }, index): LeaderCell => {
    const role = index === 0 && posts === 1 ? 'chief' : 'deputy'
    const columns = { approved: `${prefix}Quota.${column}`, filled: `${prefix}Filled.${column}` }
    return { leading, rank, role, approved: posts, filled: isFull ? posts : filled === 0 ? 0 : null, columns }
  })
  const isTold = filled === null || isFull || filled === 0
  return {
    cells,
    unsplit: isTold ? null : { cell: fields.cell(row, `${prefix}Filled.total`), posts: filled },
  }
}

export function leaderKey(
  holder: string,
  { leading, rank, role }: Pick<LeaderCell, 'leading' | 'rank' | 'role'>,
): string {
  return `${holder} ${leading} ${rank} ${role}`
}

/** Key of what a role, a rank or a leading group has together. */
export function leaderSumKey(
  holder: string,
  {
    leading,
    rank = '',
    role = '',
  }: { readonly leading: string; readonly rank?: string; readonly role?: string },
): string {
  return `${holder} ${leading} ${rank || '*'} ${role || '*'}`
}

type Held = Readonly<Record<string, string>> | undefined

/** What stands of a cell: the position itself, else what its role has in all ranks where the sheet tells none. */
export function heldOf(
  records: ReadonlyMap<string, Readonly<Record<string, string>>>,
  holder: string,
  cell: LeaderCell,
): Held {
  const exact = records.get(leaderKey(holder, cell))
  if (exact !== undefined || cell.rank !== 'unranked') return exact
  return records.get(leaderSumKey(holder, { leading: cell.leading, role: cell.role }))
}

/**
 * Whether the books have, rank by rank and in all, what cells told by rank say. Such a sheet does not say which of a rank is
 * the head, nor which posts are filled.
 */
export function agreesByRank(
  records: ReadonlyMap<string, Readonly<Record<string, string>>>,
  holder: string,
  cells: readonly LeaderCell[],
  filled: number | null,
): boolean {
  const [first] = cells
  if (first === undefined || first.rank === 'unranked') return false
  const { leading } = first
  const whole = records.get(leaderSumKey(holder, { leading }))
  const ranks = cells.every(({ rank, approved }) => {
    return records.get(leaderSumKey(holder, { leading, rank }))?.approved === String(approved)
  })
  const approved = cells.reduce((sum, cell) => sum + (cell.approved ?? 0), 0)
  const isWhole = whole?.approved === String(approved)
  return ranks && isWhole && (filled === null || Number(whole?.filled ?? 0) === filled)
}

/** What stands and what the cell says, by the sheet's fields; positions that are none and were none say nothing. */
export function leaderChanges(
  { approved, filled, columns }: LeaderCell,
  held: Readonly<Record<string, string>> | undefined,
): { readonly values: Record<string, [string | null, string | null]>; readonly changes: boolean } {
  const values: Record<string, [string | null, string | null]> = {}
  for (const [measure, posts] of [
    ['approved', approved],
    ['filled', filled],
  ] as const) {
    if (posts !== null && (posts > 0 || held?.[measure] !== undefined))
      values[columns[measure]] = [held?.[measure] ?? null, String(posts)]
  }
  return { values, changes: Object.values(values).some(([before, next]) => before !== next) }
}
