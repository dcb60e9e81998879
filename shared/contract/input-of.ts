// Checks what comes in at a gate against its procedure; a value without end is refused, not fatal, and so is a text with a zero.
import type { Procedure } from './define.ts'
import { UserFailure } from './errors.ts'

/**
 * The outcome of the schema. Throws FIELD_INVALID where the value is a ring or so deep that the stack ends first, and for a
 * text with U+0000: for the database the text ends there, for the program it goes on.
 */
export function inputOf<P extends Procedure>(
  procedure: P,
  input: unknown,
): ReturnType<P['input']['safeParse']> {
  try {
    const parsed = procedure.input.safeParse(input) as ReturnType<P['input']['safeParse']>
    const field = parsed.success ? fieldWithZero(parsed.data, '') : null
    if (field !== null) throw new UserFailure('FIELD_INVALID', { detail: 'U+0000' }, { field: field || '.' })
    return parsed
  } catch (error) {
    if (error instanceof RangeError) throw new UserFailure('FIELD_INVALID', {}, { field: '.' })
    throw error
  }
}

/** Where a text holds a zero; null where none does. */
function fieldWithZero(value: unknown, field: string): string | null {
  if (typeof value === 'string') return value.includes('\0') ? field : null
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null
  const isList = Array.isArray(value)
  for (const [name, part] of Object.entries(value)) {
    const found = fieldWithZero(part, isList ? `${field}[${name}]` : field === '' ? name : `${field}.${name}`)
    if (found !== null || name.includes('\0')) return found ?? field
  }
  return null
}
