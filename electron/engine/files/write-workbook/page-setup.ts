// How the sheet prints and what stays in view: paper, margins, repeated header rows, page numbers, frozen panes.
import type { AddWorksheetOptions } from 'exceljs'
import { FONTS } from './fonts.zh-CN.ts'
import { MARGINS } from './margins.ts'
import { columnLetter, type SheetPlan } from './sheet-plan.ts'
import { leadingCount } from './sheet-sets.ts'
import { paperCode } from './styles.ts'

const INCH = 25.4

export function sheetOptions(plan: SheetPlan): Partial<AddWorksheetOptions> {
  const { model, leaves, headerRow, bodyRow } = plan
  const leading = leadingCount(leaves)
  const isParted = plan.setEnds.length > 1
  const { side, top, bottom, header, footer } = MARGINS
  return {
    views: [{ state: 'frozen', xSplit: leading, ySplit: bodyRow - 1 }],
    pageSetup: {
      paperSize: paperCode[model.paper.size],
      orientation: model.paper.landscape ? 'landscape' : 'portrait',
      ...FIT_TO_WIDTH,
      printTitlesRow: `${headerRow}:${bodyRow - 1}`,
      ...(isParted && leading > 0 ? { printTitlesColumn: `A:${columnLetter(leading)}` } : {}),
      margins: {
        left: side / INCH,
        right: side / INCH,
        top: top / INCH,
        bottom: bottom / INCH,
        header: header / INCH,
        footer: footer / INCH,
      },
    },
    headerFooter: { oddFooter: pageFooter(model.pageLine) },
  }
}

/**
 * Fitting to the width alone never loses a column, whatever fonts are there, and keeps the breaks between rows; 0 pages high
 * means as many as it takes.
 */
const FIT_TO_WIDTH = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const

/**
 * What prints: each set of columns by itself, one after the other, for a sheet that is fitted keeps no breaks between columns.
 * The columns and rows that every page repeats come of themselves. Null for a table of one set, which prints whole.
 */
export function printAreas({ model, setEnds, footRow, heights }: SheetPlan): string[] | null {
  if (setEnds.length === 1) return null
  const last =
    footRow - 1 + heights.notes.length + heights.trace.length + (model.signatures.length > 0 ? 1 : 0)
  return setEnds.map((end, at) => {
    const first = at === 0 ? 1 : (setEnds[at - 1] ?? 0) + 1
    return `'${model.sheetName}'!$${columnLetter(first)}$1:$${columnLetter(end)}$${last}`
  })
}

/** The lowest row of the header with the rows down to the total, which stays under them whatever is chosen. */
export function filterRange({ model, leaves, bodyRow }: SheetPlan): string {
  const { rows } = model
  const total = rows.at(rows.length - 1)?.kind === 'total' ? 1 : 0
  return `A${bodyRow - 1}:${columnLetter(leaves.length)}${bodyRow + rows.length - total - 1}`
}

/** `&` opens a code in a footer, so a literal one is doubled. */
function pageFooter(pageLine: string): string {
  const line = pageLine.replaceAll('&', '&&').replace('{page}', '&P').replace('{pages}', '&N')
  return `&C&"${FONTS.digits},Regular"&10 ${line}`
}
