// The method of apportionment by name, and the floor and cap of a step.
import { Select } from 'antd'
import { memo } from 'react'
import type { Method } from '#shared/domain/apportion/problem'
import { methods } from '#shared/domain/apportion/problem'
import { DEFAULT_METHOD } from '#shared/domain/scenario/weighted/setting'
import { useText } from '../../../api/text.tsx'
import { Field } from '../form/field-errors.tsx'
import { NumberInput } from '../form/number-input.tsx'

interface MethodProps {
  readonly method: Method | undefined
  readonly path: string
  readonly label?: string
  readonly onChange: (method: Method) => void
}

export const MethodField = memo(function MethodField(props: MethodProps) {
  const { method = DEFAULT_METHOD, path, label, onChange } = props
  const text = useText()
  const title = label ?? text.pages.scenario.weighted.method
  return (
    <Field label={title} path={path} hint={text.fields.methods[method].hint}>
      {(id) => (
        <Select<Method>
          id={id}
          aria-label={title}
          value={method}
          options={methods.map((value) => ({ value, label: text.fields.methods[value].name }))}
          onChange={onChange}
        />
      )}
    </Field>
  )
})

type Limit = 'min' | 'max'

interface LimitProps {
  readonly min: number | undefined
  readonly max: number | undefined
  readonly path: string
  readonly hints: readonly [min: string, max: string]
  readonly onChange: (key: Limit, value: number | undefined) => void
}

export const LimitFields = memo(function LimitFields({ path, hints, onChange, ...limits }: LimitProps) {
  const { weighted: own } = useText().pages.scenario
  const limit = (key: Limit, label: string, hint: string) => (
    <Field label={label} hint={hint}>
      {(id) => (
        <NumberInput
          id={id}
          path={`${path}.${key}`}
          value={limits[key] ?? null}
          empty={own.noLimit}
          onChange={(value) => onChange(key, value ?? undefined)}
        />
      )}
    </Field>
  )
  return (
    <div className="field-pair">
      {limit('min', own.floor, hints[0])}
      {limit('max', own.cap, hints[1])}
    </div>
  )
})
