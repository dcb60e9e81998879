// Where a document may go from here: a plan anywhere, one in force only on to the end of its way.
import type { DocumentDetail } from '#shared/contract/ledger'
import { DOCUMENT_STATUSES, type DocumentStatus } from '#shared/domain/ledger/document'

const FORWARD: readonly DocumentStatus[] = ['approved', 'filed', 'executed']

export function nextStatuses({
  steps,
  effective,
}: Pick<DocumentDetail, 'steps' | 'effective'>): readonly DocumentStatus[] {
  const status = steps.at(-1)?.status ?? 'draft'
  if (effective !== '') return FORWARD.slice(FORWARD.indexOf(status) + 1)
  return status === 'repealed' ? [] : DOCUMENT_STATUSES.filter((other) => other !== status)
}
