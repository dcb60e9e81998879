// An annex: a table of the trade as a Word table, its header rows repeated on every page and no row cut.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { cellText } from '#shared/domain/report/cell-text'
import { columnLeaves, headerCells, headerDepth } from '#shared/domain/report/header-layout'
import { type MergedRun, mergedRuns } from '#shared/domain/report/merged-runs'
import type { TableRow as ModelRow, TableColumnLeaf, TableModel } from '#shared/domain/report/table-model'
import { FONTS } from '../write-workbook/fonts.zh-CN.ts'
import { LETTER_FONTS, LETTER_WORDS } from './letter-fonts.zh-CN.ts'
import { annexWidth, SIZES } from './page.ts'

const CELL_SIZE = 21
/** Twips; the usual 108 at each side take a digit's room from a column of figures. */
const CELL_MARGIN = 40
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

/** 附件, the title, the two lines over the table, the table and its notes. */
export function annexParts(model: TableModel): (Paragraph | Table)[] {
  return [
    paragraph(LETTER_WORDS.annex, { font: LETTER_FONTS.heading, size: SIZES.body }),
    paragraph(model.title, { font: FONTS.title, size: SIZES.title, align: AlignmentType.CENTER }),
    paragraph([model.dateLine, model.unitLine].filter((line) => line !== '').join('　　'), {
      align: AlignmentType.RIGHT,
    }),
    table(model),
    ...model.notes.map((note) => paragraph(note, {})),
    ...(model.signatures.length === 0 ? [] : [paragraph(model.signatures.join('　　　　　　　　'), {})]),
  ]
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]

interface Look {
  readonly font?: string
  readonly size?: number
  readonly align?: Alignment
}

function paragraph(text: string, { font = FONTS.body, size = CELL_SIZE, align }: Look): Paragraph {
  const lines = text.split('\n')
  return new Paragraph({
    alignment: align ?? AlignmentType.LEFT,
    children: lines.map(
      (line, at) =>
        new TextRun({
          text: line,
          size,
          font: { name: FONTS.digits, eastAsia: font, ascii: FONTS.digits, hAnsi: FONTS.digits },
          ...(at === 0 ? {} : { break: 1 }),
        }),
    ),
  })
}

function table(model: TableModel): Table {
  const leaves = columnLeaves(model.columns)
  const whole = leaves.reduce((sum, leaf) => sum + leaf.width, 0)
  const widths = leaves.map((leaf) => Math.floor((annexWidth(model.paper) * leaf.width) / whole))
  const merges = mergesOf(model, leaves)
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [
      ...headRows(model),
      ...model.rows.map((row, at) =>
        bodyRow(row, at, { leaves, merges, zerosBlank: model.zerosBlank === true }),
      ),
    ],
  })
}

function headRows({ columns }: TableModel): TableRow[] {
  const cells = headerCells(columns)
  return Array.from({ length: headerDepth(columns) }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row)
    const children = own.map(
      ({ title, rowSpan, columnSpan }) =>
        new TableCell({
          rowSpan,
          columnSpan,
          verticalAlign: VerticalAlign.CENTER,
          children: [paragraph(title, { font: FONTS.heading, align: AlignmentType.CENTER })],
        }),
    )
    return new TableRow({ tableHeader: true, cantSplit: true, children })
  })
}

/** Cells that begin a merged run, with their spans, and those that lie inside one; by "row column". */
interface Merges {
  readonly starts: ReadonlyMap<string, MergedRun>
  readonly inside: ReadonlySet<string>
}

function mergesOf({ rows }: TableModel, leaves: readonly TableColumnLeaf[]): Merges {
  const starts = new Map<string, MergedRun>()
  const inside = new Set<string>()
  for (const run of mergedRuns(leaves, rows)) {
    for (let row = run.first; row <= run.last; row += 1) {
      for (let column = run.column; column < run.column + run.columnSpan; column += 1)
        inside.add(`${row} ${column}`)
    }
    inside.delete(`${run.first} ${run.column}`)
    starts.set(`${run.first} ${run.column}`, run)
  }
  return { starts, inside }
}

interface BodyContext {
  readonly leaves: readonly TableColumnLeaf[]
  readonly merges: Merges
  readonly zerosBlank: boolean
}

function bodyRow(row: ModelRow, at: number, { leaves, merges, zerosBlank }: BodyContext): TableRow {
  const children = leaves.flatMap((leaf, column) => {
    const place = `${at} ${column}`
    if (merges.inside.has(place)) return []
    const run = merges.starts.get(place)
    const spans = run === undefined ? {} : { rowSpan: run.last - run.first + 1, columnSpan: run.columnSpan }
    const text = paragraph(cellText(leaf, row.cells[leaf.key], zerosBlank), { align: alignmentOf(leaf) })
    return [new TableCell({ verticalAlign: VerticalAlign.CENTER, ...spans, children: [text] })]
  })
  return new TableRow({ cantSplit: true, children })
}

function alignmentOf({ align }: TableColumnLeaf): Alignment {
  if (align === 'right') return AlignmentType.RIGHT
  return align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER
}
