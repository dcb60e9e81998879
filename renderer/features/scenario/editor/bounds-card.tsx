// Bounds on sums: of every unit, one unit, a county, a class, or every body.
import { Select } from 'antd'
import { memo } from 'react'
import { formatMessage } from '#shared/locale/format'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useEngineQuery } from '../../../api/use-query.ts'
import { Card } from '../../../ui/page.tsx'
import { AddButton, RemoveButton } from '../form/buttons.tsx'
import { withOptional } from '../form/edit-document.ts'
import { placeOf, useFormState } from '../form/field-errors.tsx'
import { NumberInput } from '../form/number-input.tsx'
import { UnitPicker } from '../form/unit-picker.tsx'
import { useScopeUnits } from '../form/use-scope-units.ts'

type Bound = NonNullable<EditedScenario['bounds']>[number]

interface Props {
  readonly bounds: EditedScenario['bounds']
  readonly onChange: (bounds: EditedScenario['bounds']) => void
}

export const BoundsCard = memo(function BoundsCard({ bounds: all = [], onChange }: Props) {
  const { bounds: own } = useText().pages.scenarioSteps
  const { forgetUnread } = useFormState()
  const bounds = all.map((bound, index) => ({ bound, index, place: `bounds.${index}` }))
  const put = (next: Bound[]) => onChange(next.length === 0 ? undefined : next)
  return (
    <Card title={own.title} hint={own.hint}>
      {bounds.map(({ bound, index, place }) => (
        <BoundRow
          key={place}
          bound={bound}
          index={index}
          onChange={(changed) => put(all.map((old, at) => (at === index ? changed : old)))}
          onRemove={() => {
            forgetUnread('bounds')
            put(all.filter((_, at) => at !== index))
          }}
        />
      ))}
      <div className="row">
        <AddButton text={own.add} onClick={() => put([...all, { scope: 'unit' }])} />
      </div>
    </Card>
  )
})

const WHATS = ['unit', 'unit:', 'county:', 'class:', 'body'] as const
type What = (typeof WHATS)[number]

/** `county:320302` is about a county, the one named after the colon. */
function partsOf(scope: string): [what: What, name: string] {
  const what = WHATS.find((each) => each.endsWith(':') && scope.startsWith(each))
  if (what !== undefined) return [what, scope.slice(what.length)]
  return [scope === 'body' ? 'body' : 'unit', '']
}

interface RowProps {
  readonly bound: Bound
  readonly index: number
  readonly onChange: (bound: Bound) => void
  readonly onRemove: () => void
}

function BoundRow({ bound, index, onChange, onRemove }: RowProps) {
  const text = useText().pages
  const { bounds: own } = text.scenarioSteps
  const { mistakes } = useFormState()
  const path = `bounds.${index}`
  const [what] = partsOf(bound.scope)
  const label = (part: string) => formatMessage(own.row, { index: index + 1, what: part })
  const limit = (key: 'min' | 'max') => (
    <NumberInput
      small
      label={label(own[key])}
      path={`${path}.${key}`}
      value={bound[key] ?? null}
      empty={text.scenario.weighted.noLimit}
      onChange={(value) => onChange(withOptional(bound, key, value ?? undefined))}
    />
  )
  return (
    <div className="bound-row" {...placeOf(path)}>
      <div className="row nowrap">
        <Select<What>
          size="small"
          className="grow"
          aria-label={label(own.what)}
          value={what}
          options={WHATS.map((value) => ({ value, label: own.whats[value] }))}
          onChange={(chosen) => onChange({ ...bound, scope: chosen })}
        />
        <RemoveButton label={formatMessage(own.remove, { index: index + 1 })} onClick={onRemove} />
      </div>
      <BoundTarget bound={bound} index={index} onChange={onChange} />
      <div className="row nowrap bound-limits">
        <span className="hint">{own.min}</span>
        {limit('min')}
        <span className="hint">{own.max}</span>
        {limit('max')}
      </div>
      {(bound.min ?? 0) > (bound.max ?? Number.POSITIVE_INFINITY) && (
        <span className="field-wrong">{own.reversed}</span>
      )}
      {mistakes.has(`${path}.scope`) && <span className="field-wrong">{own.choose}</span>}
    </div>
  )
}

function BoundTarget({ bound, index, onChange }: Omit<RowProps, 'onRemove'>) {
  const { bounds: own } = useText().pages.scenarioSteps
  const { nameOf, classes } = useScopeUnits()
  const counties = useEngineQuery('unit.counties', {}).data ?? []
  const [what, name] = partsOf(bound.scope)
  const label = formatMessage(own.which, { index: index + 1 })
  const choose = (chosen: string) => onChange({ ...bound, scope: `${what}${chosen}` })
  if (what === 'unit:')
    return (
      <div className="row nowrap">
        {name !== '' && <span>{nameOf(name)}</span>}
        <UnitPicker label={label} taken={[name]} onPick={choose} />
      </div>
    )
  if (what !== 'county:' && what !== 'class:') return null
  const options =
    what === 'county:'
      ? counties.map((county) => ({ value: county.code, label: county.name }))
      : classes.map((value) => ({ value, label: value }))
  return (
    <Select<string | null>
      size="small"
      aria-label={label}
      placeholder={own.choose}
      value={name === '' ? null : name}
      options={options}
      onChange={(chosen) => chosen !== null && choose(chosen)}
    />
  )
}
