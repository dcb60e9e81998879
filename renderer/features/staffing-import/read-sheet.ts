// A sheet as it was read, with what was chosen for the reading; chosen anew, it is read anew.
import type { z } from 'zod'
import type { Draft, ImportKind, ReadInput } from '#shared/contract/staffing-import'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'

export type Choice = Omit<z.input<typeof ReadInput>, 'token'>

export interface ReadSheet {
  readonly token: string
  readonly choice: Choice
  readonly draft: Draft
  /** The date that the sheet itself names. */
  readonly ownDate: string | null
}

/** Reads the first sheet with a table, or what was chosen. */
export async function readSheet(
  token: string,
  choice: Choice = {},
  told?: (done: number, total: number | null) => void,
): Promise<ReadSheet> {
  const draft = await expectOk(engine['staffingImport.read']({ token, ...choice }, told))
  const known = await remembered(choice, draft)
  if (known !== null) return readSheet(token, known, told)
  return { token, choice, draft, ownDate: draft.table.asOf }
}

/** The columns that were once bound under the same header, where nothing else is asked for. */
async function remembered(choice: Choice, { fingerprint, sheet }: Draft): Promise<Choice | null> {
  if (choice.mapping !== undefined || choice.kind !== undefined) return null
  const [known] = await expectOk(engine['staffingImport.mappings']({ fingerprint }))
  return known === undefined ? null : { ...choice, sheet, kind: known.kind, mapping: known.mapping }
}

/** The same sheet read as another kind of table. */
export async function withKind(
  { token, choice, draft, ownDate }: ReadSheet,
  kind: ImportKind,
): Promise<ReadSheet> {
  const { mapping: _, ...rest } = choice
  const read = await readSheet(token, { ...rest, sheet: draft.sheet, kind })
  return { ...read, ownDate }
}

/** The same sheet for another date; null takes the sheet's own. */
export async function withDate(
  { token, choice, ownDate }: ReadSheet,
  date: string | null,
): Promise<ReadSheet> {
  const { date: _, ...rest } = choice
  const read = await readSheet(token, date === null ? rest : { ...rest, date })
  return { ...read, ownDate }
}

/** The same sheet with a cell read as `text`; null takes a mend back. */
export function withMend(sheet: ReadSheet, cell: string, text: string | null): Promise<ReadSheet> {
  const others = (sheet.choice.mends ?? []).filter((mend) => mend.cell !== cell)
  return byHand(sheet, { mends: text === null ? others : [...others, { cell, text: text.trim() }] })
}

/** The same sheet without a row, or with it again. */
export function withExcluded(sheet: ReadSheet, row: number, isOut: boolean): Promise<ReadSheet> {
  const others = (sheet.choice.excluded ?? []).filter((other) => other !== row)
  return byHand(sheet, { excluded: isOut ? [...others, row] : others })
}

async function byHand(
  { token, choice, draft, ownDate }: ReadSheet,
  change: Pick<Choice, 'mends' | 'excluded'>,
): Promise<ReadSheet> {
  const { sheet, kind } = draft
  const read = await readSheet(token, { ...choice, sheet, kind, ...change })
  return { ...read, ownDate }
}
