// One condition of a band: among the first of a ranking, or a value not below or not above a mark.
import { Select } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { indicatorName } from '../../../api/names.ts'
import { useText } from '../../../api/text.tsx'
import { useIndicators } from '../../../api/use-indicators.ts'
import { RemoveButton } from '../form/buttons.tsx'
import type { BandsStep } from '../form/edit-document.ts'
import { placeOf, useFormState } from '../form/field-errors.tsx'
import type { Mark } from '../form/mark-input.tsx'
import { MarkInput } from '../form/mark-input.tsx'

export type Condition = BandsStep['bands'][number]['all'][number]

const KINDS = ['top', 'min', 'max', 'range'] as const
type MarkKind = (typeof KINDS)[number]
type MarkName = 'top' | 'min' | 'max'
const ROUNDS = ['half-up', 'floor', 'ceil'] as const

export function newCondition(indicator: string): Condition {
  return indicator === 'assessment_rank' ? { indicator, top: '10%' } : { indicator, min: 0 }
}

interface Props {
  readonly condition: Condition
  readonly path: string
  readonly alone: boolean
  readonly onChange: (condition: Condition) => void
  readonly onRemove: () => void
}

export function ConditionFields({ condition, path, alone, onChange, onRemove }: Props) {
  const text = useText()
  const { bands: own } = text.pages.scenario
  const { bands: more } = text.pages.scenarioSteps
  const { mistakes } = useFormState()
  const indicators = useIndicators()
  const kind = kindOf(condition)
  const name = indicatorName(
    text,
    indicators.find((row) => row.id === condition.indicator) ?? { id: condition.indicator, name: null },
  )
  const options = indicators.map((row) => ({ value: row.id, label: indicatorName(text, row) }))
  const marks: MarkName[] = kind === 'range' ? ['min', 'max'] : [kind]
  const wrong = [path, ...marks.map((mark) => `${path}.${mark}`)].some((place) => mistakes.has(place))
  return (
    <div className="condition" {...placeOf(path)}>
      <div className="row nowrap">
        <Select<string>
          size="small"
          className="grow"
          aria-label={`${more.mark} ${text.pages.scenario.weighted.indicator}`}
          value={condition.indicator}
          options={
            options.some((each) => each.value === condition.indicator)
              ? options
              : [{ value: condition.indicator, label: name }, ...options]
          }
          onChange={(indicator) => onChange({ ...condition, indicator })}
        />
        <RemoveButton
          label={formatMessage(more.removeCondition, { name })}
          disabled={alone}
          onClick={onRemove}
        />
      </div>
      <div className="row nowrap">
        <Select<MarkKind>
          size="small"
          aria-label={`${name} ${more.mark}`}
          className="mark-kind"
          value={kind}
          options={KINDS.map((each) => ({ value: each, label: more.marks[each] }))}
          onChange={(chosen) => onChange(startOf(condition, chosen))}
        />
        {marks.map((mark) => (
          <MarkInput
            key={mark}
            small
            label={`${name} ${own[mark]}`}
            path={`${path}.${mark}`}
            value={condition[mark] ?? ''}
            onChange={(typed) => onChange({ ...condition, [mark]: typed ?? '' })}
          />
        ))}
        {kind === 'top' && (
          <Select
            size="small"
            className="mark-round"
            aria-label={`${name} ${more.round}`}
            value={condition.round ?? 'half-up'}
            options={ROUNDS.map((each) => ({ value: each, label: more.rounds[each] }))}
            onChange={(round) => onChange({ ...condition, round })}
          />
        )}
      </div>
      {wrong ? (
        <span className="field-wrong">{kind === 'top' ? own.topForm : own.markForm}</span>
      ) : (
        kind === 'top' && <span className="hint">{own.topHint}</span>
      )}
    </div>
  )
}

function kindOf({ top, min, max }: Condition): MarkKind {
  if (top !== undefined) return 'top'
  if (min !== undefined && max !== undefined) return 'range'
  return max !== undefined ? 'max' : 'min'
}

/** The condition with another kind of mark; a number that stood there is kept. */
function startOf({ indicator, min, max }: Condition, kind: MarkKind): Condition {
  const before: Mark = min ?? max ?? 0
  switch (kind) {
    case 'top':
      return { indicator, top: '10%' }
    case 'range':
      return { indicator, min: before, max: max ?? before }
    case 'min':
      return { indicator, min: before }
    case 'max':
      return { indicator, max: max ?? before }
  }
}
