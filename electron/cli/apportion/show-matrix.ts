// Solves a matrix case and shows the matrix, or why no matrix has these totals.
import { biproportional } from '#shared/domain/apportion/matrix/biproportional'
import { controlledRounding } from '#shared/domain/apportion/matrix/controlled-rounding'
import {
  type BiproportionalCase,
  type ControlledRoundingCase,
  renderBiproportional,
  renderControlledRounding,
} from '#shared/domain/apportion/matrix/matrix-case'
import type { InfeasibleMatrix } from '#shared/domain/apportion/matrix/problem'
import { columns, type Output } from '../output.ts'
import { listed, refuseCase } from './refuse-case.ts'

/** Returns the exit status. */
export function showBiproportional(given: BiproportionalCase, file: string, output: Output): number {
  const outcome = biproportional(given.problem)
  if (outcome.status === 'infeasible') {
    return refuseCase(renderBiproportional(outcome), whyNone(outcome, given, output), file, output)
  }
  if (output.isJson) output.json(renderBiproportional(outcome))
  showMatrix(outcome.seats, given, output)
  return 0
}

function whyNone({ code, detail }: InfeasibleMatrix, { rowNames, colNames }: Named, output: Output): string {
  const { rows, cols, need, most } = detail
  const named = (places: readonly number[], names: readonly string[]) =>
    listed(
      places.map((at) => names[at]),
      output,
    )
  const { noMatrix } = output.text.apportion
  const sentence = noMatrix[code === 'CUT' && cols.length === 0 ? 'CELLS' : code]
  return output.fill(sentence, {
    rows: named(rows, rowNames),
    cols: named(cols, colNames),
    need,
    most,
  })
}

/** Returns the exit status. */
export function showControlledRounding(given: ControlledRoundingCase, output: Output): number {
  const outcome = controlledRounding(given.matrix)
  output.json(renderControlledRounding(outcome))
  showMatrix(outcome.seats, given, output)
  return 0
}

type Seats = readonly (readonly (number | bigint)[])[]

type Named = Pick<BiproportionalCase, 'rowNames' | 'colNames'>

function showMatrix(seats: Seats, { rowNames, colNames }: Named, output: Output) {
  if (output.isJson) return
  const rows = seats.map((row, at) => [
    rowNames[at] ?? '',
    ...row.map((value) => (typeof value === 'bigint' ? value.toString() : value)),
  ])
  output.say(columns([['', ...colNames], ...rows]))
}
