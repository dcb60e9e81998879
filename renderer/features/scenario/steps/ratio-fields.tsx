// One post for every so much of an indicator.
import { Select } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { indicatorName } from '#shared/locale/sentences'
import { useText } from '../../../api/text.tsx'
import { useNames } from '../../../api/use-names.ts'
import { Field } from '../form/field-errors.tsx'
import { IndicatorSelect } from '../form/indicator-select.tsx'
import { MarkInput } from '../form/mark-input.tsx'
import type { StepFormProps } from './step-form.ts'

const ROUNDS = ['ceil', 'floor', 'half-up'] as const

export function RatioFields({ step, path, onChange }: StepFormProps<'ratio'>) {
  const text = useText()
  const names = useNames()
  const { table, ratio: own } = text.pages.scenarioSteps
  const indicator = indicatorName(text, step.indicator, names)
  return (
    <>
      <IndicatorSelect
        label={text.pages.scenario.weighted.indicator}
        path={`${path}.indicator`}
        value={step.indicator}
        onChange={(changed) => onChange({ ...step, indicator: changed })}
      />
      <div className="field-pair">
        <Field
          label={own.per}
          path={`${path}.per`}
          hint={formatMessage(own.perHint, { indicator })}
          wrong={own.perForm}
        >
          {(id) => (
            <MarkInput
              id={id}
              path={`${path}.per`}
              value={step.per}
              onChange={(per) => onChange({ ...step, per: per ?? '' })}
            />
          )}
        </Field>
        <Field label={own.round}>
          {(id) => (
            <Select
              id={id}
              aria-label={`${own.round} ${table.indicator}`}
              value={step.round}
              options={ROUNDS.map((value) => ({ value, label: own.rounds[value] }))}
              onChange={(round) => onChange({ ...step, round })}
            />
          )}
        </Field>
      </div>
    </>
  )
}
