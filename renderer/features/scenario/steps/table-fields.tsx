// Posts by the bracket that a unit's value falls into; each bracket says which of its ends belongs to it.
import { Select } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import { AddButton, RemoveButton } from '../form/buttons.tsx'
import type { StepOf } from '../form/edit-document.ts'
import { FieldGroup, placeOf, useFormState } from '../form/field-errors.tsx'
import { IndicatorSelect } from '../form/indicator-select.tsx'
import { MarkInput } from '../form/mark-input.tsx'
import { PostsFields } from '../form/posts-fields.tsx'
import type { StepFormProps } from './step-form.ts'

type Bracket = StepOf<'table'>['brackets'][number]

export function TableFields({ step, path, onChange }: StepFormProps<'table'>) {
  const { table: own } = useText().pages.scenarioSteps
  const { forgetUnread } = useFormState()
  const { brackets } = step
  const put = (next: Bracket[]) => onChange({ ...step, brackets: next })
  const rows = brackets.map((bracket, index) => ({ bracket, index, place: `${path}.brackets.${index}` }))
  const last = brackets.at(-1)
  return (
    <>
      <IndicatorSelect
        label={own.indicator}
        path={`${path}.indicator`}
        value={step.indicator}
        onChange={(indicator) => onChange({ ...step, indicator })}
      />
      <FieldGroup label={own.brackets} path={`${path}.brackets`}>
        {rows.map(({ bracket, index, place }) => (
          <BracketRow
            key={place}
            bracket={bracket}
            index={index}
            path={place}
            alone={brackets.length === 1}
            onChange={(changed) => put(brackets.map((old, at) => (at === index ? changed : old)))}
            onRemove={() => {
              forgetUnread(`${path}.brackets`)
              put(brackets.filter((_, at) => at !== index))
            }}
          />
        ))}
        <div className="row">
          <AddButton
            text={own.add}
            onClick={() =>
              put([
                ...brackets,
                { from: last?.to ?? null, to: null, includes: last?.includes ?? 'from', posts: 0 },
              ])
            }
          />
        </div>
      </FieldGroup>
    </>
  )
}

interface RowProps {
  readonly bracket: Bracket
  readonly index: number
  readonly path: string
  readonly alone: boolean
  readonly onChange: (bracket: Bracket) => void
  readonly onRemove: () => void
}

function BracketRow({ bracket, index, path, alone, onChange, onRemove }: RowProps) {
  const text = useText().pages
  const { table: own, posts } = text.scenarioSteps
  const { mistakes } = useFormState()
  const label = (what: string) => formatMessage(own.row, { index: index + 1, what })
  const wrong = mistakes.has(`${path}.from`) || mistakes.has(`${path}.to`)
  return (
    <div className="bracket-row" {...placeOf(path)}>
      <div className="row nowrap">
        <MarkInput
          small
          label={label(own.from)}
          path={`${path}.from`}
          value={bracket.from}
          empty={own.open}
          onChange={(from) => onChange({ ...bracket, from })}
        />
        <span aria-hidden="true">–</span>
        <MarkInput
          small
          label={label(own.to)}
          path={`${path}.to`}
          value={bracket.to}
          empty={own.open}
          onChange={(to) => onChange({ ...bracket, to })}
        />
        <RemoveButton
          label={formatMessage(own.remove, { index: index + 1 })}
          disabled={alone}
          onClick={onRemove}
        />
      </div>
      {wrong && <span className="field-wrong">{own.markForm}</span>}
      <Select
        size="small"
        aria-label={label(own.includes)}
        value={bracket.includes}
        options={[
          { value: 'from', label: own.includesFrom },
          { value: 'to', label: own.includesTo },
        ]}
        onChange={(includes) => onChange({ ...bracket, includes })}
      />
      <div className="row">
        <span className="hint">{posts}</span>
        <PostsFields
          small
          label={label(posts)}
          posts={bracket.posts}
          path={`${path}.posts`}
          onChange={(changed) => onChange({ ...bracket, posts: changed })}
        />
      </div>
    </div>
  )
}
