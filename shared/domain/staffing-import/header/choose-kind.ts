// What a table is about, told by the fields that its columns are bound to.
import type { BoundColumn } from './bind-columns.ts'

/** `quotas` is told but not yet imported. */
export type TableKind = 'units' | 'indicators' | 'bodies' | 'quotas'

/** Null where the columns do not tell. `custom` counts numeric columns with headers of their own. */
export function chooseKind(
  columns: readonly BoundColumn[],
  custom: number,
): { kind: TableKind | null; confidence: number } {
  const fields = new Set(columns.map(({ field }) => field))
  const has = (prefix: string) => columns.some(({ field }) => field?.startsWith(prefix) === true)
  const named = fields.has('name') || fields.has('code')
  if (has('quota.') || has('filled.')) return { kind: 'quotas', confidence: 0.9 }
  if (named && has('indicator.')) return { kind: 'indicators', confidence: 0.95 }
  if (fields.has('body') && named) return { kind: 'bodies', confidence: 0.9 }
  if (named && custom > 0) return { kind: 'indicators', confidence: 0.7 }
  if (fields.has('name') && (fields.has('county') || fields.has('code')))
    return { kind: 'units', confidence: 0.8 }
  return { kind: null, confidence: 0 }
}
