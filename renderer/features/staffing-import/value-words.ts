// Values of the difference as a reader of the sheet knows them: codes by their words, pools by their places, counts grouped.
import type { PreviewRow } from '#shared/contract/staffing-import'
import { isCount } from '#shared/domain/staffing-import/cells/field-type'
import { groupThousands } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { accountName, type Names } from '#shared/locale/sentences'

/** What stands, and what the sheet says. */
export type ValuePair = PreviewRow['values'][string]

/** Both values of a field in words. */
export function valueWords(text: LocaleText, names: Names, field: string, [old, now]: ValuePair): ValuePair {
  const word = wordsOf(text, names, field)
  return [old === null ? null : word(old), now === null ? null : word(now)]
}

function wordsOf(text: LocaleText, names: Names, field: string): (value: string) => string {
  const { tables, fields } = text
  const among = (words: Readonly<Record<string, string>> | undefined) => (value: string) =>
    words !== undefined && Object.hasOwn(words, value) ? (words[value] ?? value) : value
  switch (field) {
    case 'bodyKind':
    case 'movementKind':
      return among(tables.values.kind)
    case 'status':
      return among({ ...tables.values.state, ...tables.values.status })
    case 'postType':
      return among(fields.postTypes)
    case 'from':
    case 'to':
      return (value) => accountName(text, value, names)
    default:
      return isCount(field) || field.startsWith('indicator.') ? groupThousands : (value) => value
  }
}
