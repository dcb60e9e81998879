// What stands under the table: notes, the signature line, and in small print what the table rests on.
import type { Style, Worksheet } from 'exceljs'
import { breakAfter } from './page-break.ts'
import type { SheetPlan } from './sheet-plan.ts'
import { noteLook, signatureLook, traceLook } from './styles.ts'
import { literalText } from './text-cell.ts'

export function writeFoot(sheet: Worksheet, plan: SheetPlan): void {
  const { notes, signatures, trace } = plan.model
  const { heights } = plan
  let row = plan.footRow
  for (const [place, text] of notes.entries()) {
    writeLine(sheet, plan, { row, text, look: noteLook, height: heights.notes[place] ?? 0 })
    row += 1
  }
  if (signatures.length > 0) {
    writeSignatures(sheet, plan, row)
    row += 1
  }
  for (const [place, text] of trace.entries()) {
    writeLine(sheet, plan, { row, text, look: traceLook, height: heights.trace[place] ?? 0 })
    row += 1
  }
}

interface Line {
  readonly row: number
  readonly text: string
  readonly look: Partial<Style>
  readonly height: number
}

function writeLine(sheet: Worksheet, plan: SheetPlan, line: Line): void {
  const target = sheet.getRow(line.row)
  target.height = line.height
  const [first, last] = plan.wide
  const cell = target.getCell(first)
  cell.value = literalText(line.text)
  cell.style = line.look
  if (last > first) sheet.mergeCells(line.row, first, line.row, last)
  breakAfter(target, plan)
  target.commit()
}

/** Signatures share the width of the table, each with room to sign after it. */
function writeSignatures(sheet: Worksheet, plan: SheetPlan, rowNumber: number): void {
  const { model, heights } = plan
  const [first, last] = plan.wide
  const target = sheet.getRow(rowNumber)
  target.height = heights.signature
  const columns = last - first + 1
  const count = Math.min(model.signatures.length, columns)
  const edge = (place: number) => first - 1 + Math.round((place * columns) / count)
  for (let place = 0; place < count; place += 1) {
    const cell = target.getCell(edge(place) + 1)
    cell.value = literalText(model.signatures[place] ?? '')
    cell.style = signatureLook
    if (edge(place + 1) > edge(place) + 1)
      sheet.mergeCells(rowNumber, edge(place) + 1, rowNumber, edge(place + 1))
  }
  breakAfter(target, plan)
  target.commit()
}
