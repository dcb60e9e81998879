// Extra posts (倾斜) for units that rank high or pass a mark.
import { Input, Select } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { indicatorName, stepName } from '../../api/names.ts'
import type { EditedScenario } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import type { BandsStep } from './edit-document.ts'
import { withOptional } from './edit-document.ts'
import { Field, useFieldStatus } from './field-errors.tsx'
import { FundingFields } from './funding-fields.tsx'
import { PostsFields } from './posts-fields.tsx'
import { TieFields } from './tie-fields.tsx'

type Band = BandsStep['bands'][number]
type Condition = Band['all'][number]

interface Props {
  readonly step: BandsStep
  readonly path: string
  readonly document: EditedScenario
  readonly onChange: (step: BandsStep) => void
}

const WITHINS = ['all', 'county', 'class'] as const

export function BandsFields({ step, path, document, onChange }: Props) {
  const text = useText()
  const { bands: own } = text.pages.scenario
  const places = step.bands.map((band, index) => ({ band, index, place: `${path}.bands.${index}` }))
  const chargeable = document.steps.filter((other) => other.kind === 'weighted')
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
                ...chargeable.map(({ id }) => ({ value: id, label: stepName(text, document, id) })),
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
          onChange={(changed) =>
            onChange({ ...step, bands: step.bands.map((old, at) => (at === index ? changed : old)) })
          }
        />
      ))}
      <FundingFields
        step={step}
        path={path}
        onChange={(funding) => onChange(withOptional(step, 'funding', funding))}
      />
      <TieFields ties={step.ties} onChange={(ties) => onChange(withOptional(step, 'ties', ties))} />
    </>
  )
}

interface BandProps {
  readonly band: Band
  readonly index: number
  readonly path: string
  readonly onChange: (band: Band) => void
}

function BandFields({ band, index, path, onChange }: BandProps) {
  const text = useText()
  const { bands: own } = text.pages.scenario
  return (
    <fieldset className="field band">
      <legend>{formatMessage(own.band, { index: index + 1 })}</legend>
      {band.all.map((condition, at) => (
        <ConditionFields
          key={condition.indicator}
          condition={condition}
          path={`${path}.all.${at}`}
          onChange={(changed) =>
            onChange({ ...band, all: band.all.map((old, place) => (place === at ? changed : old)) })
          }
        />
      ))}
      <PostsFields
        label={own.posts}
        posts={band.posts}
        path={`${path}.posts`}
        onChange={(posts) => onChange({ ...band, posts })}
      />
    </fieldset>
  )
}

interface ConditionProps {
  readonly condition: Condition
  readonly path: string
  readonly onChange: (condition: Condition) => void
}

const MARKS = ['top', 'min', 'max'] as const

/** One input for the mark that the condition sets. */
function ConditionFields({ condition, path, onChange }: ConditionProps) {
  const text = useText()
  const { bands: own } = text.pages.scenario
  const mark = MARKS.find((key) => condition[key] !== undefined) ?? 'min'
  const status = useFieldStatus(`${path}.${mark}`)
  const name = indicatorName(text, { id: condition.indicator, name: null })
  return (
    <Field
      label={`${name} ${own[mark]}`}
      path={`${path}.${mark}`}
      hint={mark === 'top' ? own.topHint : undefined}
      wrong={mark === 'top' ? own.topForm : own.markForm}
    >
      {(id) => (
        <Input
          id={id}
          value={String(condition[mark] ?? '')}
          status={status}
          onChange={(event) => onChange({ ...condition, [mark]: readMark(event.target.value.trim()) })}
        />
      )}
    </Field>
  )
}

/** Whole numbers as numbers, anything else as it was typed: "10%", "82.5". */
function readMark(typed: string): string | number {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : typed
}
