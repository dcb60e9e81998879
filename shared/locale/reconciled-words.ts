// A reconciliation in words: the same on screen, on the command line and on the page that is signed.
import type { ReconcileDifference, Reconciled } from '#shared/contract/staffing-import'
import { fieldName } from './field-name.ts'
import { formatMessage } from './format.ts'
import type { LocaleText } from './locale.ts'

export type Verdict = 'empty' | 'balanced' | 'unbalanced'

export function verdictOf({ balanced, checks }: Reconciled): Verdict {
  if (checks.every(({ compared }) => compared === 0)) return 'empty'
  return balanced ? 'balanced' : 'unbalanced'
}

export function verdictSentence(text: LocaleText, found: Reconciled): string {
  const own = text.pages.staffingImport
  const verdict = verdictOf(found)
  if (verdict === 'empty') return own.nothingCompared
  return verdict === 'balanced'
    ? own.balanced
    : formatMessage(own.unbalanced, { count: found.differences.length })
}

/** What was compared, a line each, and last how it stands against the record before. */
export function comparedLines(text: LocaleText, { checks, previous, gone, waiting }: Reconciled): string[] {
  const own = text.pages.staffingImport
  const lines = checks.map(({ check, source, compared, different }) =>
    formatMessage(own.checkLine, {
      check: own.checks[check],
      source: sourceName(text, source),
      compared,
      different,
    }),
  )
  if (previous === null) return lines
  return [...lines, formatMessage(own.sinceLast, { previous, gone: gone.length, waiting: waiting || null })]
}

/** Where one side stands: file and cell, or what the books call it. */
export function sidePlace(text: LocaleText, difference: ReconcileDifference, side: 'left' | 'right'): string {
  const { source, cell } = difference[side]
  const name = sourceName(text, source)
  const { unit, body, field } = difference
  const place = name === source ? [cell] : [unit, body ?? '', fieldName(text, field)]
  return [name, ...place].filter((part) => part !== '').join(' ')
}

export function stateOf(text: LocaleText, { since }: ReconcileDifference): string {
  const own = text.pages.staffingImport
  return since === null ? own.newDifference : formatMessage(own.carriedOver, { since })
}

/** The books by their names, files by theirs. */
function sourceName(text: LocaleText, source: string): string {
  const { sources } = text.pages.staffingImport
  return Object.hasOwn(sources, source) ? sources[source as keyof typeof sources] : source
}
