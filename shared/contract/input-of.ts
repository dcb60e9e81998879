// Checks what comes in at a gate against its procedure; a value without end is refused, not fatal.
import type { Procedure } from './define.ts'
import { UserFailure } from './errors.ts'

/** The outcome of the schema. Throws FIELD_INVALID where the value is a ring or so deep that the stack ends first. */
export function inputOf<P extends Procedure>(
  procedure: P,
  input: unknown,
): ReturnType<P['input']['safeParse']> {
  try {
    return procedure.input.safeParse(input) as ReturnType<P['input']['safeParse']>
  } catch (error) {
    if (error instanceof RangeError) throw new UserFailure('FIELD_INVALID', {}, { field: '.' })
    throw error
  }
}
