// Sheets from plain lists of cells, for tests: strings are texts, numbers numbers, null is empty.
import {
  CellKind,
  columnNumber,
  type Merge,
  type Sheet,
  type SheetRow,
} from '../domain/staffing-import/sheet.ts'

export type TestCell = string | number | null | { readonly error: string } | { readonly formula: true }

export function sheetOf(
  rows: readonly (readonly TestCell[])[],
  {
    merges = [],
    name = '表1',
    hidden = false,
  }: { merges?: readonly string[]; name?: string; hidden?: boolean } = {},
): Sheet {
  return { name, hidden, rows: rows.flatMap(rowOf), merges: merges.map(mergeOf), hiddenColumns: [] }
}

function rowOf(cells: readonly TestCell[], index: number): SheetRow[] {
  const filled = [...cells.entries()].filter(([, cell]) => cell !== null)
  if (filled.length === 0) return []
  return [
    {
      row: index + 1,
      hidden: false,
      columns: filled.map(([column]) => column),
      kinds: filled.map(([, cell]) => kindOf(cell)),
      texts: filled.map(([, cell]) => textOf(cell)),
    },
  ]
}

function kindOf(cell: TestCell): CellKind {
  if (typeof cell === 'number') return CellKind.number
  if (typeof cell === 'string' || cell === null) return CellKind.text
  return 'error' in cell ? CellKind.error : CellKind.formula
}

function textOf(cell: TestCell): string {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return String(cell)
  return 'error' in cell ? cell.error : ''
}

function mergeOf(reference: string): Merge {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? []
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
}
