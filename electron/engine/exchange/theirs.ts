// What a package changes, sorted: rows that are carried over as they are, documents that the ledger books again, and rows
// that follow from those documents.
import { UserFailure } from '#shared/contract/errors'
import { type Act, documentActs } from '#shared/domain/exchange/acts'
import { joinReplaced, netChanges } from '#shared/domain/exchange/net-changes'
import type { Row, RowChange } from '#shared/domain/exchange/rows'
import { type ChainEntry, rowChanges } from '../store/exchange/chain.ts'
import type { ExchangeTable } from '../store/exchange/shapes.ts'
import { PARTS } from './package-file.ts'
import { OWN_SETTINGS } from './records.ts'

export interface Theirs {
  readonly rows: readonly RowChange[]
  readonly acts: readonly Act[]
  /** Rows that booking makes anew: they are only found again, never written. */
  readonly derived: readonly RowChange[]
  readonly rosters: readonly Row[]
  /** Rows that they made since the base, of all tables. */
  readonly made: ReadonlyMap<string, ReadonlySet<number>>
  /** New numbers of rows that took the place of others: table → new → old. */
  readonly replaced: ReadonlyMap<string, ReadonlyMap<number, number>>
}

/** Tables that hold nothing but what documents did. */
const LEDGER: readonly string[] = ['account', 'document', 'documentStep', 'movement']

/** Of units and bodies it is the ledger that says when they ended. */
export function hiddenColumns(table: string): readonly string[] {
  return table === 'unit' || table === 'body' ? ['abolished'] : []
}

/** Sorts the changes of `recent` entries; `all` are those since the base. Throws EXCHANGE_PART_CHANGED for what no table has. */
export function sortTheirs(
  all: readonly ChainEntry[],
  recent: readonly ChainEntry[],
  tables: readonly ExchangeTable[],
): Theirs {
  const made = madeRows(all)
  const raw = recent.flatMap(rowChanges)
  assertKnown(raw, tables)
  const net = netChanges(raw.filter(isExchanged))
  const acts = documentActs(net)
  const derived = net.filter((change) => derives(change) && change.before === null)
  const rosters = net.flatMap(({ table, before, after }) =>
    table === 'rosterBatch' && before === null && after !== null ? [after] : [],
  )
  const plain = net.filter(
    (change) => !derives(change) && !(change.table === 'rosterBatch' && change.before === null),
  )
  const joined = joinReplaced(netChanges(plain.map(withoutHidden)), tables)
  return { rows: joined.changes, acts, derived, rosters, made, replaced: joined.ids }
}

function madeRows(entries: readonly ChainEntry[]): Map<string, Set<number>> {
  const made = new Map<string, Set<number>>()
  for (const { table, id, before } of entries.flatMap(rowChanges)) {
    if (before !== null) continue
    const rows = made.get(table)
    if (rows === undefined) made.set(table, new Set([id]))
    else rows.add(id)
  }
  return made
}

/** What is true of one copy alone stays there: its branch, its keys, how many people it cleared. */
function isExchanged({ table, before, after }: RowChange): boolean {
  if (table === 'personClearing') return false
  return table !== 'setting' || !String((after ?? before)?.key).startsWith(OWN_SETTINGS)
}

function derives({ table, before, after }: RowChange): boolean {
  if (LEDGER.includes(table)) return true
  // A unit that both have may be given another class: that is no document's work.
  if (table === 'unit' || table === 'body') return before === null && after?.founded !== ''
  return typeof (after ?? before)?.movement === 'number'
}

function withoutHidden(change: RowChange): RowChange {
  const hidden = hiddenColumns(change.table)
  const strip = (row: Row | null) =>
    row === null
      ? null
      : Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.includes(column)))
  return hidden.length === 0
    ? change
    : { ...change, before: strip(change.before), after: strip(change.after) }
}

/** A name that is no table's or column's would go into a statement as it stands. */
function assertKnown(changes: readonly RowChange[], tables: readonly ExchangeTable[]): void {
  const columns = new Map(tables.map((table) => [table.name, new Set(table.columns)]))
  for (const { table, before, after } of changes) {
    const known = columns.get(table)
    const isKnown = [before, after].every((row) =>
      Object.keys(row ?? {}).every((column) => known?.has(column)),
    )
    if (known === undefined || !isKnown)
      throw new UserFailure('EXCHANGE_PART_CHANGED', { part: PARTS.entries })
  }
}
