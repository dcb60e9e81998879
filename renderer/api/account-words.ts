// Accounts and movements of the ledger in words: pools by their place, units by the name of the date.
import { useMemo } from 'react'
import { accountName } from '#shared/locale/sentences'
import { useAsOf } from './as-of.tsx'
import { useText } from './text.tsx'
import { useNames } from './use-names.ts'
import { useEngineQuery } from './use-query.ts'

/** Says an account as movements write it: a unit's code becomes its name, `320302001/办公室` its two names. */
export function useAccountName(): (account: string) => string {
  const text = useText()
  const names = useNames()
  const { asOf } = useAsOf()
  const units = useEngineQuery('table.units', { asOf }, { keep: true }).data
  return useMemo(() => {
    const byCode = new Map(units?.rows.flatMap(({ code, unit }) => (code === null ? [] : [[code, unit]])))
    return (account) => {
      const [unit = '', ...body] = account.split('/')
      const holder = [byCode.get(unit) ?? unit, ...body].join('/')
      return holder === account ? accountName(text, account, names) : holder
    }
  }, [units, text, names])
}

/** Where a document is shown. */
export function documentPath(number: string): string {
  return `/ledger/doc/${encodeURIComponent(number)}`
}
