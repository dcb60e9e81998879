// Divisions that match the search, with what each would bring.
import { Radio } from 'antd'
import type { DivisionRow } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'

const KINDS = ['province', 'city', 'county']
const LIMIT = 20

interface Props {
  readonly text: string
  readonly chosen: DivisionRow | null
  readonly onChoose: (division: DivisionRow) => void
}

export function DivisionList({ text, chosen, onChoose }: Props) {
  const locale = useText()
  const { start } = locale.pages
  const input = { text, kinds: KINDS, limit: LIMIT }
  const { data, failure } = useEngineQuery('division.search', input, { enabled: text !== '', keep: true })
  if (text === '') return null
  if (failure !== null) return <FailureAlert failure={failure} text={locale} />
  if (data === undefined) return null
  if (data.length === 0) return <p className="hint">{formatMessage(start.searchEmpty, { text })}</p>
  return (
    <Radio.Group
      className="division-list"
      aria-label={start.searchLabel}
      value={chosen?.code ?? null}
      onChange={(event) => {
        const division = data.find((row) => row.code === event.target.value)
        if (division !== undefined) onChoose(division)
      }}
    >
      {data.map((row) => (
        <Radio key={row.code} value={row.code}>
          <DivisionLine division={row} />
        </Radio>
      ))}
    </Radio.Group>
  )
}

function DivisionLine({ division }: { readonly division: DivisionRow }) {
  const text = useText().pages.start
  const { streets, towns, others } = division
  return (
    <span className="division-line">
      <span>
        <b>{division.name}</b> <span className="hint">{division.path.join(' ')}</span>
      </span>
      <span className="hint number-text">{division.code}</span>
      <span className="hint division-brings">{formatMessage(text.brings, { streets, towns, others })}</span>
    </span>
  )
}
