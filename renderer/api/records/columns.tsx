// Columns of registers: headings from the words of the tables, values as they are or by their name.
import type { ReactNode } from 'react'
import type { PostType } from '#shared/domain/quota/post-type'
import type { LocaleText } from '#shared/locale/locale'
import type { CellValue, ColumnLeaf } from '../../ui/table-columns.ts'
import { PlaceLink } from './links.tsx'

export interface More<R> {
  readonly title?: string
  readonly render?: (row: R) => ReactNode
  readonly heading?: boolean
}

interface Place {
  readonly unitId: number | null
  readonly unit: string | null
  readonly bodyId?: number | null
  readonly body?: string | null
}

/** Makes the columns of one kind of row. */
export function columnsFor<R>(text: LocaleText) {
  const titleOf = (key: string, more: More<R>) => more.title ?? text.tables.columns[key] ?? key
  const words = (key: string, value: (row: R) => CellValue, more: More<R> = {}): ColumnLeaf<R> => ({
    ...more,
    key,
    title: titleOf(key, more),
    kind: 'text',
    sortable: true,
    value,
  })
  const count = (key: string, value: (row: R) => number | null, more: More<R> = {}): ColumnLeaf<R> => ({
    ...more,
    key,
    title: titleOf(key, more),
    kind: 'number',
    sortable: true,
    value,
  })
  return {
    words,
    count,
    /** A code, shown by its name. */
    named: (key: string, value: (row: R) => string | null, more: More<R> = {}) =>
      words(key, (row) => codeName(text, key, value(row)), more),
    postType: (value: (row: R) => string) =>
      words('postType', (row) => text.fields.postTypes[value(row) as PostType] ?? value(row)),
  }
}

/** Unit with its body, leading to its page. */
export function placeColumn<R extends Place>(text: LocaleText): ColumnLeaf<R> {
  return columnsFor<R>(text).words(
    'unit',
    ({ unit, body = null }) => (unit === null || body === null ? unit : `${unit}/${body}`),
    { title: text.records.place, render: (row) => <PlaceLink place={row} /> },
  )
}

/** Unit and body in columns of their own; a row has one page, so neither leads anywhere. */
export function unitAndBody<R extends Place>(text: LocaleText): readonly ColumnLeaf<R>[] {
  const { words } = columnsFor<R>(text)
  return [words('unit', ({ unit }) => unit, { heading: true }), words('body', ({ body }) => body ?? null)]
}

/** Name of a code that a column of that key holds. */
export function codeName(text: LocaleText, key: string, code: string | null): string {
  if (code === null) return ''
  const names = text.tables.values[key]
  return names !== undefined && Object.hasOwn(names, code) ? (names[code] as string) : code
}
