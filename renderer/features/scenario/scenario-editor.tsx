// The scenario as cards: basics, then a card for each step.
import { Input, Select } from 'antd'
import { Link } from 'react-router'
import type { RunAnswer } from '#shared/contract/scenario'
import type { PostType } from '#shared/domain/quota/post-type'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { formatMessage } from '#shared/locale/format'
import type { EditedScenario, ScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { Card } from '../../ui/page.tsx'
import { BandsFields } from './bands-fields.tsx'
import { ConstantFields } from './constant-fields.tsx'
import type { EditedStep } from './edit-document.ts'
import { replaceStep } from './edit-document.ts'
import { Field, useFieldStatus } from './field-errors.tsx'
import { WeightedFields } from './weighted-fields.tsx'

interface Props {
  readonly draft: ScenarioDraft
  readonly run: RunAnswer | undefined
}

export function ScenarioEditor({ draft, run }: Props) {
  const text = useText().pages.scenario
  const { document, edit } = draft
  return (
    <section className="scenario-editor" aria-label={text.decide}>
      <BasicsCard document={document} run={run} onChange={edit} />
      {document.steps.map((step, index) => (
        <StepCard
          key={step.id}
          document={document}
          index={index}
          step={step}
          run={run}
          onChange={(changed) => edit(replaceStep(document, index, changed))}
        />
      ))}
    </section>
  )
}

interface BasicsProps {
  readonly document: EditedScenario
  readonly run: RunAnswer | undefined
  readonly onChange: (document: EditedScenario) => void
}

function BasicsCard({ document, run, onChange }: BasicsProps) {
  const text = useText()
  const own = text.pages.scenario
  const nameStatus = useFieldStatus('name')
  const dateStatus = useFieldStatus('asOf')
  return (
    <Card title={own.basics}>
      <Field label={own.name} path="name">
        {(id) => (
          <Input
            id={id}
            value={document.name}
            maxLength={100}
            status={nameStatus}
            onChange={(event) => onChange({ ...document, name: event.target.value })}
          />
        )}
      </Field>
      <div className="field-pair">
        <Field label={own.asOf} path="asOf" wrong={own.asOfForm}>
          {(id) => (
            <Input
              id={id}
              value={document.asOf}
              maxLength={10}
              status={dateStatus}
              onChange={(event) => onChange({ ...document, asOf: event.target.value })}
            />
          )}
        </Field>
        <Field label={own.postType}>
          {(id) => (
            <Select<PostType>
              id={id}
              value={document.postType}
              aria-label={own.postType}
              options={POST_TYPES.map((value) => ({ value, label: text.fields.postTypes[value] }))}
              onChange={(postType) => onChange({ ...document, postType })}
            />
          )}
        </Field>
      </div>
      <p className="hint">
        {run?.status === 'ok' &&
          `${own.scope}${text.pages.app.colon}${formatMessage(own.scopeCount, { count: run.units })} `}
        <Link to="/units">{own.scopeLink}</Link>
      </p>
    </Card>
  )
}

interface StepCardProps extends Omit<BasicsProps, 'onChange'> {
  readonly index: number
  readonly step: EditedStep
  readonly onChange: (step: EditedStep) => void
}

function StepCard({ document, index, step, run, onChange }: StepCardProps) {
  const text = useText()
  const own = text.pages.scenario
  const title = formatMessage(own.stepTitle, { index: index + 1, name: text.fields.steps[step.kind] })
  const path = `steps.${index}`
  return (
    <Card title={title} hint={own[step.kind].hint}>
      {step.kind === 'constant' && <ConstantFields step={step} path={path} run={run} onChange={onChange} />}
      {step.kind === 'weighted' && <WeightedFields step={step} path={path} run={run} onChange={onChange} />}
      {step.kind === 'bands' && (
        <BandsFields step={step} path={path} document={document} onChange={onChange} />
      )}
    </Card>
  )
}
