// How the sheet prints and what stays in view: paper, margins, repeated header rows, page numbers, frozen panes.
import type { AddWorksheetOptions } from 'exceljs'
import { columnSets } from '#shared/domain/report/column-sets'
import { FONTS } from './fonts.zh-CN.ts'
import { MARGINS } from './sheet-pages.ts'
import { columnLetter, type SheetPlan } from './sheet-plan.ts'
import { paperCode } from './styles.ts'

const INCH = 25.4

export function sheetOptions({ model, leaves, headerRow, bodyRow }: SheetPlan): Partial<AddWorksheetOptions> {
  const leading = leaves.findIndex((leaf) => leaf.leading !== true)
  const sets = columnSets(model).length
  const { side, top, bottom, header, footer } = MARGINS
  return {
    views: [{ state: 'frozen', xSplit: Math.max(leading, 0), ySplit: bodyRow - 1 }],
    pageSetup: {
      paperSize: paperCode[model.paper.size],
      orientation: model.paper.landscape ? 'landscape' : 'portrait',
      // Fitting to the width alone never loses a column, whatever fonts are there, and keeps the breaks between rows.
      fitToPage: true,
      fitToWidth: sets,
      // 0 pages high means: as many as it takes.
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${bodyRow - 1}`,
      ...(sets > 1 && leading > 0 ? { printTitlesColumn: `A:${columnLetter(leading)}` } : {}),
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

/** `&` opens a code in a footer, so a literal one is doubled. */
function pageFooter(pageLine: string): string {
  const line = pageLine.replaceAll('&', '&&').replace('{page}', '&P').replace('{pages}', '&N')
  return `&C&"${FONTS.digits},Regular"&10 ${line}`
}
