// Which type of value a field holds.

/** `balance` is a count that may be below nothing: what is left, missing or too many. */
export type FieldType = 'text' | 'count' | 'balance' | 'date' | 'identity' | 'document' | 'share'

const COUNT =
  /^(quota|filled|pending|excess|shortfall|allocation|(leader|sectionLeader)(Quota|Filled|Vacancy|Excess))\.|^(leaderReserve|policyReserve|otherReserve|usableVacancy|vacancy|overstaffed|offEstablishment|requested|suggested|posts|entered|exited)$/
const BALANCE =
  /^((excess|shortfall|(leader|sectionLeader)(Vacancy|Excess))\.|(usableVacancy|vacancy|overstaffed)$)/
const DATE = /Date$/
const DOCUMENT = /^(document|postEntryDocument|notice)$/

/** Indicators have measures of their own and are no concern of this. */
export function fieldType(field: string | null): FieldType {
  if (field === null) return 'text'
  if (COUNT.test(field)) return BALANCE.test(field) ? 'balance' : 'count'
  if (DATE.test(field)) return 'date'
  if (DOCUMENT.test(field)) return 'document'
  if (field === 'idNumber') return 'identity'
  return field === 'vacancyRate' ? 'share' : 'text'
}

/** Whether a field counts posts or people. */
export function isCount(field: string | null): boolean {
  const type = fieldType(field)
  return type === 'count' || type === 'balance'
}
