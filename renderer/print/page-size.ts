// Paper and type size: what the page boxes measure, and how large the table's letters can be.
import { paperSize } from '#shared/domain/report/paper'
import type { Paper, TableColumnLeaf } from '#shared/domain/report/table-model'

/** Margins of a page box at both sides together, in millimetres: as in print.css. */
const SIDE_MARGINS = 30
const BODY_POINTS = 11
const POINTS_PER_MILLIMETRE = 72 / 25.4

/** Points of the table's letters: 11, or as many as let every column have its width (a character is half an em). */
export function bodyPoints(paper: Paper, leaves: readonly TableColumnLeaf[]): number {
  const characters = leaves.reduce((sum, leaf) => sum + leaf.width, 0)
  const points = (paperSize(paper)[0] - SIDE_MARGINS) * POINTS_PER_MILLIMETRE
  return Math.min(BODY_POINTS, points / (characters / 2))
}

/** Tells the printer the paper. The policy on inline styles forbids a style element, so it goes in as a constructed sheet. */
export function setPaper({ size, landscape }: Paper): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page { size: ${size} ${landscape ? 'landscape' : 'portrait'}; margin: 0 }`)
  document.adoptedStyleSheets = [sheet]
}
