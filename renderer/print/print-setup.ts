// How the user wants the pages: paper, direction, margins, size of the letters. The program's own is what each table asks for.
import { createContext } from 'react'
import { PAPER_SIZES, type PaperSize, type PrintPaper } from '#shared/domain/report/paper'
import type { TableModel } from '#shared/domain/report/table-model'

export const MARGIN_KINDS = ['usual', 'narrow', 'wide'] as const
export type MarginKind = (typeof MARGIN_KINDS)[number]

export interface PrintSetup {
  /** Null: as the table asks. */
  readonly size: PaperSize | null
  readonly landscape: boolean | null
  readonly margins: MarginKind
  /** Of the letters, in per cent. */
  readonly scale: number
}

/** A table on the paper that was chosen for it. */
export interface PrintedTable extends TableModel<PrintPaper> {
  /** Over the title of a letter's annex, at the left. */
  readonly annexMark?: string | undefined
}

export const USUAL_SETUP: PrintSetup = { size: null, landscape: null, margins: 'usual', scale: 100 }
export const SIZES = PAPER_SIZES
export const SCALES = [60, 70, 80, 90, 100, 110, 125, 150]
export const ZOOMS = [50, 75, 100, 125, 150, 200]

/** Millimetres from the edge to the table at the left and right, as in print.css. */
export const SIDE_MARGINS: Readonly<Record<MarginKind, number>> = { usual: 15, narrow: 8, wide: 25 }

export const SetupContext = createContext<PrintSetup>(USUAL_SETUP)

export function onPaper(model: TableModel, { size, landscape }: PrintSetup): PrintedTable {
  const paper = { size: size ?? model.paper.size, landscape: landscape ?? model.paper.landscape }
  const { annexes: _, ...table } = model
  return { ...table, paper }
}
