// Which units give the posts: from their vacancies first, at most so many, keeping at least so many.

import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import type { StepOf } from '../form/edit-document.ts'
import { withOptional } from '../form/edit-document.ts'
import { NumberInput } from '../form/number-input.tsx'
import { RecordTable } from '../form/record-table.tsx'
import { UnitPicker } from '../form/unit-picker.tsx'
import { useScopeUnits } from '../form/use-scope-units.ts'
import type { StepFormProps } from './step-form.ts'

type Giver = StepOf<'source'>['givers'][number]

export function SourceFields({ step, path, onChange }: StepFormProps<'source'>) {
  const { scenario, scenarioSteps } = useText().pages
  const { source: own, unit, addUnit } = scenarioSteps
  const { nameOf } = useScopeUnits()
  const { givers } = step
  const put = (next: Giver[]) => onChange({ ...step, givers: next })
  const limit = (giver: Giver, name: string, key: 'max' | 'keep') => (
    <NumberInput
      key={key}
      small
      label={formatMessage(own.of, { name, what: own[key] })}
      path={`${path}.givers.${givers.indexOf(giver)}.${key}`}
      value={giver[key] ?? null}
      empty={scenario.weighted.noLimit}
      onChange={(value) =>
        put(givers.map((old) => (old === giver ? withOptional(giver, key, value ?? undefined) : old)))
      }
    />
  )
  return (
    <RecordTable
      label={own.givers}
      path={`${path}.givers`}
      wrong={own.giversForm}
      head={[unit, own.max, own.keep]}
      keys={givers.map((giver) => giver.unit)}
      nameOf={nameOf}
      cells={(key, name) => {
        const giver = givers.find((each) => each.unit === key)
        return giver === undefined ? [] : [limit(giver, name, 'max'), limit(giver, name, 'keep')]
      }}
      onRemove={(key) => put(givers.filter((giver) => giver.unit !== key))}
    >
      <UnitPicker
        label={addUnit}
        taken={givers.map((giver) => giver.unit)}
        onPick={(key) => put([...givers, { unit: key }])}
      />
    </RecordTable>
  )
}
