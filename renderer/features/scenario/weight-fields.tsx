// The weights: indicator, how its values are taken, and how much it counts; they add up to 1.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Select } from 'antd'
import type { IndicatorRow } from '#shared/contract/unit'
import { formatMessage } from '#shared/locale/format'
import { indicatorName } from '../../api/names.ts'
import { useText } from '../../api/text.tsx'
import { useIndicators } from '../../api/use-indicators.ts'
import type { EditedWeight } from './edit-document.ts'
import { weightSum, withOptional } from './edit-document.ts'
import { useFieldStatus, useFormState } from './field-errors.tsx'
import type { WeightInputProps } from './weight-inputs.tsx'
import { NormaliseSelect, WeightInput, WrongRow } from './weight-inputs.tsx'

interface Props {
  readonly weights: readonly EditedWeight[]
  readonly path: string
  readonly onChange: (weights: EditedWeight[]) => void
}

export function WeightFields({ weights, path, onChange }: Props) {
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
  return (
    <fieldset className="field">
      <legend>{text.weights}</legend>
      <p className="hint">{text.weightsHint}</p>
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
              onRemove={weights.length === 1 ? undefined : () => remove(index)}
            />
          ))}
        </tbody>
      </table>
      <div className="row weight-foot">
        <Button
          size="small"
          icon={<PlusOutlined />}
          disabled={free === undefined}
          onClick={() => free !== undefined && onChange([...weights, newWeight(free)])}
        >
          {text.add}
        </Button>
        <WeightSum weights={weights} />
      </div>
    </fieldset>
  )
}

function newWeight(indicator: IndicatorRow): EditedWeight {
  return { indicator: indicator.id, normalise: indicator.better === 'low' ? 'rank' : 'share', weight: '0' }
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
  readonly path: string
  readonly indicators: readonly IndicatorRow[]
  readonly onChange: (weight: EditedWeight) => void
  readonly onRemove: (() => void) | undefined
}

function WeightRow({ weight, path, indicators, onChange, onRemove }: RowProps) {
  const text = useText()
  const { weighted: own } = text.pages.scenario
  const known = indicators.find((row) => row.id === weight.indicator)
  const name = indicatorName(text, known ?? { id: weight.indicator, name: null })
  const options = indicators.map((row) => ({ value: row.id, label: indicatorName(text, row) }))
  if (known === undefined) options.unshift({ value: weight.indicator, label: name })
  return (
    <>
      <tr>
        <td>
          <Select
            size="small"
            className="fill"
            aria-label={own.indicator}
            value={weight.indicator}
            options={options}
            onChange={(indicator: string) => onChange({ ...weight, indicator })}
          />
        </td>
        <td>
          {weight.points === undefined ? (
            <NormaliseSelect weight={weight} better={known?.better ?? 'high'} onChange={onChange} />
          ) : (
            own.points
          )}
        </td>
        <td>
          <WeightInput name={name} weight={weight} path={path} onChange={onChange} />
        </td>
        <td className="remove-column">
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={formatMessage(own.remove, { indicator: name })}
            disabled={onRemove === undefined}
            onClick={onRemove}
          />
        </td>
      </tr>
      <WrongRow weight={weight} path={path} />
      <MissingRow weight={weight} path={path} name={name} onChange={onChange} />
    </>
  )
}

/** Offered where values are missing: a blank counts as nothing instead of stopping the run. */
function MissingRow({ weight, path, name, onChange }: WeightInputProps) {
  const { weighted: text } = useText().pages.scenario
  const wrong = useFieldStatus(path) === 'error'
  if (!wrong && weight.missing === undefined) return null
  return (
    <tr>
      <td colSpan={4}>
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
