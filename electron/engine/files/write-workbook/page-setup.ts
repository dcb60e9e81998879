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
      ...(isParted ? { scale: Math.round(plan.scale * 100) } : FIT_TO_WIDTH),
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

/** `&` opens a code in a footer, so a literal one is doubled. */
function pageFooter(pageLine: string): string {
  const line = pageLine.replaceAll('&', '&&').replace('{page}', '&P').replace('{pages}', '&N')
  return `&C&"${FONTS.digits},Regular"&10 ${line}`
}
