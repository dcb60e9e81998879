// Packages, what they bring and what they clash with, as lines of text.
import type { FailureCode } from '#shared/contract/errors'
import type { ExchangeConflict, ExchangePreview, ReadPackage } from '#shared/contract/exchange'
import { conflictName, rowWords, tableName } from '#shared/locale/exchange-words'
import { failureSentence } from '#shared/locale/sentences'
import { columns, type Output } from './output.ts'

/** A fingerprint in groups of four, for two people on the telephone. */
export function spaced(fingerprint: string): string {
  return fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ')
}

export function printPackage(output: Output, { people: _, journal: __, ...read }: ReadPackage): void {
  const { said } = output.text.exchange
  const at = new Date(read.made).toLocaleString('sv-SE')
  output.say(output.fill(read.kind === 'branch' ? said.isBranch : said.isReturn, { ...read, at }))
  output.say(output.fill(said.fingerprint, { fingerprint: spaced(read.fingerprint) }))
}

export function printPreview(output: Output, preview: ExchangePreview): void {
  const { text } = output
  const { said } = text.exchange
  if (preview.already || output.isJson) return
  for (const { number, title, movements, booked } of preview.documents) {
    if (booked) output.say(output.fill(said.document, { number, title, movements }))
  }
  const rows = preview.tables.map(({ table, added, changed, removed }) => [
    tableName(text, table),
    added,
    changed,
    removed,
  ])
  const { table, added, changed, removed } = text.exchange.words
  if (rows.length > 0) output.say(columns([[table, added, changed, removed], ...rows]))
  if (preview.same > 0) output.say(output.fill(said.same, { same: preview.same }))
  if (preview.open === 0) return
  printConflicts(output, preview)
}

/** Every conflict that waits, with its key and what stands on each side. */
export function printConflicts(output: Output, { conflicts }: ExchangePreview): void {
  const { said, reasons, words } = output.text.exchange
  for (const conflict of conflicts.filter(({ choice }) => choice === null)) {
    const { key, table, reason } = conflict
    const name = conflictName(output.text, conflict)
    const why = output.fill(reasons[reason])
    output.complain(output.fill(said.conflict, { key, name, table: tableName(output.text, table), why }))
    for (const [label, row] of [
      [words.base, conflict.base],
      [words.ours, conflict.ours],
      [words.theirs, conflict.theirs],
    ] as const) {
      if (row !== null) output.complain(`    ${label}  ${rowWords(output.text, row, conflict)}`)
    }
    const failure = failureOf(output, conflict)
    if (failure !== '') output.complain(`    ${failure}`)
  }
}

function failureOf(output: Output, { failure }: ExchangeConflict): string {
  if (failure === null) return ''
  return failureSentence(output.text, { ...failure, code: failure.code as FailureCode, where: {} })
}
