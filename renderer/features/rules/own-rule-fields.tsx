// The fields of each kind of rule: what is counted, in which units, and its limits.
import { Input, InputNumber, Radio, Select } from 'antd'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { BODY_KINDS } from '#shared/domain/region/body'
import { UNIT_KINDS } from '#shared/domain/region/region'
import { parameterName } from '#shared/locale/sentences'
import { indicatorTitle } from '../../api/names.ts'
import { useText } from '../../api/text.tsx'
import { useIndicators } from '../../api/use-indicators.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { BOUNDS, MEASURES, type MeasureForm, type OwnRuleForm, TERMS } from './own-rule-form.ts'

interface Props {
  readonly form: OwnRuleForm
  readonly edit: (change: Partial<OwnRuleForm>) => void
}

export function OwnRuleFields({ form, edit }: Props) {
  const own = useText().pages.rules
  const { kind } = form
  if (kind === 'deadline') {
    return (
      <>
        <Choice
          label={own.term}
          value={form.term}
          options={TERMS.map((value) => ({ value, label: own.terms[value] }))}
          onChange={(term) => edit({ term })}
        />
        <Severity form={form} edit={edit} />
      </>
    )
  }
  return (
    <>
      <Measure label={own.counted} measure={form.of} onChange={(of) => edit({ of })} />
      {kind === 'ratio' && (
        <Measure label={own.base} measure={form.base} onChange={(base) => edit({ base })} />
      )}
      {kind === 'sum' && (
        <Choice
          label={own.over}
          value={form.over}
          options={(['county', 'all'] as const).map((value) => ({ value, label: own.overs[value] }))}
          onChange={(over) => edit({ over })}
        />
      )}
      <UnitKinds form={form} edit={edit} />
      {kind === 'ratio' ? <RatioLimits form={form} edit={edit} /> : <Bounds form={form} edit={edit} />}
    </>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: { value: T; label: string }[]
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Select
          id={id}
          popupMatchSelectWidth={false}
          value={value}
          options={options}
          onChange={(chosen) => onChange(chosen)}
        />
      )}
    </Labelled>
  )
}

interface MeasureProps {
  readonly label: string
  readonly measure: MeasureForm
  readonly onChange: (measure: MeasureForm) => void
}

function Measure({ label, measure, onChange }: MeasureProps) {
  const text = useText()
  const own = text.pages.rules
  const indicators = useIndicators()
  const { of, types, kinds } = measure
  const isPosts = of === 'quota' || of === 'filled' || of === 'vacant'
  return (
    <div className="row">
      <Choice
        label={label}
        value={of}
        options={MEASURES.map((value) => ({ value, label: own.measures[value] }))}
        onChange={(chosen) => onChange({ ...measure, of: chosen })}
      />
      {isPosts && (
        <Labelled label={own.types}>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              className="rule-choices"
              value={[...types]}
              options={POST_TYPES.map((value) => ({ value, label: text.fields.postTypes[value] }))}
              onChange={(chosen) => onChange({ ...measure, types: chosen })}
            />
          )}
        </Labelled>
      )}
      {of === 'indicator' && (
        <Choice
          label={own.indicator}
          value={measure.indicator}
          options={indicators.map((row) => ({ value: row.id, label: indicatorTitle(text, row) }))}
          onChange={(indicator) => onChange({ ...measure, indicator })}
        />
      )}
      {of === 'bodies' && (
        <Labelled label={own.bodyKinds}>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              className="rule-choices"
              value={[...kinds]}
              options={BODY_KINDS.map((value) => ({ value, label: own.bodies[value] }))}
              onChange={(chosen) => onChange({ ...measure, kinds: chosen })}
            />
          )}
        </Labelled>
      )}
    </div>
  )
}

function UnitKinds({ form, edit }: Props) {
  const text = useText()
  return (
    <Labelled label={text.pages.rules.unitKinds}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          className="rule-choices"
          value={[...form.unitKinds]}
          options={UNIT_KINDS.map((value) => ({ value, label: text.fields.kinds[value] }))}
          onChange={(unitKinds) => edit({ unitKinds })}
        />
      )}
    </Labelled>
  )
}

function Bounds({ form: { bounds }, edit }: Props) {
  const text = useText()
  return (
    <div className="row">
      {BOUNDS.map((key) => (
        <Labelled key={key} label={parameterName(text, key)}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              precision={0}
              value={bounds[key] ?? null}
              onChange={(value) => edit({ bounds: { ...bounds, [key]: value } })}
            />
          )}
        </Labelled>
      ))}
    </div>
  )
}

const RATIOS = { ratioLeast: 'least', ratioMost: 'most' } as const

function RatioLimits({ form, edit }: Props) {
  const text = useText()
  return (
    <>
      <div className="row">
        {(Object.keys(RATIOS) as (keyof typeof RATIOS)[]).map((key) => (
          <Labelled key={key} label={parameterName(text, RATIOS[key])}>
            {(id) => (
              <Input
                id={id}
                placeholder="0.6"
                value={form[key]}
                onChange={(event) => edit({ [key]: event.target.value.trim() })}
              />
            )}
          </Labelled>
        ))}
      </div>
      <Severity form={form} edit={edit} />
    </>
  )
}

function Severity({ form, edit }: Props) {
  const text = useText()
  return (
    <Radio.Group
      size="small"
      optionType="button"
      aria-label={text.pages.rules.filter}
      value={form.severity}
      onChange={(event) => edit({ severity: event.target.value as OwnRuleForm['severity'] })}
      options={(['error', 'warning'] as const).map((value) => ({
        value,
        label: text.fields.severities[value],
      }))}
    />
  )
}
