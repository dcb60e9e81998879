// Paper and type size: what the page boxes measure, and how large the table's letters can be.
import { type PrintPaper, paperSize } from '#shared/domain/report/paper'
import type { TableColumnLeaf } from '#shared/domain/report/table-model'

const BODY_POINTS = 11
const POINTS_PER_MILLIMETRE = 72 / 25.4

/** Points of the table's letters: 11, or as many as let every column have its width (a character is half an em); `side` is a margin. */
export function bodyPoints(paper: PrintPaper, leaves: readonly TableColumnLeaf[], side: number): number {
  const characters = leaves.reduce((sum, leaf) => sum + leaf.width, 0)
  const points = (paperSize(paper)[0] - 2 * side) * POINTS_PER_MILLIMETRE
  return Math.min(BODY_POINTS, points / (characters / 2))
}

/** Tells the printer the paper. The policy on inline styles forbids a style element, so it goes in as a constructed sheet. */
export function setPaper(paper: PrintPaper): void {
  const [width, height] = paperSize(paper)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 }`)
  document.adoptedStyleSheets = [sheet]
}
