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
  told?: (done: number) => void,
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

/** The same sheet with one column bound to another field; null leaves the column out. */
export async function withField(sheet: ReadSheet, column: string, field: string | null): Promise<ReadSheet> {
  const { token, choice, draft, ownDate } = sheet
  const bound = draft.table.columns.filter((other) => other.column !== column && other.field !== field)
  const columns = Object.fromEntries(
    [...bound.map((other) => [other.column, other.field] as const), [column, field] as const].filter(
      (pair): pair is readonly [string, string] => pair[1] !== null,
    ),
  )
  const { headerRows } = draft.table
  const read = await readSheet(token, {
    ...choice,
    sheet: draft.sheet,
    kind: draft.kind,
    mapping: { headerRows, columns },
  })
  return { ...read, ownDate }
}
