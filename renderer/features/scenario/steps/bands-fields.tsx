// Extra posts (倾斜) for units that rank high or pass a mark.
import { Select } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { stepName } from '../../../api/names.ts'
import { useText } from '../../../api/text.tsx'
import { AddButton, RemoveButton } from '../form/buttons.tsx'
import type { BandsStep } from '../form/edit-document.ts'
import { setTies, withOptional } from '../form/edit-document.ts'
import { Field, placeOf, useFormState } from '../form/field-errors.tsx'
import { PostsFields } from '../form/posts-fields.tsx'
import { TieFields } from '../form/tie-fields.tsx'
import { ConditionFields, newCondition } from './condition-fields.tsx'
import type { StepFormProps } from './step-form.ts'

type Band = BandsStep['bands'][number]

const WITHINS = ['all', 'county', 'class'] as const

export function BandsFields({ step, path, onChange }: StepFormProps<'bands'>) {
  const text = useText()
  const { bands: own } = text.pages.scenario
  const { bands: more } = text.pages.scenarioSteps
  const { outline, forgetUnread } = useFormState()
  const { bands } = step
  const places = bands.map((band, index) => ({ band, index, place: `${path}.bands.${index}` }))
  const chargeable = outline.steps.filter((other) => other.kind === 'weighted')
  const put = (next: Band[]) => onChange({ ...step, bands: next })
  return (
    <>
      <div className="field-pair">
        <Field label={own.within}>
          {(id) => (
            <Select
              id={id}
              aria-label={own.within}
              value={step.within}
              options={WITHINS.map((value) => ({ value, label: own.withins[value] }))}
              onChange={(within) => onChange({ ...step, within })}
            />
          )}
        </Field>
        <Field label={own.chargeTo} path={`${path}.chargeTo`}>
          {(id) => (
            <Select
              id={id}
              aria-label={own.chargeTo}
              value={step.chargeTo ?? ''}
              options={[
                { value: '', label: own.chargeNone },
                ...chargeable.map(({ id }) => ({ value: id, label: stepName(text, outline, id) })),
              ]}
              onChange={(id: string) => onChange(withOptional(step, 'chargeTo', id === '' ? undefined : id))}
            />
          )}
        </Field>
      </div>
      {places.map(({ band, index, place }) => (
        <BandFields
          key={place}
          band={band}
          index={index}
          path={place}
          alone={bands.length === 1}
          onChange={(changed) => put(bands.map((old, at) => (at === index ? changed : old)))}
          onRemove={() => {
            forgetUnread(`${path}.bands`)
            put(bands.filter((_, at) => at !== index))
          }}
        />
      ))}
      <div className="row">
        <AddButton
          text={more.addBand}
          onClick={() => put([...bands, { all: [newCondition('assessment_rank')], posts: 1 }])}
        />
      </div>
      <TieFields
        ties={step.ties}
        seed={step.seed}
        path={path}
        onChange={(ties) => onChange(setTies(step, ties))}
      />
    </>
  )
}

interface BandProps {
  readonly band: Band
  readonly index: number
  readonly path: string
  readonly alone: boolean
  readonly onChange: (band: Band) => void
  readonly onRemove: () => void
}

function BandFields({ band, index, path, alone, onChange, onRemove }: BandProps) {
  const text = useText().pages
  const { bands: own } = text.scenario
  const { bands: more } = text.scenarioSteps
  const { forgetUnread } = useFormState()
  const places = band.all.map((condition, at) => ({ condition, at, place: `${path}.all.${at}` }))
  const put = (all: Band['all']) => onChange({ ...band, all })
  return (
    <fieldset className="field band" {...placeOf(path)}>
      <legend>{formatMessage(own.band, { index: index + 1 })}</legend>
      {places.map(({ condition, at, place }) => (
        <ConditionFields
          key={place}
          condition={condition}
          path={place}
          alone={band.all.length === 1}
          onChange={(changed) => put(band.all.map((old, other) => (other === at ? changed : old)))}
          onRemove={() => {
            forgetUnread(path)
            put(band.all.filter((_, other) => other !== at))
          }}
        />
      ))}
      <div className="row">
        <AddButton
          text={more.addCondition}
          onClick={() => put([...band.all, newCondition('reform_score')])}
        />
        <span className="grow" />
        <RemoveButton
          label={formatMessage(more.removeBand, { index: index + 1 })}
          disabled={alone}
          onClick={onRemove}
        />
      </div>
      <PostsFields
        label={own.posts}
        posts={band.posts}
        path={`${path}.posts`}
        onChange={(posts) => onChange({ ...band, posts })}
      />
    </fieldset>
  )
}
