// A unit's posts shared among its bodies: evenly or by indicators of bodies, with floor and cap, alone or with the total of each function given.
import { Checkbox } from 'antd'
import { BODY_KINDS } from '#shared/domain/region/body'
import { useText } from '../../../api/text.tsx'
import { withOptional } from '../form/edit-document.ts'
import { FieldGroup, useFormState } from '../form/field-errors.tsx'
import { NumberInput } from '../form/number-input.tsx'
import { RecordTable } from '../form/record-table.tsx'
import { WeightFields } from '../form/weight-fields.tsx'
import { NameAdder } from './class-fields.tsx'
import { LimitFields, MethodField } from './method-fields.tsx'
import type { StepFormProps } from './step-form.ts'

export function BodiesFields({ step, path, run, onChange }: StepFormProps<'bodies'>) {
  const own = useText().pages.scenarioSteps
  const { forgetUnread } = useFormState()
  const weigh = (wanted: boolean) => {
    forgetUnread(`${path}.weights`)
    const weights = wanted
      ? [{ indicator: 'population', normalise: 'share' as const, weight: '1' }]
      : undefined
    onChange(withOptional(step, 'weights', weights))
  }
  return (
    <>
      <Checkbox checked={step.weights !== undefined} onChange={(event) => weigh(event.target.checked)}>
        {own.bodies.useWeights}
      </Checkbox>
      {step.weights === undefined ? (
        <p className="hint">{own.bodies.equal}</p>
      ) : (
        <WeightFields
          weights={step.weights}
          path={`${path}.weights`}
          onChange={(weights) => onChange({ ...step, weights })}
        />
      )}
      <MethodField
        method={step.method}
        path={`${path}.method`}
        onChange={(method) => onChange({ ...step, method })}
      />
      <LimitFields
        min={step.min}
        max={step.max}
        path={path}
        hints={[own.bodies.minHint, own.bodies.maxHint]}
        onChange={(key, value) => onChange(withOptional(step, key, value))}
      />
      <KindsField step={step} path={path} run={run} onChange={onChange} />
      <FunctionTotals step={step} path={path} run={run} onChange={onChange} />
    </>
  )
}

/** Nameplates hold no posts: they are offered only where the document already names them. */
function KindsField({ step, path, onChange }: StepFormProps<'bodies'>) {
  const text = useText()
  const { bodies: own } = text.pages.scenarioSteps
  const { kinds } = step
  const offered = BODY_KINDS.filter((kind) => kind !== 'nameplate' || kinds?.includes(kind))
  return (
    <>
      <Checkbox
        checked={kinds !== undefined}
        onChange={(event) =>
          onChange(withOptional(step, 'kinds', event.target.checked ? offered : undefined))
        }
      >
        {own.useKinds}
      </Checkbox>
      {kinds !== undefined && (
        <FieldGroup label={own.kinds} path={`${path}.kinds`} wrong={own.kindsForm}>
          <Checkbox.Group
            className="row"
            value={[...kinds]}
            options={offered.map((value) => ({ value, label: text.pages.rules.bodies[value] }))}
            onChange={(chosen) =>
              onChange({ ...step, kinds: BODY_KINDS.filter((kind) => chosen.includes(kind)) })
            }
          />
        </FieldGroup>
      )}
    </>
  )
}

function FunctionTotals({ step, path, onChange }: StepFormProps<'bodies'>) {
  const { bodies: own, posts } = useText().pages.scenarioSteps
  const { forgetUnread } = useFormState()
  const place = `${path}.functionTotals`
  const totals = step.functionTotals
  const toggle = (wanted: boolean) => {
    forgetUnread(place)
    onChange(withOptional(step, 'functionTotals', wanted ? {} : undefined))
  }
  return (
    <>
      <Checkbox checked={totals !== undefined} onChange={(event) => toggle(event.target.checked)}>
        {own.useTotals}
      </Checkbox>
      {totals !== undefined && (
        <RecordTable
          label={own.totals}
          path={place}
          wrong={own.totalsForm}
          head={[own.function, posts]}
          keys={Object.keys(totals)}
          nameOf={(name) => name}
          cells={(name) => [
            <NumberInput
              key="posts"
              small
              label={`${name} ${posts}`}
              path={`${place}.${name}`}
              value={totals[name] ?? 0}
              onChange={(value) =>
                value !== null && onChange({ ...step, functionTotals: { ...totals, [name]: value } })
              }
            />,
          ]}
          onRemove={(name) => onChange({ ...step, functionTotals: withOptional(totals, name, undefined) })}
        >
          <NameAdder
            text={own.addFunction}
            hint={own.function}
            onAdd={(name) => onChange({ ...step, functionTotals: { ...totals, [name]: totals[name] ?? 0 } })}
          />
        </RecordTable>
      )}
    </>
  )
}
