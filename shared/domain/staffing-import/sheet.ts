// A sheet as read from a file, whatever its format: rows of typed cells, merges and what is hidden.
import { placeOfRow, type SheetRows, sliceRows } from './sheet-rows.ts'

/**
 * What a cell holds. `formula` is one whose value was never calculated by the program that wrote it; `percent` a number
 * that is shown a hundred times as large: 0.125 as 12.5%.
 */
export const CellKind = {
  text: 0,
  number: 1,
  date: 2,
  boolean: 3,
  error: 4,
  formula: 5,
  percent: 6,
} as const
export type CellKind = (typeof CellKind)[keyof typeof CellKind]

/**
 * One row with at least one value, as three parallel lists (cheap to make and to send between processes).
 * Texts: numbers as exact decimals, dates as ISO (2020-08-31, or with T12:30:00), booleans TRUE/FALSE, errors #REF!.
 */
export interface SheetRow {
  /** As the user counts: the first is 1. */
  readonly row: number
  readonly hidden: boolean
  /** Column numbers from 0, ascending. */
  readonly columns: readonly number[]
  readonly kinds: readonly CellKind[]
  readonly texts: readonly string[]
}

/** A merged area; rows from 1, columns from 0, both ends included. Its value stands in the first cell. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: SheetRows
  readonly merges: readonly Merge[]
  readonly hiddenColumns: readonly number[]
  /** Its serial dates count from 1904. */
  readonly date1904?: boolean
}

/** An area of a sheet; rows from 1, columns from 0, both ends included. */
export type Area = Merge

/** The part of a sheet that lies in an area, at its old addresses; merges that reach out of it are left out. */
export function cropSheet(sheet: Sheet, { top, left, bottom, right }: Area): Sheet {
  const rows = sliceRows(
    sheet.rows,
    placeOfRow(sheet.rows, top),
    placeOfRow(sheet.rows, bottom + 1, sheet.rows.length),
  )
  const isWhole = left === 0 && right === Number.POSITIVE_INFINITY
  return {
    ...sheet,
    rows: isWhole ? rows : [...rows].flatMap((row) => cropRow(row, left, right)),
    merges: sheet.merges.filter(
      (merge) => merge.top >= top && merge.bottom <= bottom && merge.left >= left && merge.right <= right,
    ),
  }
}

function cropRow(row: SheetRow, left: number, right: number): SheetRow[] {
  const kept = [...row.columns.keys()].filter((index) => {
    const column = row.columns[index] as number
    return column >= left && column <= right
  })
  if (kept.length === 0) return []
  return [
    {
      ...row,
      columns: kept.map((index) => row.columns[index] as number),
      kinds: kept.map((index) => row.kinds[index] as CellKind),
      texts: kept.map((index) => row.texts[index] as string),
    },
  ]
}

/** Letters of a column: 0 is A, 25 Z, 26 AA. */
export function columnLetters(column: number): string {
  let letters = ''
  let rest = column + 1
  while (rest > 0) {
    const digit = (rest - 1) % 26
    letters = String.fromCharCode(65 + digit) + letters
    rest = (rest - 1 - digit) / 26
  }
  return letters
}

/** Number of a column from its letters, or -1. */
export function columnNumber(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return -1
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

/** A1 address of a cell; the row counts from 1, the column from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}
