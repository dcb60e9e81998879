// The weights: indicator, how its values are taken, and how much it counts; they add up to 1. Or points by place instead.
import { Button, Checkbox } from 'antd'
import type { IndicatorRow } from '#shared/contract/unit'
import { formatMessage } from '#shared/locale/format'
import { indicatorName } from '../../../api/names.ts'
import { useText } from '../../../api/text.tsx'
import { useIndicators } from '../../../api/use-indicators.ts'
import { useKept, useStable } from '../../../ui/use-stable.ts'
import { AddButton, RemoveButton } from './buttons.tsx'
import type { EditedWeight } from './edit-document.ts'
import { weightSum, withOptional } from './edit-document.ts'
import { FieldGroup, placeOf, useFieldReason, useFieldStatus, useFormState } from './field-errors.tsx'
import type { Normalise, WeightInputProps } from './weight-inputs.tsx'
import { IndicatorChoice, NormaliseSelect, WeightInput, WeightSlider, WrongRow } from './weight-inputs.tsx'
import { setShare } from './weight-shares.ts'

interface Props {
  readonly weights: readonly EditedWeight[]
  readonly path: string
  readonly label?: string
  readonly onChange: (weights: EditedWeight[]) => void
}

export function WeightFields({ weights, path, label, onChange }: Props) {
  const { weighted: text } = useText().pages.scenario
  const indicators = useIndicators()
  const isFree = (row: IndicatorRow) => weights.every((weight) => weight.indicator !== row.id)
  const free = indicators.find(isFree)
  const { forgetUnread } = useFormState()
  const remove = (index: number) => {
    forgetUnread(path)
    onChange(weights.filter((_, at) => at !== index))
  }
  const change = (index: number, weight: EditedWeight) =>
    onChange(weights.map((old, at) => (at === index ? weight : old)))
  const byPoints = weights.some((weight) => weight.points !== undefined)
  const add = useStable(() => free !== undefined && onChange([...weights, newWeight(free, byPoints)]))
  return (
    <FieldGroup label={label ?? text.weights} path={path} hint={text.weightsHint}>
      <table className="form-table weights">
        <thead>
          <tr>
            <th scope="col">{text.indicator}</th>
            <th scope="col" className="normalise-column">
              {text.normalise}
            </th>
            <th scope="col" className="weight-column">
              {text.weight}
            </th>
            <td className="remove-column" />
          </tr>
        </thead>
        <tbody>
          {weights.map((weight, index) => (
            <WeightRow
              key={weight.indicator}
              weight={weight}
              path={`${path}.${index}`}
              indicators={indicators.filter((row) => row.id === weight.indicator || isFree(row))}
              onChange={(changed) => change(index, changed)}
              onMove={(base, hundredths) => onChange(setShare(base, index, hundredths))}
              all={weights}
              onRemove={weights.length === 1 ? undefined : () => remove(index)}
            />
          ))}
        </tbody>
      </table>
      <div className="row weight-foot">
        <AddButton text={text.add} disabled={free === undefined} onClick={add} />
        <PointsSwitch weights={weights} path={path} indicators={indicators} onChange={onChange} />
        <WeightSum weights={weights} />
      </div>
    </FieldGroup>
  )
}

const FIRST_POINTS = [20, 19, 18, 17, 16]

function newWeight(indicator: IndicatorRow, byPoints: boolean): EditedWeight {
  if (byPoints) return { indicator: indicator.id, points: FIRST_POINTS }
  return { indicator: indicator.id, normalise: indicator.better === 'low' ? 'rank' : 'share', weight: '0' }
}

interface SwitchProps extends Pick<Props, 'weights' | 'path' | 'onChange'> {
  readonly indicators: readonly IndicatorRow[]
}

