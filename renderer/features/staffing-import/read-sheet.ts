// A sheet as it was read, with what was chosen for the reading; chosen anew, it is read anew.
import type { z } from 'zod'
import type { Draft, ReadInput } from '#shared/contract/staffing-import'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'

type Choice = Omit<z.input<typeof ReadInput>, 'token'>

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
  return { token, choice, draft, ownDate: draft.table.asOf }
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
