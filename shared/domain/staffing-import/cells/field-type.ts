// Which type of value a field holds.

export type FieldType = 'text' | 'count' | 'date' | 'identity' | 'document' | 'share'

const COUNT =
  /^(quota|filled|pending|excess|shortfall|allocation|(leader|sectionLeader)(Quota|Filled|Vacancy|Excess))\.|^(leaderReserve|policyReserve|otherReserve|usableVacancy|vacancy|overstaffed|offEstablishment|requested|suggested|posts|entered|exited)$/
const DATE = /Date$/
const DOCUMENT = /^(document|postEntryDocument|notice)$/

/** Indicators have measures of their own and are no concern of this. */
export function fieldType(field: string | null): FieldType {
  if (field === null) return 'text'
  if (COUNT.test(field)) return 'count'
  if (DATE.test(field)) return 'date'
  if (DOCUMENT.test(field)) return 'document'
  if (field === 'idNumber') return 'identity'
  return field === 'vacancyRate' ? 'share' : 'text'
}
