// The fields of a form for one record: what may be typed in them, what is wrong with it, and the values it makes.
import { dateOf } from '../../ui/date-input.tsx'

export type FieldType =
  | 'text'
  | 'note'
  | 'count'
  | 'date'
  | 'month'
  | 'score'
  | 'choice'
  | 'choices'
  | 'holder'
  | 'unit'
  | 'body'
  | 'bodies'

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface RecordField {
  readonly key: string
  readonly label: string
  readonly type: FieldType
  readonly required?: boolean
  readonly options?: readonly Choice[]
  readonly hint?: string
  /** Begins a row of the form. */
  readonly newRow?: boolean
  /** Of `body` and `bodies`: the field that names their unit. */
  readonly unitField?: string
}

/** As typed, by field; several choices are a list. */
export type RecordValues = Readonly<Record<string, string | readonly string[]>>
/** As the contract takes them; what is blank is left out. */
export type RecordInput = Readonly<Record<string, string | number | readonly string[]>>
export type Mistake = 'required' | 'count' | 'date' | 'month' | 'score'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const SCORE = /^-?\d{1,12}(\.\d{1,12})?$/
const COUNT = /^\d{1,9}$/

/** Full-width digits and separators of thousands are read. */
function plain(typed: string): string {
  return typed.normalize('NFKC').replaceAll(',', '').trim()
}

/** The field's value, or null where what is typed makes none; undefined for blank. */
function readField({ type }: RecordField, typed: string | readonly string[] | undefined) {
  if (typed === undefined || typed.length === 0) return undefined
  if (typeof typed !== 'string') return typed
  const text = typed.trim()
  if (text === '') return undefined
  if (type === 'count') return COUNT.test(plain(text)) ? Number(plain(text)) : null
  if (type === 'date') return dateOf(text)
  if (type === 'month') return MONTH.test(plain(text)) ? plain(text) : null
  if (type === 'score') return SCORE.test(plain(text)) ? plain(text) : null
  return text
}

/** What is wrong, by field: a blank one only where it has to be filled. */
export function mistakesOf(fields: readonly RecordField[], values: RecordValues): Map<string, Mistake> {
  const mistakes = new Map<string, Mistake>()
  for (const field of fields) {
    const read = readField(field, values[field.key])
    if (read === undefined && field.required) mistakes.set(field.key, 'required')
    if (read === null) mistakes.set(field.key, field.type as Mistake)
  }
  return mistakes
}

export function inputOf(fields: readonly RecordField[], values: RecordValues): RecordInput {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const read = readField(field, values[field.key])
      return read === undefined || read === null ? [] : [[field.key, read]]
    }),
  )
}

/** The form's field that a refusal speaks of: `rows[0].unit`, `person.name` and `.unit` are its `unit`, `name`, `unit`. */
export function fieldOfRefusal(fields: readonly RecordField[], where: string): string | null {
  const parts = where.replace(/\[\d+\]/g, '').split('.')
  return parts.findLast((part) => fields.some(({ key }) => key === part)) ?? null
}

/** A unit, or a body of a unit, as a field of type `holder` holds it. */
export function holderText(place: {
  readonly unit: string
  readonly code: string | null
  readonly body?: string | null
}): string {
  const unit = place.code ?? place.unit
  return place.body === null || place.body === undefined ? unit : `${unit}/${place.body}`
}
