// Columns of a sheet bound to fields, while the user is at it.
import type { z } from 'zod'
import type { ImportKind, MappingField, TableGuess } from '#shared/contract/staffing-import'

export interface Binding {
  readonly sheet: string
  readonly kind: ImportKind
  readonly headerRows: readonly number[]
  /** Field by the letters of its column; columns without one are not used. */
  readonly columns: Readonly<Record<string, string>>
}

type Mapping = z.output<typeof MappingField>

/** As the program guessed them; a sheet without a table begins with the row that looks most like a header. */
export function guessedBinding(
  sheet: string,
  guess: TableGuess | undefined,
  kind: ImportKind,
  likelyHeader: number | null = null,
): Binding {
  const bound = (guess?.columns ?? []).flatMap(({ column, field }) =>
    field === null ? [] : [[column, field] as const],
  )
  const headerRows = guess?.headerRows ?? []
  return {
    sheet,
    kind,
    headerRows: headerRows.length === 0 ? [likelyHeader ?? 1] : headerRows,
    columns: Object.fromEntries(bound),
  }
}

/** With a column on another field; only names may stand in several columns. */
export function withColumn(binding: Binding, column: string, field: string | null): Binding {
  const kept = Object.entries(binding.columns).filter(
    ([other, known]) => other !== column && (known !== field || field === 'name'),
  )
  return {
    ...binding,
    columns: Object.fromEntries(field === null ? kept : [...kept, [column, field]]),
  }
}

export function mappingOf({ sheet, headerRows, columns }: Binding): Mapping {
  return { sheet, headerRows: [...headerRows], columns: { ...columns } }
}

/** A mapping from a file: for its own sheet where the workbook has it, else for the one that is open. */
export function withMapping(binding: Binding, mapping: Mapping, sheets: readonly string[]): Binding {
  const { sheet = '', headerRows = binding.headerRows, columns } = mapping
  return { ...binding, sheet: sheets.includes(sheet) ? sheet : binding.sheet, headerRows, columns }
}
