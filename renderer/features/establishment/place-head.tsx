// What is chosen, in words: its kind, when it was founded, what documents say of it, and its lineage.
import { BranchesOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { BodyAsOfRow, UnitAsOfRow } from '#shared/contract/table'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useText } from '../../api/text.tsx'

interface Props {
  readonly unit: UnitAsOfRow
  readonly body: BodyAsOfRow | null
  readonly onLineage: () => void
}

export function PlaceHead({ unit, body, onLineage }: Props) {
  const text = useText()
  const own = text.pages.establishment
  const facts = factsOf(text, unit, body)
  return (
    <div className="place-head">
      <h2>{body === null ? unit.unit : `${unit.unit}${own.holderSeparator}${body.body}`}</h2>
      <dl className="place-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" icon={<BranchesOutlined aria-hidden="true" />} onClick={onLineage}>
        {own.lineage}
      </Button>
    </div>
  )
}

type Fact = readonly [string | undefined, string]

function factsOf(text: LocaleText, unit: UnitAsOfRow, body: BodyAsOfRow | null): readonly Fact[] {
  const { columns } = text.tables
  const one = body ?? unit
  const traits = Object.entries(one.traits).map(
    ([field, value]): Fact => [
      text.pages.ledger.fields[field] ?? field,
      field === 'regime' ? regimeOf(text, value) : value,
    ],
  )
  const own = body === null ? factsOfUnit(text, unit) : factsOfBody(text, body)
  const ended =
    one.abolished === '' ? '' : formatMessage(text.pages.establishment.abolishedOn, { date: one.abolished })
  const facts: Fact[] = [
    ...own,
    [columns.founded, one.founded],
    [columns.abolished, ended],
    [columns.lineage, one.lineage.join(text.pages.app.listSeparator)],
    ...traits,
  ]
  return facts.filter(([, value]) => value !== '')
}

function factsOfUnit({ tables }: LocaleText, unit: UnitAsOfRow): readonly Fact[] {
  const { columns, values } = tables
  return [
    [columns.kind, values.kind?.[unit.kind] ?? unit.kind],
    [columns.code, unit.code ?? ''],
    [columns.countyName, unit.countyName],
    [columns.parent, unit.parent ?? ''],
    [columns.class, unit.class ?? ''],
  ]
}

function factsOfBody({ tables, pages }: LocaleText, body: BodyAsOfRow): readonly Fact[] {
  const { columns, values } = tables
  const kind = values.kind?.[body.kind] ?? body.kind
  return [
    [columns.kind, body.stationed ? `${kind}${pages.establishment.stationedNote}` : kind],
    [columns.function, body.function ?? ''],
  ]
}

function regimeOf({ pages }: LocaleText, regime: string): string {
  const { regimes } = pages.ledger
  return Object.hasOwn(regimes, regime) ? regimes[regime as keyof typeof regimes] : regime
}
