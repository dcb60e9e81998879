// The usable vacancy of who asks for posts, beside the number that is asked for.
import { parseHolder } from '#shared/domain/ledger/account-ref'
import type { PostType } from '#shared/domain/quota/post-type'
import { formatMessage } from '#shared/locale/format'
import { dateOf } from '../../ui/date-input.tsx'
import { useAccountName } from '../account-words.ts'
import { useAsOf } from '../as-of.tsx'
import { useText } from '../text.tsx'
import { useEngineQuery } from '../use-query.ts'
import type { RecordValues } from './fields.ts'

interface Props {
  readonly values: RecordValues
  /** The field that holds the number. */
  readonly posts: string
}

/** Of a unit as a whole, or of one body; `values` holds `unit` and `postType`. */
export function UsableNote({ values, posts }: Props) {
  const text = useText()
  const window = useAsOf()
  // The step is measured on its own day, which need not be the window's.
  const asOf = (typeof values.date === 'string' ? dateOf(values.date) : null) ?? window.asOf
  const nameOf = useAccountName()
  const [unit, postType, typed] = [String(values.unit ?? ''), String(values.postType ?? ''), values[posts]]
  const { unit: owner, body } = parseHolder(unit)
  const units = useEngineQuery('table.units', { asOf }, { keep: true }).data?.rows
  const id = units?.find((row) => row.code === owner || row.unit === owner)?.unitId ?? null
  const enabled = id !== null && postType !== ''
  const { data } = useEngineQuery('table.overview', { asOf, unit: id }, { enabled })
  if (!enabled || data === undefined) return null
  const own = data.rows.filter(
    (row) => row.postType === postType && (body === null ? !row.stationed : row.body === body),
  )
  const usable = own.reduce((sum, row) => sum + row.usableVacancy, 0)
  const wanted = Number(typeof typed === 'string' ? typed.normalize('NFKC').replaceAll(',', '') : 0)
  const isShort = wanted > usable
  const said = formatMessage(isShort ? text.records.usableShort : text.records.usable, {
    holder: nameOf(unit),
    type: text.fields.postTypes[postType as PostType],
    usable,
    asOf,
    short: wanted - usable,
  })
  return (
    <p className={isShort ? 'negative' : 'hint'} role="status">
      {said}
    </p>
  )
}
