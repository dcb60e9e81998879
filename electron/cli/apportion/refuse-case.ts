// A case without an answer: why, as a sentence or as one JSON document, and exit status 3.
import type { Output } from '../output.ts'

/** Names beyond this many are left out of a sentence, as are characters beyond these. */
const MOST_NAMED = 20
const MOST_CHARACTERS = 40

/** Shows an infeasible reply with its message; returns the exit status. */
export function refuseCase(reply: object, message: string, file: string, output: Output): number {
  output.json({ ...reply, message, where: { file } })
  output.complain(message)
  return 3
}

/** Names as a sentence lists them. */
export function listed(names: readonly (string | undefined)[], output: Output): string {
  const shown = names.slice(0, MOST_NAMED).map(shortened).join(output.text.apportion.comma)
  return names.length > MOST_NAMED ? `${shown}…` : shown
}

function shortened(name = ''): string {
  const characters = [...name.slice(0, 2 * MOST_CHARACTERS)]
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…` : name
}
