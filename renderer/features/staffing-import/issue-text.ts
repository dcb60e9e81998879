// An import issue as a sentence, with its cell.
import type { ImportIssue } from '#shared/contract/staffing-import'
import type { LocaleText } from '#shared/locale/locale'
import { issueSentence } from '#shared/locale/sentences'

export function issueText(text: LocaleText, issue: ImportIssue): string {
  const said = issueSentence(text, issue)
  return issue.cell === '' ? said : `${issue.cell} ${said}`
}
