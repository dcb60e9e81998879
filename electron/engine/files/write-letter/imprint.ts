// 版记: who gets copies, who had the letter printed when; lines in frames that stand at the foot of the last page's text block.
import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  type IParagraphOptions,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Letter } from '#shared/domain/report/letter'
import { imprintLines, LINES } from '#shared/domain/report/letter-pages'
import { LETTER_FONTS, LETTER_WORDS } from './letter-fonts.zh-CN.ts'
import { LINE_PITCH, SIZES, TEXT_WIDTH } from './page.ts'

/** A character in twips. */
const CHARACTER = SIZES.small * 10
/** Eighths of a point: 0.35 mm and 0.25 mm. */
const STROKES = {
  opens: { top: { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 } },
  parts: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
  closes: { bottom: { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 } },
} as const
const WIDTH = TEXT_WIDTH * 10

/** Nothing where the letter has none. The paragraph behind the lines is what their frames hang on. */
export function imprintParts(letter: Letter): Paragraph[] {
  const lines = imprintLines(letter, LETTER_WORDS)
  if (lines.length === 0) return []
  const paragraphs = lines.map(({ text, end, strokes = [] }, at) => {
    return new Paragraph({
      frame: frameAt(LINES - lines.length + at),
      spacing: { line: LINE_PITCH, lineRule: 'exact' },
      indent: { left: CHARACTER, right: CHARACTER },
      border: Object.assign({}, ...strokes.map((stroke) => STROKES[stroke])),
      tabStops: [{ type: TabStopType.RIGHT, position: WIDTH - CHARACTER }],
      children: [run(text), ...(end === undefined ? [] : [new TextRun({ children: [new Tab()] }), run(end)])],
    })
  })
  return [...paragraphs, new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [] })]
}

/** A frame a line: of several lines in one frame LibreOffice draws no borders and loses the place. */
function frameAt(line: number): NonNullable<IParagraphOptions['frame']> {
  return {
    type: 'absolute',
    position: { x: 0, y: LINE_PITCH * line },
    width: WIDTH,
    height: LINE_PITCH,
    rule: HeightRule.EXACT,
    wrap: FrameWrap.AROUND,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  }
}

function run(text: string): TextRun {
  const font = { name: LETTER_FONTS.body, eastAsia: LETTER_FONTS.body }
  return new TextRun({ text, font, size: SIZES.small })
}
