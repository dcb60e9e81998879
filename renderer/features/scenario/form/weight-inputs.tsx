// The inputs of one weight: how its values are taken, how much it counts or the points of its places, and what is wrong with them.
import { Input, Select } from 'antd'
import { memo, useRef } from 'react'
import type { IndicatorRow } from '#shared/contract/unit'
import { formatMessage } from '#shared/locale/format'
import { indicatorName } from '../../../api/names.ts'
import { useText } from '../../../api/text.tsx'
import type { EditedWeight } from './edit-document.ts'
import { parsePoints } from './edit-document.ts'
import { useFieldStatus, useFormState } from './field-errors.tsx'
import { hundredthsOf } from './weight-shares.ts'

const NORMALISE = ['share', 'range', 'rank'] as const
export type Normalise = (typeof NORMALISE)[number]

export interface WeightInputProps {
  readonly name: string
  readonly weight: EditedWeight
  readonly path: string
  readonly onChange: (weight: EditedWeight) => void
}

interface NormaliseProps {
  readonly normalise: Normalise | undefined
  readonly better: IndicatorRow['better']
  readonly onChange: (normalise: Normalise) => void
}

export const NormaliseSelect = memo(function NormaliseSelect(props: NormaliseProps) {
  const { normalise, better, onChange } = props
  const text = useText()
  const offered = NORMALISE.filter((value) => value !== 'share' || better === 'high' || normalise === 'share')
  return (
    <Select<Normalise>
      size="small"
      className="fill"
      aria-label={text.pages.scenario.weighted.normalise}
      value={normalise ?? 'share'}
      options={offered.map((value) => ({
        value,
        label: text.fields.normalise[value].name,
        title: text.fields.normalise[value].hint,
      }))}
      onChange={onChange}
    />
  )
})

interface ChoiceProps {
  readonly indicator: string
  readonly label: string
  /** Those that no other weight takes. */
  readonly indicators: readonly IndicatorRow[]
  readonly onChange: (indicator: string) => void
}

export const IndicatorChoice = memo(function IndicatorChoice(props: ChoiceProps) {
  const { indicator, label, indicators, onChange } = props
  const text = useText()
  const options = indicators.map((row) => ({ value: row.id, label: indicatorName(text, row) }))
  if (!indicators.some((row) => row.id === indicator)) options.unshift({ value: indicator, label })
  return (
    <Select
      size="small"
      className="fill"
      aria-label={text.pages.scenario.weighted.indicator}
      value={indicator}
      options={options}
      onChange={onChange}
    />
  )
})

export function WeightInput({ name, weight, path, onChange }: WeightInputProps) {
  const { weighted: text } = useText().pages.scenario
  const status = useFieldStatus(`${path}.weight`)
  if (weight.points !== undefined)
    return <PointsInput name={name} weight={weight} path={path} onChange={onChange} />
  return (
    <Input
      size="small"
      data-field={`${path}.weight`}
      aria-label={`${name} ${text.weight}`}
      aria-invalid={status === 'error'}
      value={weight.weight ?? ''}
      status={status}
      onChange={(event) => onChange({ ...weight, weight: event.target.value.trim() })}
    />
  )
}

/** The points stay as they are typed; what can't be read blocks the run. */
function PointsInput({ name, weight, path, onChange }: WeightInputProps) {
  const { weighted: text } = useText().pages.scenario
  const { unread, keepUnread } = useFormState()
  const place = `${path}.points`
  const wrong = unread.has(place)
  return (
    <Input
      size="small"
      aria-label={`${name} ${text.points}`}
      aria-invalid={wrong}
      title={text.pointsHint}
      status={wrong ? 'error' : ''}
      defaultValue={unread.get(place) ?? weight.points?.join(', ')}
      onChange={(event) => {
        const points = parsePoints(event.target.value)
        const readable = points !== null && points.length > 0
        keepUnread(place, readable ? null : event.target.value)
        if (readable) onChange({ ...weight, points })
      }}
    />
  )
}

interface SliderProps {
  readonly name: string
  readonly weight: EditedWeight
  readonly all: readonly EditedWeight[]
  readonly onMove: (base: readonly EditedWeight[], hundredths: number) => void
}

/** While it is dragged the others keep the proportion they had when the drag began. */
export function WeightSlider({ name, weight, all, onMove }: SliderProps) {
  const { weights: text } = useText().pages.scenarioSteps
  const base = useRef<readonly EditedWeight[] | null>(null)
  return (
    <input
      type="range"
      className="weight-slider"
      aria-label={formatMessage(text.move, { indicator: name })}
      title={text.moveHint}
      min={0}
      max={100}
      value={hundredthsOf(weight)}
      onPointerDown={() => {
        base.current = all
      }}
      onPointerUp={() => {
        base.current = null
      }}
      onChange={(event) => onMove(base.current ?? all, Number(event.target.value))}
    />
  )
}

/** What would be right, under a weight or points that can't be read. */
export function WrongRow({ weight, path }: Pick<WeightInputProps, 'weight' | 'path'>) {
  const { weighted: text } = useText().pages.scenario
  const { mistakes } = useFormState()
  const field = weight.points === undefined ? 'weight' : 'points'
  if (!mistakes.has(`${path}.${field}`)) return null
  return (
    <tr>
      <td colSpan={4} className="field-wrong">
        {field === 'weight' ? text.weightForm : text.pointsForm}
      </td>
    </tr>
  )
}
