// What may stand in a column, what it is called, and how the engine is asked for it.
import type { CompareColumn } from '#shared/contract/compare'
import type { StoredScenario } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'

export type ChosenColumn =
  | { readonly kind: 'stored'; readonly name: string }
  | { readonly kind: 'published'; readonly name: string; readonly hash: string }
  | { readonly kind: 'present' }
  | { readonly kind: 'date'; readonly date: string }

/** The first two scenarios; one beside the present; or nothing yet. */
export function firstColumns(stored: readonly StoredScenario[]): ChosenColumn[] {
  const scenarios = stored.slice(0, 2).map(({ name }): ChosenColumn => ({ kind: 'stored', name }))
  return scenarios.length === 2 ? scenarios : [{ kind: 'present' }, ...scenarios]
}

export function columnName(text: LocaleText, column: ChosenColumn, asOf: string): string {
  const own = text.pages.compare
  switch (column.kind) {
    case 'stored':
      return column.name
    case 'published':
      return formatMessage(own.copy, { name: column.name, hash: shortHash(column.hash) })
    case 'present':
      return formatMessage(own.presentOf, { date: asOf })
    case 'date':
      return column.date
  }
}

/** Empty for a scenario that is stored no more. */
export function columnOf(
  column: ChosenColumn,
  stored: ReadonlyMap<string, StoredScenario['document']>,
  asOf: string,
): CompareColumn[] {
  switch (column.kind) {
    case 'stored': {
      const document = stored.get(column.name)
      return document === undefined ? [] : [{ document }]
    }
    case 'published':
      return [{ published: { name: column.name, hash: column.hash } }]
    case 'present':
      return [{ date: asOf }]
    case 'date':
      return [{ date: column.date }]
  }
}

const SHOWN = 12

/** What is shown of a hash: enough to tell copies apart. */
export function shortHash(hash: string): string {
  return hash.replace(/^sha256:/, '').slice(0, SHOWN)
}
