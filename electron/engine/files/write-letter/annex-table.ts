// An annex: a table of the trade as a Word table a page, each with the header rows, no row cut, a group named on every page it stands on.
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TabStopDefinition,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { cellText, isNumeric } from '#shared/domain/report/cell-text'
import { columnLeaves, headerCells, headerDepth } from '#shared/domain/report/header-layout'
import { type MergedRun, mergedRuns } from '#shared/domain/report/merged-runs'
import type { TableRow as ModelRow, TableColumnLeaf, TableModel } from '#shared/domain/report/table-model'
import { FONTS } from '../write-workbook/fonts.zh-CN.ts'
import { type AnnexPages, annexPages, NOTE_SIZE, noteHang, TWIPS_PER_HALF_POINT } from './annex-pages.ts'
import { LETTER_FONTS, LETTER_WORDS } from './letter-fonts.zh-CN.ts'
import { annexRoom, LINE_PITCH, SIZES } from './page.ts'

/** Twips; the usual 108 at each side take a digit's room from a column of figures. */
const CELL_MARGIN = 28
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

/** 附件 with its `number` where there are several, the title, the two lines over the table, the table and its notes, page by page. */
export function annexParts(model: TableModel, number = ''): (Paragraph | Table)[] {
  const leaves = columnLeaves(model.columns)
  const plan = annexPages(model, leaves)
  const note = { line: plan.noteLine }
  const [room] = annexRoom(model.paper)
  const hanging = noteHang(model.notes) * NOTE_SIZE * TWIPS_PER_HALF_POINT
  const { signatures } = model
  const tail = [
    ...model.notes.map((text) => paragraph(text, { ...note, hanging })),
    ...(signatures.length === 0
      ? []
      : [tabbed(signatures, { line: 2 * plan.noteLine, stops: evenStops(signatures.length, room) })]),
  ]
  return [
    paragraph(`${LETTER_WORDS.annex}${number}`, {
      font: LETTER_FONTS.heading,
      size: SIZES.body,
      line: LINE_PITCH,
    }),
    paragraph(model.title, {
      font: FONTS.title,
      size: SIZES.title,
      align: AlignmentType.CENTER,
      line: plan.titleLine,
    }),
    tabbed([model.dateLine, model.unitLine], {
      ...note,
      stops: [{ type: TabStopType.RIGHT, position: room }],
    }),
    ...plan.pages.flatMap(({ rows, tail: [from, end] }, at) => [
      ...(at === 0 ? [] : [hairline(true)]),
      ...(rows[1] > rows[0] ? [table(model, { leaves, plan, rows })] : []),
      ...tail.slice(from, end),
    ]),
    // No section may end with a table.
    ...(tail.length === 0 ? [hairline(false)] : []),
  ]
}

/** Signatures share the width, each with room to sign after it. */
function evenStops(count: number, room: number): TabStopDefinition[] {
  return Array.from({ length: count - 1 }, (_, at) => {
    return { type: TabStopType.LEFT, position: Math.round((room * (at + 1)) / count) }
  })
}

