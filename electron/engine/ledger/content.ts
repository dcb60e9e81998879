// The digest of what a document books, by which the same number with other content is found.
import { createHash } from 'node:crypto'
import type { BookInput } from '#shared/contract/ledger'
import { normaliseNumber } from '#shared/domain/ledger/document'
import { compareText } from '#shared/domain/region/region'

/** SHA-256 over a canonical text: keys sorted, the number normalised, and what holds anyway written out. */
export function contentOf({ document, movements }: BookInput): string {
  const { number, date, effective = date, status = 'approved' } = document
  const whole = { document: { ...document, number: normaliseNumber(number), effective, status }, movements }
  const text = JSON.stringify(whole, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
  })
  return createHash('sha256').update(text).digest('hex')
}
