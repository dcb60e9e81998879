// What stands under the table: notes, the signature line, and in small print what the table rests on.
import type { Style, Worksheet } from 'exceljs'
import type { SheetPlan } from './sheet-plan.ts'
import { noteLook, signatureLook, traceLook } from './styles.ts'
import { lineCount, literalText } from './text-cell.ts'

const NOTE_LINE = 16
const SIGNATURE_HEIGHT = 30
const TRACE_LINE = 10

export function writeFoot(sheet: Worksheet, plan: SheetPlan): void {
  const { notes, signatures, trace } = plan.model
  let row = plan.footRow
  for (const note of notes) {
    const lines = lineCount(note, plan.width)
    writeLine(sheet, plan, { row, text: note, look: noteLook, height: lines * NOTE_LINE })
    row += 1
  }
  if (signatures.length > 0) {
    writeSignatures(sheet, plan, row)
    row += 1
  }
  for (const text of trace) {
    writeLine(sheet, plan, { row, text, look: traceLook, height: TRACE_LINE })
    row += 1
  }
}

interface Line {
  readonly row: number
  readonly text: string
  readonly look: Partial<Style>
  readonly height: number
}

function writeLine(sheet: Worksheet, { leaves }: SheetPlan, line: Line): void {
  const target = sheet.getRow(line.row)
  target.height = line.height
  const cell = target.getCell(1)
  cell.value = literalText(line.text)
  cell.style = line.look
  if (leaves.length > 1) sheet.mergeCells(line.row, 1, line.row, leaves.length)
  target.commit()
}

/** Signatures share the width of the table, each with room to sign after it. */
function writeSignatures(sheet: Worksheet, { model, leaves }: SheetPlan, rowNumber: number): void {
  const target = sheet.getRow(rowNumber)
  target.height = SIGNATURE_HEIGHT
  const count = Math.min(model.signatures.length, leaves.length)
  const edge = (place: number) => Math.round((place * leaves.length) / count)
  for (let place = 0; place < count; place += 1) {
    const cell = target.getCell(edge(place) + 1)
    cell.value = literalText(model.signatures[place] ?? '')
    cell.style = signatureLook
    if (edge(place + 1) > edge(place) + 1)
      sheet.mergeCells(rowNumber, edge(place) + 1, rowNumber, edge(place + 1))
  }
  target.commit()
}
