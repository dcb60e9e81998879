// Matrix problems as JSON documents, and their answers as JSON.
import {
  CaseRefusal,
  noteKeys,
  readAmount,
  readChoice,
  readCount,
  readList,
  readNumber,
  readOnlyFields,
  readRequired,
} from '../case-fields.ts'
import { isDivisorMethod, signposts } from '../methods/signposts.ts'
import { formatQ, type Rational } from '../rational.ts'
import type {
  BiproportionalOutcome,
  BiproportionalProblem,
  InfeasibleMatrix,
  MatrixDivisors,
  MatrixTie,
  RoundedMatrix,
} from './problem.ts'

/** Names of rows and columns, for messages; a case may give them or not. */
interface Names {
  readonly rowNames: readonly string[]
  readonly colNames: readonly string[]
}

export interface BiproportionalCase extends Names {
  readonly ok: true
  readonly kind: 'biproportional'
  readonly problem: BiproportionalProblem
}

export interface ControlledRoundingCase extends Names {
  readonly ok: true
  readonly kind: 'controlled_rounding'
  readonly matrix: readonly (readonly Rational[])[]
}

type ReadItem<T> = (item: unknown, field: string) => T

/** Reads `matrix`, `row_totals`, `col_totals`, `cell_mins` and `cell_maxs` for one of the divisor methods. */
export function readBiproportionalCase(value: unknown): BiproportionalCase {
  const own = ['kind', 'method', 'matrix', 'row_totals', 'col_totals', 'cell_mins', 'cell_maxs']
  const fields = readOnlyFields(value, '', [...own, ...noteKeys])
  const method = readChoice(
    readRequired(fields, 'method'),
    'method',
    Object.keys(signposts).filter(isDivisorMethod),
  )
  const matrix = readMatrix(readRequired(fields, 'matrix'), readAmount)
  const [rows, cols] = [matrix.length, matrix[0]?.length ?? 0]
  const rowTotals = readTotals(readRequired(fields, 'row_totals'), 'row_totals', rows)
  const colTotals = readTotals(readRequired(fields, 'col_totals'), 'col_totals', cols)
  const readCells = <T>(key: string, readItem: ReadItem<T>) =>
    readList(fields.get(key), key, (row, field) => readList(row, field, readItem, cols), rows)
  const problem = {
    method,
    matrix,
    rowTotals,
    colTotals,
    ...(fields.has('cell_mins') && {
      cellMins: readCells('cell_mins', (item, field) => readCount(item, field)),
    }),
    ...(fields.has('cell_maxs') && { cellMaxs: readCells('cell_maxs', readCap) }),
  }
  return { ok: true, kind: 'biproportional', problem, ...readNames(fields, rows, cols) }
}

/** Reads `matrix`, numbers of either sign. */
export function readControlledRoundingCase(value: unknown): ControlledRoundingCase {
  const fields = readOnlyFields(value, '', ['kind', 'matrix', ...noteKeys])
  const matrix = readMatrix(readRequired(fields, 'matrix'), readNumber)
  return {
    ok: true,
    kind: 'controlled_rounding',
    matrix,
    ...readNames(fields, matrix.length, matrix[0]?.length ?? 0),
  }
}

function readMatrix(value: unknown, readItem: ReadItem<Rational>): Rational[][] {
  let columns: number | undefined
  const matrix = readList(value, 'matrix', (row, field) => {
    const cells = readList(row, field, readItem, columns)
    columns = cells.length
    return cells
  })
  if (matrix.length === 0) throw new CaseRefusal('matrix', 'EMPTY')
  if (columns === 0) throw new CaseRefusal('matrix[0]', 'EMPTY')
  return matrix
}

const MOST = Number.MAX_SAFE_INTEGER

function readTotals(value: unknown, field: string, length: number): number[] {
  const totals = readList(value, field, (item, at) => readCount(item, at), length)
  const sum = totals.reduce((total, count) => total + BigInt(count), 0n)
  if (sum > BigInt(MOST)) throw new CaseRefusal(field, 'TOO_LARGE', { most: MOST })
  return totals
}

function readCap(value: unknown, field: string): number | null {
  return value === null ? null : readCount(value, field)
}

/** Names are not checked: what is no list of so many texts is passed over. */
function readNames(fields: Map<string, unknown>, rows: number, cols: number): Names {
  const named = (key: string, length: number) => {
    const given = fields.get(key)
    const fits = Array.isArray(given) && given.length === length
    return fits && given.every((name) => typeof name === 'string')
      ? (given as string[])
      : Array.from({ length }, (_, at) => String(at))
  }
  return { rowNames: named('row_names', rows), colNames: named('col_names', cols) }
}

/** The answer as the command line prints it. Numbers beyond the safe integers are texts. */
export type MatrixReply =
  | {
      readonly status: 'ok'
      readonly seats: readonly (readonly (number | string)[])[]
      readonly ties: { readonly cells: MatrixTie['cells'] } | null
      readonly divisor: { readonly rows: readonly string[]; readonly cols: readonly string[] } | null
    }
  | { readonly status: 'infeasible'; readonly code: string; readonly detail: MatrixReplyDetail }

type MatrixReplyDetail =
  | Omit<InfeasibleMatrix['detail'], 'indices'>
  | Omit<InfeasibleMatrix['detail'], 'rows' | 'cols'>

export function renderBiproportional(outcome: BiproportionalOutcome): MatrixReply {
  if (outcome.status === 'infeasible') {
    const { indices, rows, cols, need, most } = outcome.detail
    const where = outcome.code === 'CUT' ? { rows, cols } : { indices }
    return { status: 'infeasible', code: outcome.code, detail: { ...where, need, most } }
  }
  return renderMatrix(outcome, outcome.divisors())
}

export function renderControlledRounding(outcome: RoundedMatrix): MatrixReply {
  return renderMatrix(outcome, null)
}

function renderMatrix({ seats, tie }: RoundedMatrix, divisors: MatrixDivisors | null): MatrixReply {
  const divisor = divisors && { rows: divisors.rows.map(formatQ), cols: divisors.cols.map(formatQ) }
  const shown = (value: number | bigint) => (typeof value === 'number' ? value : value.toString())
  return {
    status: 'ok',
    seats: seats.map((row) => row.map(shown)),
    ties: tie && { cells: tie.cells },
    divisor,
  }
}
