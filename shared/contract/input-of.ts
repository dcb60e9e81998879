// Checks what comes in at a gate against its procedure; a value without end is refused, not fatal, and so is a text that would be stored as another.
import type { Procedure } from './define.ts'
import { UserFailure } from './errors.ts'

/**
 * The outcome of the schema. Throws FIELD_INVALID where the value is a ring or so deep that the stack ends first, and for a
 * text that the database would give back as another: U+0000 ends it there, half of a character becomes a question mark.
 */
export function inputOf<P extends Procedure>(
  procedure: P,
  input: unknown,
): ReturnType<P['input']['safeParse']> {
  try {
    const parsed = procedure.input.safeParse(input) as ReturnType<P['input']['safeParse']>
    const found = parsed.success ? unstorable(parsed.data, '') : null
    if (found !== null)
      throw new UserFailure('FIELD_INVALID', { detail: found.detail }, { field: found.field || '.' })
    return parsed
  } catch (error) {
    if (error instanceof RangeError) throw new UserFailure('FIELD_INVALID', {}, { field: '.' })
    throw error
  }
}

interface Unstorable {
  readonly field: string
  /** The sign, as U+D800. */
  readonly detail: string
}

/** The first text that no database keeps; null where all can be kept. */
function unstorable(value: unknown, field: string): Unstorable | null {
  if (typeof value === 'string') return unstorableText(value, field)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null
  const isList = Array.isArray(value)
  for (const [name, part] of Object.entries(value)) {
    const path = isList ? `${field}[${name}]` : field === '' ? name : `${field}.${name}`
    const found = unstorable(part, path) ?? unstorableText(name, field)
    if (found !== null) return found
  }
  return null
}

function unstorableText(text: string, field: string): Unstorable | null {
  const sign = /[\0\p{Surrogate}]/u.exec(text)?.[0]
  if (sign === undefined) return null
  return { field, detail: `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` }
}
