// Solves a matrix case and shows the matrix, or why no matrix has these totals.
import { biproportional } from '#shared/domain/apportion/matrix/biproportional'
import { controlledRounding } from '#shared/domain/apportion/matrix/controlled-rounding'
import {
  type BiproportionalCase,
  type ControlledRoundingCase,
  renderBiproportional,
  renderControlledRounding,
} from '#shared/domain/apportion/matrix/matrix-case'
import { columns, type Output } from '../output.ts'

/** Names beyond this many are left out of a sentence. */
const MOST_NAMED = 20

/** Returns the exit status. */
export function showBiproportional(given: BiproportionalCase, output: Output): number {
  const outcome = biproportional(given.problem)
  if (output.isJson) output.json(renderBiproportional(outcome))
  if (outcome.status === 'infeasible') {
    const { noMatrix, comma } = output.text.apportion
    const named = (places: readonly number[], names: readonly string[]) =>
      places
        .slice(0, MOST_NAMED)
        .map((at) => names[at] ?? '')
        .join(comma) + (places.length > MOST_NAMED ? '…' : '')
    const { rows, cols, need, most } = outcome.detail
    const params = { rows: named(rows, given.rowNames), cols: named(cols, given.colNames), need, most }
    output.complain(
      output.fill(noMatrix[outcome.code === 'CUT' && cols.length === 0 ? 'CELLS' : outcome.code], params),
    )
    return 3
  }
  showMatrix(outcome.seats, given, output)
  return 0
}

/** Returns the exit status. */
export function showControlledRounding(given: ControlledRoundingCase, output: Output): number {
  const outcome = controlledRounding(given.matrix)
  output.json(renderControlledRounding(outcome))
  showMatrix(outcome.seats, given, output)
  return 0
}

type Named = Pick<BiproportionalCase, 'rowNames' | 'colNames'>

function showMatrix(seats: readonly (readonly number[])[], { rowNames, colNames }: Named, output: Output) {
  if (output.isJson) return
  const rows = seats.map((row, at) => [rowNames[at] ?? '', ...row])
  output.say(columns([['', ...colNames], ...rows]))
}
