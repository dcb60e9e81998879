// The roster beside the ledger: where the people listed and the people booked differ, and who stands in it twice.
import { Alert } from 'antd'
import { useNavigate } from 'react-router'
import type { z } from 'zod'
import type { DuplicateRow, ReconcileRow } from '#shared/contract/register-roster'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useBookingDraft } from '../../api/booking-draft.tsx'
import { columnsFor, unitAndBody } from '../../api/records/columns.tsx'
import { holderText } from '../../api/records/fields.ts'
import { PlaceLink } from '../../api/records/links.tsx'
import { Register } from '../../api/records/register.tsx'
import { RevealedPerson } from '../../api/records/revealed-person.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'

type Row = z.output<typeof ReconcileRow>

export function ReconcilePart() {
  const text = useText()
  const own = text.pages.people
  const { asOf } = useAsOf()
  const navigate = useNavigate()
  const correct = useCorrection()
  const answer = useEngineQuery('register.reconcile', { asOf }, { keep: true })
  const doubles = useEngineQuery('register.duplicates', { asOf }, { keep: true }).data ?? []
  const { count, postType } = columnsFor<Row>(text)
  const sum = (key: string) => groupThousands(answer.data?.totals[key] ?? 0)
  return (
    <>
      <Doubles rows={doubles} />
      <Register<Row>
        label={own.parts.reconcile}
        answer={answer}
        columns={[
          ...unitAndBody<Row>(text),
          postType((row) => row.postType),
          count('roster', (row) => row.roster, { title: own.inRoster }),
          count('filled', (row) => row.filled, { title: own.inLedger }),
          count('difference', (row) => row.difference, { title: own.difference }),
        ]}
        rowKey={({ unitId, bodyId, postType: type }) => `${unitId}/${bodyId} ${type}`}
        sought={({ unit, body, code }) => [unit, body, code]}
        empty={own.noRoster}
        summary={formatMessage(own.reconcileSummary, { different: answer.data?.totals.different ?? 0 })}
        add={{ text: own.importRoster, start: () => void navigate('/import') }}
        tone={({ difference }) => (difference === 0 ? null : 'error')}
        totals={{ roster: sum('roster'), filled: sum('filled') }}
        details={(row) => ({
          title: row.body === null ? row.unit : `${row.unit}/${row.body}`,
          facts: [
            [text.records.place, <PlaceLink key="unit" place={row} />],
            [own.inRoster, row.roster],
            [own.inLedger, row.filled],
            [own.difference, row.difference],
          ],
          actions: row.difference === 0 ? [] : [{ text: own.bookDifference, start: () => correct(row) }],
        })}
      />
    </>
  )
}

/** The difference is booked by a document: as entries, or as exits. */
function useCorrection(): (row: Row) => void {
  const { add } = useBookingDraft()
  const navigate = useNavigate()
  return (row) => {
    const { difference, postType } = row
    const kind = difference > 0 ? 'enter' : 'exit'
    add({ kind, unit: holderText(row), postType, people: String(Math.abs(difference)) })
    void navigate('/ledger/new')
  }
}

function Doubles({ rows }: { readonly rows: readonly z.output<typeof DuplicateRow>[] }) {
  const text = useText()
  const own = text.pages.people
  if (rows.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={formatMessage(own.doubles, { count: rows.length })}
      description={
        <ul>
          {rows.map(({ by, person, name, units, rows: times }) => (
            <li key={`${by} ${person}`}>
              {formatMessage(own.doubleBy[by], {
                name,
                units: units.join(text.pages.app.listSeparator),
                times,
              })}{' '}
              <RevealedPerson person={person} />
            </li>
          ))}
        </ul>
      }
    />
  )
}
