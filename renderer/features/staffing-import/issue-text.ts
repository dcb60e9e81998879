// An import issue as a sentence, with its cell; and its two halves, what is wrong and how to mend it.
import type { ImportIssue } from '#shared/contract/staffing-import'
import type { LocaleText } from '#shared/locale/locale'
import { issueSentence } from '#shared/locale/sentences'

export function issueText(text: LocaleText, issue: ImportIssue): string {
  const said = issueSentence(text, issue)
  return issue.cell === '' ? said : `${issue.cell} ${said}`
}

/** Sentences of issues state first what stands in the cell, then how to mend it. */
export function splitRemedy(said: string): { reason: string; remedy: string } {
  const end = /[\u3002]|\. /.exec(said)
  if (end === null) return { reason: said, remedy: '' }
  const after = end.index + 1
  return { reason: said.slice(0, after), remedy: said.slice(after).trim() }
}
