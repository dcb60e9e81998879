// Who is there, by age, full-time education and speciality: each unit as a row, and of one unit its bodies too.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { StructureRow } from '#shared/contract/register-roster'
import { formatMessage, groupThousands } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { staffGroupName } from '#shared/locale/sentences'
import { useAsOf } from '../../api/as-of.tsx'
import { columnsFor } from '../../api/records/columns.tsx'
import { PlaceLink } from '../../api/records/links.tsx'
import { Register } from '../../api/records/register.tsx'
import { useSetting } from '../../api/records/use-setting.ts'
import { useText } from '../../api/text.tsx'
import { UnitSelect } from '../../api/unit-select.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import type { Column } from '../../ui/table-columns.ts'
import { bandsForm } from './age-bands.ts'
import { SettingButton } from './setting-button.tsx'

/** A unit, a body, or all units together: its groups by dimension. */
interface Holder {
  readonly key: string
  readonly unitId: number | null
  readonly unit: string | null
  readonly bodyId: number | null
  readonly body: string | null
  readonly code: string | null
  readonly people: number
  readonly groups: ReadonlyMap<string, StructureRow>
}

const DIMENSIONS = ['age', 'fullTime', 'speciality'] as const

export function StructurePart() {
  const text = useText()
  const own = text.pages.people
  const { asOf } = useAsOf()
  const navigate = useNavigate()
  const [chosen, choose] = useState('')
  const units = useEngineQuery('table.units', { asOf }, { keep: true }).data?.rows
  const unit = units?.find((row) => row.code === chosen || row.unit === chosen)?.unitId ?? null
  const answer = useEngineQuery('register.structure', { asOf, unit }, { keep: true })
  const bands = useSetting<readonly { from: number | null; to: number | null }[]>('roster.ageBands')
  const rows = holdersOf(answer.data?.rows ?? [])
  return (
    <Register<Holder>
      label={own.parts.structure}
      answer={{ ...answer, data: answer.data === undefined ? undefined : { rows } }}
      columns={columnsOf(text, answer.data?.rows ?? [])}
      rowKey={({ key }) => key}
      sought={(row) => [row.unit, row.body, row.code]}
      empty={own.noRoster}
      summary={formatMessage(own.structureSummary, { people: answer.data?.totals.people ?? 0 })}
      extra={
        <>
          <UnitSelect
            label={own.structureUnit}
            placeholder={own.structureUnit}
            control={{ id: 'structure-unit', wrong: false, describedBy: undefined }}
            besides="none"
            value={chosen}
            onChange={choose}
          />
          <SettingButton text={own.bandSetting} form={bandsForm(text, bands)} />
        </>
      }
      add={{ text: own.importRoster, start: () => void navigate('/import') }}
      details={(row) => ({
        title: nameOf(text, row),
        subtitle: formatMessage(own.structureSummary, { people: row.people }),
        facts: [[text.records.place, row.unitId === null ? '' : <PlaceLink key="unit" place={row} />]],
        more: <Groups row={row} />,
      })}
    />
  )
}

function nameOf(text: LocaleText, { unit, body }: Holder): string {
  if (unit === null) return text.tables.lines.totals
  return body === null ? unit : `${unit}/${body}`
}

function holdersOf(rows: readonly StructureRow[]): Holder[] {
  const holders = new Map<string, Holder & { people: number; groups: Map<string, StructureRow> }>()
  for (const row of rows) {
    const { unitId, unit, bodyId, body, code } = row
    const key = `${unitId}/${bodyId}`
    const holder = holders.get(key) ?? { key, unitId, unit, bodyId, body, code, people: 0, groups: new Map() }
    holder.groups.set(`${row.dimension} ${row.group}`, row)
    if (row.dimension === 'age') holder.people += row.people
    holders.set(key, holder)
  }
  return [...holders.values()]
}

/** A column a group, in the order in which the groups of all come. */
function columnsOf(text: LocaleText, rows: readonly StructureRow[]): Column<Holder>[] {
  const { words, count } = columnsFor<Holder>(text)
  const groups = (dimension: string) => [
    ...new Set(rows.filter((row) => row.dimension === dimension).map(({ group }) => group)),
  ]
  return [
    words('unit', (row) => nameOf(text, row), { heading: true, title: text.records.place }),
    count('people', (row) => row.people),
    ...DIMENSIONS.filter((dimension) => groups(dimension).length > 0).map((dimension) => ({
      title: text.tables.values.dimension?.[dimension] ?? dimension,
      children: groups(dimension).map((group) =>
        count(`${dimension} ${group}`, (row) => row.groups.get(`${dimension} ${group}`)?.people ?? 0, {
          title: staffGroupName(text, group),
          render: (row) => shareOf(text, row.groups.get(`${dimension} ${group}`)),
        }),
      ),
    })),
  ]
}

function shareOf(text: LocaleText, row: StructureRow | undefined): string {
  if (row === undefined || row.people === 0) return ''
  return formatMessage(text.pages.people.peopleShare, {
    people: groupThousands(row.people),
    share: row.share,
  })
}

function Groups({ row }: { readonly row: Holder }) {
  const text = useText()
  return (
    <>
      {DIMENSIONS.map((dimension) => (
        <section key={dimension}>
          <h3>{text.tables.values.dimension?.[dimension]}</h3>
          <dl className="record-facts">
            {[...row.groups.values()]
              .filter((group) => group.dimension === dimension)
              .map((group) => (
                <div key={group.group}>
                  <dt>{staffGroupName(text, group.group)}</dt>
                  <dd>
                    {formatMessage(text.pages.people.peopleShareExact, {
                      people: group.people,
                      share: group.shareExact,
                    })}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </>
  )
}
