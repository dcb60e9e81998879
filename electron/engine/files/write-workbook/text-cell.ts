// Text that stays text in a workbook, and how high it stands.
import { textWidth } from '#shared/domain/report/cell-text'

/**
 * Text as a cell holds it. The format reads `_x0041_` as a character code, so such a stretch gets its own code in front.
 * A leading = + - @ needs nothing: the cell is typed as a string and formatted as text, so editing it makes no formula.
 */
export function literalText(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text
}

/** Lines that text takes in a column of `width` characters; one character stands in the narrowest. */
export function lineCount(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1
  const room = Math.max(width, 1)
  let lines = 0
  for (const line of text.split('\n')) lines += linesOf(line, room)
  return lines
}

/** Figures and Latin letters of the fonts that stand in for ours are wider than half a Han character. */
const WIDEST_LETTER = 1.2
/** What no line breaks: a figure, a Latin word; else each character. */
const PIECES = /[!-~]+|./gsu

/** A piece that no longer fits goes on to the next line whole. */
function linesOf(text: string, width: number): number {
  if (textWidth(text) <= width) return 1
  let lines = 1
  let used = 0
  for (const [piece] of text.matchAll(PIECES)) {
    const own = piece > '~' ? 2 : piece.length * WIDEST_LETTER
    if (used > 0 && used + own > width) {
      lines += 1
      used = 0
    }
    used += own
    const full = Math.max(0, Math.ceil(used / width) - 1)
    lines += full
    used -= full * width
  }
  return lines
}

const HAN_ALONE = /^\p{Script=Han}+$/u

/** A heading of Han characters alone, its lines equally long: left to the program, a line of one character would end it. */
export function evenLines(text: string, width: number): string {
  const lines = lineCount(text, width)
  if (lines === 1 || !HAN_ALONE.test(text)) return text
  const own = Math.ceil(text.length / lines)
  return text.replace(new RegExp(`.{${own}}(?=.)`, 'gu'), '$&\n')
}
