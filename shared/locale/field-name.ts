// The name of a field that a sheet's column is bound to: `code`, `quota.administrative`, `indicator.ID`.
import type { LocaleText } from './locale.ts'

/** The id itself where it is of the user's making. */
export function fieldName({ fields }: LocaleText, field: string): string {
  const indicator = /^indicator\.(.+)$/.exec(field)?.[1]
  const names: Readonly<Record<string, string>> = indicator === undefined ? fields.columns : fields.indicators
  const id = indicator ?? field
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id
}
