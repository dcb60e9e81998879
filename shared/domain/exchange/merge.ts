// Three-way merge of rows: what another copy changed since the base is carried into this one. Where both changed the same
// row to different ends somebody has to choose; rows that both made under the same id get numbers of their own.
import { rowKeys } from './net-changes.ts'
import { type Cell, type IdMap, mapId, type Row, type RowChange, sameRow, type TableShape } from './rows.ts'

export const CHOICES = ['ours', 'theirs'] as const
export type Choice = (typeof CHOICES)[number]

/** This copy as it stands. */
export interface Present {
  readonly row: (table: string, id: number) => Row | null
  /** The row with these values in these columns, or null. */
  readonly find: (table: string, values: Readonly<Record<string, Cell>>) => Row | null
  /** Ids of rows that this copy made since the base. */
  readonly added: (table: string) => readonly number[]
  /** An id that no row of the table has or had. */
  readonly nextId: (table: string) => number
}

export interface RowConflict {
  /** The same for the same package, whatever this copy holds. */
  readonly key: string
  readonly table: string
  /** `both` changed it; or what it rests on is `missing` here: then only `ours` can be chosen. */
  readonly reason: 'both' | 'missing'
  readonly base: Row | null
  readonly ours: Row | null
  /** In this copy's numbers where they are known. */
  readonly theirs: Row | null
  readonly choice: Choice | null
}

/** `row` null takes the row away; `isNew` makes it. */
export interface RowWrite {
  readonly table: string
  readonly id: number
  readonly row: Row | null
  readonly isNew: boolean
}

export interface Merge {
  /** To be carried out in this order. What waits for a choice is left as ours. */
  readonly writes: readonly RowWrite[]
  readonly conflicts: readonly RowConflict[]
  /** Changes that both copies made alike. */
  readonly same: number
}

export interface MergeInput {
  /** Tables that others point at come first. */
  readonly shapes: readonly TableShape[]
  /** What they changed since the base, in their numbers. */
  readonly theirs: readonly RowChange[]
  /** Rows that they made since the base, whether they stand in `theirs` or not: table → ids. */
  readonly made: ReadonlyMap<string, ReadonlySet<number>>
  readonly present: Present
  /** By the key of the conflict. */
  readonly choices: Readonly<Record<string, Choice>>
}

interface State extends MergeInput {
  readonly ids: IdMap
  readonly writes: RowWrite[]
  readonly conflicts: RowConflict[]
  /** Rows of this copy that already stand for one of theirs, so that equal rows are counted one by one. */
  readonly taken: Set<string>
  /** Rows that are known to be here, and those that were looked for in vain or are decided to go. */
  readonly here: Map<string, boolean>
  same: number
}

/** Merges; `ids` is added to. Pure but for that: nothing is written. */
export function mergeRows(input: MergeInput, ids: IdMap): Merge {
  const state: State = {
    ...input,
    ids,
    writes: [],
    conflicts: [],
    taken: new Set(),
    here: new Map(),
    same: 0,
  }
  for (const shape of input.shapes) {
    const changes = input.theirs.filter(({ table }) => table === shape.name)
    for (const change of changes) if (change.before !== null) mergeChanged(state, shape, change)
    const added = changes.filter(({ before }) => before === null).toSorted((a, b) => a.id - b.id)
    for (const change of added) mergeAdded(state, shape, change)
  }
  const { writes, conflicts, same } = state
  return { writes, conflicts, same }
}

/** Names a row's conflict by the row as the package knows it. */
export function conflictKey(table: string, id: number): string {
  return `${table}:${id}`
}

function mergeChanged(state: State, shape: TableShape, change: RowChange): void {
  const { table } = change
  const id = state.ids.get(table)?.get(change.id) ?? change.id
  const base = translate(state, shape, change.before)
  const theirs = translate(state, shape, change.after)
  const ours = state.present.row(table, id)
  if (theirs !== 'missing' && sameRow(ours, theirs)) {
    state.same += 1
    return
  }
  if (theirs !== 'missing' && base !== 'missing' && sameRow(ours, base)) {
    write(state, { table, id, row: theirs, isNew: false })
    return
  }
  const choice = settle(state, shape, change, { ours, theirs })
  if (choice !== 'theirs' || theirs === 'missing') return
  write(state, { table, id, row: theirs, isNew: ours === null })
}

function mergeAdded(state: State, shape: TableShape, change: RowChange): void {
  const { table } = change
  const theirs = translate(state, shape, change.after)
  if (theirs === 'missing' || theirs === null) {
    settle(state, shape, change, { ours: null, theirs })
    return
  }
  const ours = counterpart(state, shape, theirs)
  if (ours === null) {
    const id = state.present.nextId(table)
    mapId(state.ids, table, change.id, id)
    write(state, { table, id, row: { ...theirs, id }, isNew: true })
    return
  }
  const id = Number(ours.id)
  mapId(state.ids, table, change.id, id)
  state.taken.add(conflictKey(table, id))
  if (sameRow(ours, theirs)) {
    state.same += 1
    return
  }
  if (settle(state, shape, change, { ours, theirs }) !== 'theirs') return
  write(state, { table, id, row: { ...theirs, id }, isNew: false })
}

/** The row of this copy that is theirs by another number: of the same key, or where the table has none of the same content. */
function counterpart(state: State, shape: TableShape, theirs: Row): Row | null {
  const { present, taken } = state
  for (const key of shape.keys) {
    if (rowKeys(shape.name, theirs, [key]).length === 0) continue
    const values = Object.fromEntries(key.columns.map((column) => [column, theirs[column] ?? null]))
    const found = present.find(shape.name, values)
    if (found !== null) return found
  }
  if (shape.keys.length > 0) return null
  for (const id of present.added(shape.name)) {
    if (taken.has(conflictKey(shape.name, id))) continue
    const row = present.row(shape.name, id)
    if (row !== null && sameRow(row, theirs)) return row
  }
  return null
}

function settle(
  state: State,
  shape: TableShape,
  change: RowChange,
  { ours, theirs }: { readonly ours: Row | null; readonly theirs: Row | null | 'missing' },
): Choice | null {
  const key = conflictKey(change.table, change.id)
  const base = translate(state, shape, change.before)
  const choice = state.choices[key] ?? null
  state.conflicts.push({
    key,
    table: change.table,
    reason: theirs === 'missing' ? 'missing' : 'both',
    base: base === 'missing' ? change.before : base,
    ours,
    theirs: theirs === 'missing' ? change.after : theirs,
    choice: theirs === 'missing' && choice === 'theirs' ? null : choice,
  })
  return choice
}

/** A row of theirs in this copy's numbers; `missing` where one that it points at did not come here, or went from here. */
function translate(state: State, { references }: TableShape, row: Row | null): Row | null | 'missing' {
  if (row === null) return null
  const translated: Record<string, Cell> = { ...row }
  for (const [column, table] of Object.entries(references)) {
    const value = row[column]
    if (typeof value !== 'number') continue
    const here = state.ids.get(table)?.get(value)
    if (here === undefined && state.made.get(table)?.has(value) === true) return 'missing'
    translated[column] = here ?? value
    if (!stands(state, table, here ?? value)) return 'missing'
  }
  return translated
}

/** Whether a row is here, or will be once what is decided so far is written. */
function stands({ present, here }: State, table: string, id: number): boolean {
  const key = conflictKey(table, id)
  const known = here.get(key) ?? present.row(table, id) !== null
  here.set(key, known)
  return known
}

function write(state: State, decided: RowWrite): void {
  state.writes.push(decided)
  state.here.set(conflictKey(decided.table, decided.id), decided.row !== null)
}
