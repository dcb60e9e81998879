// What each column costs in a year, by post type and by the level that pays; and the rates that it rests on.
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { CostRatesField } from '#shared/contract/compare'
import type { PostType } from '#shared/domain/quota/post-type'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import type { ViewProps } from './view-props.ts'

type Rates = z.output<typeof CostRatesField>
type Cost = NonNullable<ViewProps['comparison']['cost'][number]>

interface Row {
  readonly key: string
  readonly name: string
  readonly of: (cost: Cost) => string | null
}

export function CostPanel({ comparison, titles }: ViewProps) {
  const own = useText().pages.compare
  const rates = useEngineQuery('compare.costRates', {}).data
  const [open, setOpen] = useState(false)
  const readOnly = useOpenProject().readOnly !== null
  const rows = useCostRows(comparison)
  return (
    <>
      <div className="row">
        {rows.length === 0 && <span className="hint">{own.costNone}</span>}
        <Button size="small" disabled={readOnly || rates === undefined} onClick={() => setOpen(true)}>
          {own.ratesOpen}
        </Button>
      </div>
      {rows.length > 0 && (
        <DataTable
          label={own.costLabel}
          columns={[
            {
              key: 'name',
              title: own.costLabel,
              kind: 'text',
              heading: true,
              sortable: true,
              value: (row: Row) => row.name,
            },
            ...titles.map((title, at) => ({
              key: `cost:${at}`,
              title,
              kind: 'number' as const,
              value: (row: Row) => {
                const cost = comparison.cost[at] ?? null
                return cost === null ? null : row.of(cost)
              },
            })),
          ]}
          groups={[{ key: 'all', title: null, rows }]}
          rowKey={(row) => row.key}
        />
      )}
      {rates !== undefined && open && <RatesDialog rates={rates} onClose={() => setOpen(false)} />}
    </>
  )
}

/** The whole, each type, each level, and what has no price. */
function useCostRows(comparison: ViewProps['comparison']): Row[] {
  const text = useText()
  const own = text.pages.compare
  const priced = comparison.cost.filter((cost) => cost !== null)
  if (priced.length === 0) return []
  const keys = (of: (cost: Cost) => Readonly<Record<string, string>>) => [
    ...new Set(priced.flatMap((cost) => Object.keys(of(cost)))),
  ]
  const level = (key: string) =>
    key === '' ? own.levelUnknown : formatMessage(own.costLevel, { level: levelName(text, key) })
  return [
    { key: 'total', name: own.costTotal, of: (cost) => groupThousands(cost.total) },
    ...keys((cost) => cost.byType).map((type) => ({
      key: `type:${type}`,
      name: formatMessage(own.costType, { type: text.fields.postTypes[type as PostType] }),
      of: (cost: Cost) => groupThousands(cost.byType[type] ?? '0'),
    })),
    ...keys((cost) => cost.byLevel).map((key) => ({
      key: `level:${key}`,
      name: level(key),
      of: (cost: Cost) => groupThousands(cost.byLevel[key] ?? '0'),
    })),
    {
      key: 'unpriced',
      name: own.unpricedName,
      of: (cost) => formatMessage(own.unpriced, { count: cost.unpriced }),
    },
  ]
}

function levelName(text: ReturnType<typeof useText>, level: string): string {
  if (level === 'city' || level === 'county') return text.fields.pools[level]
  return level === '' ? text.pages.compare.anyLevel : level
}

const LEVELS = ['city', 'county', ''] as const

interface DialogProps {
  readonly rates: Rates
  readonly onClose: () => void
}

function RatesDialog({ rates, onClose }: DialogProps) {
  const text = useText()
  const own = text.pages.compare
  const [typed, setTyped] = useState<Rates>(rates)
  const good = CostRatesField.safeParse(typed).success
  const saving = useAction(async (given: Rates) => {
    await expectOk(engine['compare.setCostRates']({ rates: given }))
    onClose()
  })
  const change = (type: PostType, level: (typeof LEVELS)[number], value: string) => {
    const { [level]: _, ...others } = typed[type] ?? {}
    const own = value.trim() === '' ? others : { ...others, [level]: value.trim() }
    const { [type]: __, ...rest } = typed
    setTyped(Object.keys(own).length === 0 ? rest : { ...rest, [type]: own })
  }
  return (
    <Dialog
      open
      title={own.ratesTitle}
      okText={text.pages.app.save}
      cancelText={text.pages.app.cancel}
      okDisabled={!good}
      okHint={good ? undefined : own.ratesForm}
      busy={saving.busy}
      onOk={() => saving.run(typed)}
      onCancel={onClose}
    >
      <p className="hint">{own.ratesHint}</p>
      <table className="rate-table">
        <thead>
          <tr>
            <td />
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                {levelName(text, level)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {POST_TYPES.map((type) => (
            <tr key={type}>
              <th scope="row">{text.fields.postTypes[type]}</th>
              {LEVELS.map((level) => (
                <td key={level}>
                  <Input
                    size="small"
                    inputMode="decimal"
                    aria-label={`${text.fields.postTypes[type]} ${levelName(text, level)}`}
                    value={typed[type]?.[level] ?? ''}
                    onChange={(event) => change(type, level, event.target.value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!good && <p className="loss">{own.ratesForm}</p>}
      <FailureAlert failure={saving.failure} text={text} />
    </Dialog>
  )
}
