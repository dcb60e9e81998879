// The page of GB/T 9704-2012: A4, a text block of 156 × 225 mm with 22 lines of 28 characters, page numbers at the outer edge.
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { Paper } from '#shared/domain/report/table-model'

/** Twentieths of a point in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4

/** Margins of the standard in millimetres: 天头 37, 订口 28; what is left of A4 beside the text block. */
const MARGINS = { top: 37, right: 26, bottom: 35, left: 28 } as const
const TEXT_BLOCK = { width: 156, height: 225 } as const
const LINES = 22
const CHARACTERS = 28

/** 三号, 二号 and 四号 in half points. */
export const SIZES = { body: 32, title: 44, small: 28, head: 72 } as const

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM)
}

/** Distance between lines: the text block's height over 22, and no twip more, or the last of them would not fit. */
export const LINE_PITCH = Math.floor(twips(TEXT_BLOCK.height) / LINES)

/**
 * Narrows the characters of the body so that 28 stand on a line, in twentieths of a point. A grid of characters would say the
 * same, but other programs than Word round each character up to whole cells of it.
 */
export const CHARACTER_SPACING = Math.floor(
  (twips(TEXT_BLOCK.width) - CHARACTERS * SIZES.body * 10) / CHARACTERS,
)

/** Width of the text block in half points. */
export const TEXT_WIDTH = twips(TEXT_BLOCK.width) / 10

function margins() {
  return {
    top: twips(MARGINS.top),
    right: twips(MARGINS.right),
    bottom: twips(MARGINS.bottom),
    left: twips(MARGINS.left),
    // The page number stands 7 mm under the text block.
    footer: twips(MARGINS.bottom - 7 - 5),
  }
}

/** Section of the letter itself. */
export function letterPage() {
  return {
    page: { size: { width: twips(210), height: twips(297) }, margin: margins() },
    grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
  }
}

const SHEETS = { A4: [210, 297], A3: [297, 420] } as const

/** Margins of an annex in millimetres. */
const ANNEX = { top: 25, side: 20, bottom: 20 } as const

/** Section of an annex: the paper of its table. The library turns width and height itself where it lies across. */
export function annexPage({ size, landscape }: Paper) {
  const [width, height] = SHEETS[size]
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const side = twips(ANNEX.side)
  return {
    page: {
      size: { width: twips(width), height: twips(height), orientation },
      margin: {
        top: twips(ANNEX.top),
        right: side,
        bottom: twips(ANNEX.bottom),
        left: side,
        footer: twips(10),
      },
    },
  }
}

/** Width and height of an annex's text block in twips. */
export function annexRoom({ size, landscape }: Paper): readonly [number, number] {
  const [short, long] = SHEETS[size]
  const [width, height] = landscape ? [long, short] : [short, long]
  return [twips(width - 2 * ANNEX.side), twips(height - ANNEX.top - ANNEX.bottom)]
}

/** — 1 — in 四号, at the right on odd pages and at the left on even ones, one character in. */
export function pageNumbers() {
  const at = (side: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent: side === 'left' ? { left: SIZES.small * 10 } : { right: SIZES.small * 10 },
          children: [
            new TextRun({
              children: ['— ', PageNumber.CURRENT, ' —'],
              font: PAGE_NUMBER_FONT,
              size: SIZES.small,
            }),
          ],
        }),
      ],
    })
  return { default: at('right'), even: at('left') }
}

const PAGE_NUMBER_FONT = 'SimSun'
