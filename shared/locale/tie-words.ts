// Who takes part in a tie and who gained, in words; of two margins also in which column.
import { formatMessage } from './format.ts'
import type { LocaleText } from './locale.ts'

interface Tie {
  readonly units: readonly string[]
  readonly gained?: readonly string[] | undefined
  readonly gainedIn?: readonly { readonly unit: string; readonly column: string }[] | undefined
}

/** Parameters of the sentences on ties; `gained` is null where nobody in particular did. */
export function tieWords(
  text: LocaleText,
  { units, gained, gainedIn }: Tie,
  nameOf: (key: string) => string,
): { readonly units: string; readonly gained: string | null } {
  const types: Readonly<Record<string, string>> = text.fields.postTypes
  const list = (names: readonly string[]) => names.join(text.pages.app.listSeparator)
  const cells = gainedIn?.map(({ unit, column }) =>
    formatMessage(text.shared.gainedIn, { unit: nameOf(unit), column: types[column] ?? column }),
  )
  const gainers = cells ?? gained?.map(nameOf)
  return { units: list(units.map(nameOf)), gained: gainers === undefined ? null : list(gainers) }
}
