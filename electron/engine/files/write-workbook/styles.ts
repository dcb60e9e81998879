// Fonts, borders and number formats of the sheet. One object per look: the writer keys its style table by identity.
import type { Alignment, Borders, Font, Style } from 'exceljs'
import { figureAlign } from '#shared/domain/report/cell-text'
import type { TableColumnLeaf, TableModel, TableRow } from '#shared/domain/report/table-model'
import { FONTS } from './fonts.zh-CN.ts'

const GB2312 = 134

const font = (name: string, size: number, more: Partial<Font> = {}): Partial<Font> => ({
  name,
  size,
  charset: GB2312,
  ...more,
})
const digits = (size: number, more: Partial<Font> = {}): Partial<Font> => ({
  name: FONTS.digits,
  size,
  ...more,
})

const thin = { style: 'thin' } as const
const grid: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

type Look = Partial<Style>

const aligned = (
  horizontal: 'left' | 'center' | 'right',
  more: Partial<Alignment> = {},
): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  ...more,
})

export const titleLook: Look = {
  font: font(FONTS.title, 20),
  alignment: aligned('center', { shrinkToFit: true }),
}
export const secrecyLook: Look = { font: font(FONTS.heading, 12), alignment: aligned('left') }
export const dateLook: Look = { font: font(FONTS.body, 11), alignment: aligned('left') }
export const unitLook: Look = { font: font(FONTS.body, 11), alignment: aligned('right') }
export const headerLook: Look = {
  font: font(FONTS.heading, 10.5),
  alignment: aligned('center', { wrapText: true }),
  border: grid,
}
export const noteLook: Look = {
  font: font(FONTS.body, 10.5),
  alignment: aligned('left', { wrapText: true }),
  numFmt: '@',
}
export const signatureLook: Look = { font: font(FONTS.body, 11), alignment: aligned('left') }
export const traceLook: Look = {
  font: digits(7),
  alignment: aligned('left', { wrapText: true }),
  numFmt: '@',
}
export const recordLook: Look = {
  font: font(FONTS.body, 11),
  alignment: { vertical: 'top', wrapText: true },
  numFmt: '@',
}

/** Looks of one column's cells: words and figures, in rows of data and in rows of sums. */
export interface ColumnLooks {
  readonly text: Look
  /** Words that stand on one line. */
  readonly line: Look
  readonly figure: Look
  readonly sumText: Look
  readonly sumFigure: Look
}

export function columnLooks(leaf: TableColumnLeaf, zerosBlank: boolean): ColumnLooks {
  const alignment = aligned(leaf.align ?? 'center', { wrapText: leaf.kind === 'text' })
  const words = { alignment, border: grid, numFmt: '@' }
  const figures = {
    alignment: aligned(figureAlign(leaf)),
    border: grid,
    numFmt: numberFormat(leaf, zerosBlank),
  }
  return {
    text: { ...words, font: font(FONTS.body, 11) },
    line: {
      ...words,
      alignment: aligned(leaf.align ?? 'center', { shrinkToFit: true }),
      font: font(FONTS.body, 11),
    },
    figure: { ...figures, font: digits(11) },
    sumText: { ...words, font: font(FONTS.heading, 11) },
    sumFigure: { ...figures, font: digits(11, { bold: true }) },
  }
}

/** Figures at the right keep a space from the line: `_ ` holds where LibreOffice drops an indent. */
function numberFormat({ kind, digits = 0, align }: TableColumnLeaf, zerosBlank: boolean): string {
  const places = kind === 'percent' ? PERCENT_PLACES : kind === 'decimal' ? digits : 0
  const figure = `0${places > 0 ? '.' : ''}${'0'.repeat(places)}${kind === 'percent' ? '%' : ''}`
  const format = `${figure}${align === 'right' ? '_ ' : ''}`
  return zerosBlank ? `${format};-${format};` : format
}

const PERCENT_PLACES = 2

export function lookOf(
  looks: ColumnLooks,
  row: TableRow,
  cell: { readonly figure: boolean; readonly line: boolean },
): Look {
  const { figure, line } = cell
  if (row.kind === 'data') return figure ? looks.figure : line ? looks.line : looks.text
  return figure ? looks.sumFigure : looks.sumText
}

export const paperCode: Readonly<Record<TableModel['paper']['size'], number>> = { A3: 8, A4: 9 }