/** A step weighs by points alone or not at all by points. */
function PointsSwitch({ weights, path, indicators, onChange }: SwitchProps) {
  const { weights: own } = useText().pages.scenarioSteps
  const { forgetUnread } = useFormState()
  const byPoints = weights.some((weight) => weight.points !== undefined)
  const change = () => {
    forgetUnread(path)
    if (!byPoints) {
      onChange(weights.map(({ indicator }) => ({ indicator, points: FIRST_POINTS })))
      return
    }
    const plain = weights.map(({ indicator }): EditedWeight => {
      const low = indicators.find((row) => row.id === indicator)?.better === 'low'
      return { indicator, normalise: low ? 'rank' : 'share', weight: '0' }
    })
    const first = plain[0]
    onChange(first === undefined ? plain : setShare(plain, 0, 100))
  }
  return (
    <Button size="small" type="link" onClick={change}>
      {byPoints ? own.useWeights : own.usePoints}
    </Button>
  )
}

function WeightSum({ weights }: Pick<Props, 'weights'>) {
  const { weighted: text } = useText().pages.scenario
  if (weights.some((weight) => weight.points !== undefined)) return null
  const sum = weightSum(weights)
  if (sum === null) return null
  return (
    <span className={sum.isOne ? 'hint' : 'field-wrong'} role="status">
      {formatMessage(sum.isOne ? text.weightSum : text.weightSumWrong, { sum: sum.text })}
    </span>
  )
}

interface RowProps {
  readonly weight: EditedWeight
  readonly all: readonly EditedWeight[]
  readonly path: string
  readonly indicators: readonly IndicatorRow[]
  readonly onChange: (weight: EditedWeight) => void
  /** Sets this weight and lets the others give way by what they weigh in `base`. */
  readonly onMove: (base: readonly EditedWeight[], hundredths: number) => void
  readonly onRemove: (() => void) | undefined
}

function WeightRow({ weight, all, path, indicators, onChange, onMove, onRemove }: RowProps) {
  const text = useText()
  const { weighted: own } = text.pages.scenario
  const offered = useKept(indicators)
  const known = offered.find((row) => row.id === weight.indicator)
  const name = indicatorName(text, known ?? { id: weight.indicator, name: null })
  const choose = useStable((indicator: string) => onChange({ ...weight, indicator }))
  const normalise = useStable((how: Normalise) => onChange({ ...weight, normalise: how }))
  const remove = useStable(() => onRemove?.())
  return (
    <>
      <tr {...placeOf(path)}>
        <td>
          <IndicatorChoice indicator={weight.indicator} label={name} indicators={offered} onChange={choose} />
        </td>
        <td>
          {weight.points === undefined ? (
            <NormaliseSelect
              normalise={weight.normalise}
              better={known?.better ?? 'high'}
              onChange={normalise}
            />
          ) : (
            own.points
          )}
        </td>
        <td>
          <WeightInput name={name} weight={weight} path={path} onChange={onChange} />
        </td>
        <td className="remove-column">
          <RemoveButton
            label={formatMessage(own.remove, { indicator: name })}
            disabled={onRemove === undefined}
            onClick={remove}
          />
        </td>
      </tr>
      {weight.points === undefined && all.length > 1 && (
        <tr className="slider-row">
          <td colSpan={4}>
            <WeightSlider name={name} weight={weight} all={all} onMove={onMove} />
          </td>
        </tr>
      )}
      <WrongRow weight={weight} path={path} />
      <MissingRow weight={weight} path={path} name={name} onChange={onChange} />
    </>
  )
}

/** Why the run stops at this weight; offered where values are missing: a blank counts as nothing instead. */
function MissingRow({ weight, path, name, onChange }: WeightInputProps) {
  const { weighted: text } = useText().pages.scenario
  const wrong = useFieldStatus(path) === 'error'
  const reason = useFieldReason(path)
  if (!wrong && weight.missing === undefined) return null
  return (
    <tr>
      <td colSpan={4}>
        {reason !== undefined && <p className="field-wrong">{reason}</p>}
        <Checkbox
          checked={weight.missing === 0}
          onChange={(event) =>
            onChange(withOptional(weight, 'missing', event.target.checked ? 0 : undefined))
          }
        >
          {formatMessage(text.missingZero, { indicator: name })}
        </Checkbox>
      </td>
    </tr>
  )
}
