// A pool shared by weighted scores: the pool, the weights, the method, floor and cap, how ties fall.
import { useText } from '../../../api/text.tsx'
import { useKept, useStable } from '../../../ui/use-stable.ts'
import type { StepOf } from '../form/edit-document.ts'
import { setTies, withOptional } from '../form/edit-document.ts'
import { TieFields, type Ties } from '../form/tie-fields.tsx'
import { WeightFields } from '../form/weight-fields.tsx'
import { LimitFields, MethodField } from './method-fields.tsx'
import { PoolFields } from './pool-fields.tsx'
import type { StepFormProps } from './step-form.ts'

type Step = StepOf<'weighted'>

/** While a weight moves only the weights are drawn anew. */
export function WeightedFields({ step, path, run, onChange }: StepFormProps<'weighted'>) {
  const { weighted: own } = useText().pages.scenario
  const put = useStable((change: Partial<Step>) => onChange({ ...step, ...change }))
  const putPool = useStable((pool: Step['pool']) => put({ pool }))
  const putMethod = useStable((method: NonNullable<Step['method']>) => put({ method }))
  const putTies = useStable((ties: Ties) => onChange(setTies(step, ties)))
  const putLimit = useStable((key: 'min' | 'max', value: number | undefined) =>
    onChange(withOptional(step, key, value)),
  )
  const hints = useKept([own.floorHint, own.capHint] as const)
  return (
    <>
      <PoolFields pool={step.pool} path={`${path}.pool`} run={run} onChange={putPool} />
      <WeightFields
        weights={step.weights}
        path={`${path}.weights`}
        onChange={(weights) => put({ weights })}
      />
      <MethodField method={step.method} path={`${path}.method`} onChange={putMethod} />
      <LimitFields min={step.min} max={step.max} path={path} hints={hints} onChange={putLimit} />
      <TieFields ties={step.ties} seed={step.seed} path={path} onChange={putTies} />
    </>
  )
}
