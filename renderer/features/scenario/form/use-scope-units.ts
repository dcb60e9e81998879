// The project's units as the form names them: the name of a key, the keys of the units in scope, the classes in use.
import { useMemo } from 'react'
import { PAGE_LIMIT } from '#shared/contract/unit'
import { unitsInScope } from '#shared/domain/scenario/scope'
import { useEngineQuery } from '../../../api/use-query.ts'
import { useFormState } from './field-errors.tsx'

export interface ScopeUnits {
  readonly nameOf: (key: string) => string
  /** Null where there are more units than one page lists, or the scope is not right. */
  readonly inScope: readonly string[] | null
  readonly classes: readonly string[]
}

export function useScopeUnits(): ScopeUnits {
  const { scope } = useFormState().outline
  const page = useEngineQuery('unit.list', {}).data
  return useMemo(() => {
    const rows = page?.rows ?? []
    const names = new Map(rows.map((row) => [row.code ?? row.name, row.name]))
    return {
      nameOf: (key) => names.get(key) ?? key,
      inScope: page === undefined || page.total > PAGE_LIMIT ? null : keysInScope(scope, rows),
      classes: [...new Set(rows.flatMap((row) => (row.class === null ? [] : [row.class])))],
    }
  }, [page, scope])
}

function keysInScope(
  scope: Parameters<typeof unitsInScope>[0],
  rows: Parameters<typeof unitsInScope>[1],
): string[] | null {
  try {
    return unitsInScope(scope, rows).map((unit) => unit.code ?? unit.name)
  } catch {
    // A scope that names a unit unknown or none at all is told of by the run.
    return null
  }
}
