// Fields that many forms have, with their labels and choices from the words of the registers.
import { POST_TYPES } from '#shared/domain/quota/post-type'
import type { LocaleText } from '#shared/locale/locale'
import type { Choice, FieldType, RecordField } from './fields.ts'

type More = Partial<Omit<RecordField, 'key' | 'type'>>

export function fieldsFor(text: LocaleText) {
  const field = (key: string, type: FieldType, more: More = {}): RecordField => ({
    label: text.records.fields[key] ?? text.tables.columns[key] ?? key,
    ...more,
    key,
    type,
  })
  const choice = (key: string, values: readonly string[], more: More = {}): RecordField =>
    field(key, 'choice', { options: choicesOf(text, key, values), ...more })
  return {
    field,
    choice,
    /** One that has to be filled in. */
    must: (key: string, type: FieldType, more: More = {}) => field(key, type, { ...more, required: true }),
    holder: () => field('unit', 'holder', { required: true }),
    postType: () =>
      field('postType', 'choice', {
        required: true,
        options: POST_TYPES.map((value) => ({ value, label: text.fields.postTypes[value] })),
      }),
  }
}

/** Values of a column that holds codes, with their names. */
export function choicesOf(text: LocaleText, key: string, values: readonly string[]): Choice[] {
  const names = text.tables.values[key]
  return values.map((value) => ({ value, label: names?.[value] ?? value }))
}
