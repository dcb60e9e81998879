// The unit of measure of a column, and how it is converted.
import type { ColumnGuess } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'

/** Null for a column without one. */
export function measureText({ measure }: ColumnGuess, sentence: string): string | null {
  if (measure === null || measure.to === '') return null
  return measure.factor === '1' ? measure.to : formatMessage(sentence, measure)
}