/** Texts on one line, each but the first at its stop. */
function tabbed(
  texts: readonly string[],
  { line, stops }: { readonly line: number; readonly stops: readonly TabStopDefinition[] },
): Paragraph {
  return new Paragraph({
    spacing: { line, lineRule: 'exact' },
    tabStops: stops,
    children: texts.flatMap((text, at) => [
      ...(at === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
      run(text, { font: FONTS.body, size: NOTE_SIZE }),
    ]),
  })
}

/** A line of no height: a new page begins at it, or it stands between tables. */
function hairline(pageBreakBefore: boolean): Paragraph {
  return new Paragraph({ pageBreakBefore, spacing: { line: 20, lineRule: 'exact' }, children: [] })
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]

interface Look {
  readonly font?: string
  readonly size?: number
  readonly align?: Alignment
  readonly bold?: boolean
  /** Twips by which further lines stand in, under what follows the number of a note. */
  readonly hanging?: number
  /** Twips from line to line: whatever fonts are there, a page holds what was planned. */
  readonly line: number
}

function paragraph(text: string, look: Look): Paragraph {
  const { font = FONTS.body, size = NOTE_SIZE, align, line, bold = false, hanging } = look
  return new Paragraph({
    alignment: align ?? AlignmentType.LEFT,
    spacing: { line, lineRule: 'exact' },
    ...(hanging === undefined ? {} : { indent: { left: hanging, hanging } }),
    children: text
      .split('\n')
      .map((each, at) => run(each, { font, size, bold, ...(at === 0 ? {} : { break: 1 }) })),
  })
}

interface Letters {
  readonly font: string
  readonly size: number
  readonly bold?: boolean
  readonly break?: number
}

function run(text: string, { font, ...look }: Letters): TextRun {
  const names = { eastAsia: font, ascii: FONTS.digits, hAnsi: FONTS.digits, cs: FONTS.digits }
  return new TextRun({ text, font: names, ...look })
}

interface TablePage {
  readonly leaves: readonly TableColumnLeaf[]
  readonly plan: AnnexPages
  /** Half-open. */
  readonly rows: readonly [number, number]
}

function table(model: TableModel, page: TablePage): Table {
  const { leaves, rows } = page
  const whole = leaves.reduce((sum, leaf) => sum + leaf.width, 0)
  const [room] = annexRoom(model.paper)
  const widths = leaves.map((leaf) => Math.floor((room * leaf.width) / whole))
  const merges = mergesOf(model, leaves, rows)
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
      ...headRows(model, page.plan),
      ...model.rows
        .slice(...rows)
        .map((row, at) =>
          bodyRow(row, rows[0] + at, { ...page, merges, zerosBlank: model.zerosBlank === true }),
        ),
    ],
  })
}

function headRows({ columns }: TableModel, { size, line, header }: AnnexPages): TableRow[] {
  const cells = headerCells(columns)
  return Array.from({ length: headerDepth(columns) }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row)
    const children = own.map(
      ({ title, rowSpan, columnSpan }) =>
        new TableCell({
          rowSpan,
          columnSpan,
          verticalAlign: VerticalAlign.CENTER,
          children: [paragraph(title, { font: FONTS.heading, align: AlignmentType.CENTER, size, line })],
        }),
    )
    return new TableRow({ tableHeader: true, cantSplit: true, height: atLeast(header[row]), children })
  })
}

/** Cells that begin a merged run, with their spans, and those that lie inside one; by "row column". */
interface Merges {
  readonly starts: ReadonlyMap<string, MergedRun>
  readonly inside: ReadonlySet<string>
}

function mergesOf(
  { rows }: TableModel,
  leaves: readonly TableColumnLeaf[],
  [from, end]: TablePage['rows'],
): Merges {
  const starts = new Map<string, MergedRun>()
  const inside = new Set<string>()
  for (const run of mergedRuns(leaves, rows, { from, to: end - 1 })) {
    for (let row = run.first; row <= run.last; row += 1) {
      for (let column = run.column; column < run.column + run.columnSpan; column += 1)
        inside.add(`${row} ${column}`)
    }
    inside.delete(`${run.first} ${run.column}`)
    starts.set(`${run.first} ${run.column}`, run)
  }
  return { starts, inside }
}

interface BodyContext extends TablePage {
  readonly merges: Merges
  readonly zerosBlank: boolean
}

function bodyRow(row: ModelRow, at: number, { leaves, plan, merges, zerosBlank }: BodyContext): TableRow {
  const children = leaves.flatMap((leaf, column) => {
    const place = `${at} ${column}`
    if (merges.inside.has(place)) return []
    const run = merges.starts.get(place)
    const spans = run === undefined ? {} : { rowSpan: run.last - run.first + 1, columnSpan: run.columnSpan }
    const value = row.cells[leaf.key]
    const text = paragraph(cellText(leaf, value, zerosBlank), {
      align: alignmentOf(leaf),
      ...(row.kind === 'data' ? {} : sumLook(isNumeric(leaf, value))),
      size: plan.size,
      line: plan.line,
    })
    return [new TableCell({ verticalAlign: VerticalAlign.CENTER, ...spans, children: [text] })]
  })
  return new TableRow({ cantSplit: true, height: atLeast(plan.rows[at]), children })
}

/** Sums stand out as they do in the workbook: figures bold, words in the letters of a heading. */
function sumLook(isFigure: boolean): Partial<Look> {
  return isFigure ? { bold: true } : { font: FONTS.heading }
}

function atLeast(value = 0) {
  return { value, rule: HeightRule.ATLEAST }
}

function alignmentOf({ align }: TableColumnLeaf): Alignment {
  if (align === 'right') return AlignmentType.RIGHT
  return align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER
}
