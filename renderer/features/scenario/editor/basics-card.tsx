// What the whole scenario says: its name, date, post type, how the result is booked, who takes part, rounding and rules.
import { Checkbox, Input, Select } from 'antd'
import { memo } from 'react'
import { Link } from 'react-router'
import type { RunAnswer } from '#shared/contract/scenario'
import type { PostType } from '#shared/domain/quota/post-type'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import type { UnitKind } from '#shared/domain/region/region'
import { UNIT_KINDS } from '#shared/domain/region/region'
import { RULE_PACKS } from '#shared/domain/rules/all-rules'
import { formatMessage } from '#shared/locale/format'
import { packName } from '#shared/locale/sentences'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Card } from '../../../ui/page.tsx'
import { withOptional } from '../form/edit-document.ts'
import { Field, FieldGroup, useFieldStatus } from '../form/field-errors.tsx'

/** The document without its steps and bounds. */
export type Basics = Omit<EditedScenario, 'steps' | 'bounds'>

interface Props {
  readonly basics: Basics
  readonly run: RunAnswer | undefined
  readonly onChange: (basics: Basics) => void
}

export const BasicsCard = memo(function BasicsCard(props: Props) {
  const text = useText()
  const own = text.pages.scenario
  const { basics: more } = text.pages.scenarioSteps
  const { basics, onChange } = props
  const nameStatus = useFieldStatus('name')
  return (
    <Card title={own.basics}>
      <Field label={own.name} path="name">
        {(id) => (
          <Input
            id={id}
            value={basics.name}
            maxLength={100}
            status={nameStatus}
            onChange={(event) => onChange({ ...basics, name: event.target.value })}
          />
        )}
      </Field>
      <div className="field-pair">
        <DateField {...props} />
        <Field label={own.postType}>
          {(id) => (
            <Select<PostType>
              id={id}
              value={basics.postType}
              aria-label={own.postType}
              options={POST_TYPES.map((value) => ({ value, label: text.fields.postTypes[value] }))}
              onChange={(postType) => onChange({ ...basics, postType })}
            />
          )}
        </Field>
      </div>
      <Field label={more.result} path="result">
        {(id) => (
          <Select
            id={id}
            aria-label={more.result}
            value={basics.result}
            options={(['add', 'set'] as const).map((value) => ({ value, label: more.results[value] }))}
            onChange={(result) => onChange({ ...basics, result })}
          />
        )}
      </Field>
      <ScopeFields {...props} />
      <details>
        <summary>{more.rest}</summary>
        <RestFields basics={basics} onChange={onChange} />
      </details>
    </Card>
  )
})

function DateField({ basics, onChange }: Props) {
  const text = useText().pages
  const { scenario: own, app } = text
  const wrong = useFieldStatus('asOf') === 'error'
  return (
    <Field label={own.asOf} path="asOf" wrong={own.asOfForm}>
      {(id) => (
        <DateInput
          id={id}
          label={own.asOf}
          pickLabel={`${own.asOf} ${app.pickDate}`}
          value={basics.asOf}
          wrong={wrong}
          onChange={(asOf) => onChange({ ...basics, asOf })}
        />
      )}
    </Field>
  )
}

function ScopeFields({ basics, run, onChange }: Props) {
  const text = useText()
  const own = text.pages.scenario
  const { basics: more } = text.pages.scenarioSteps
  const { scope } = basics
  const region = useFieldStatus('scope.region')
  const put = (change: Partial<typeof scope>) => onChange({ ...basics, scope: { ...scope, ...change } })
  return (
    <>
      <FieldGroup label={more.kinds} path="scope.kinds">
        <Checkbox.Group
          className="row"
          value={[...scope.kinds]}
          options={UNIT_KINDS.map((value) => ({ value, label: text.fields.kinds[value] }))}
          onChange={(kinds) => put({ kinds: UNIT_KINDS.filter((kind: UnitKind) => kinds.includes(kind)) })}
        />
      </FieldGroup>
      <Field label={more.region} path="scope.region" wrong={more.regionForm}>
        {(id) => (
          <Input
            id={id}
            inputMode="numeric"
            maxLength={9}
            value={scope.region}
            status={region}
            onChange={(event) => put({ region: event.target.value.trim() })}
          />
        )}
      </Field>
      <p className="hint" data-field="scope">
        {run?.status === 'ok' &&
          `${own.scope}${text.pages.app.colon}${formatMessage(own.scopeCount, { count: run.units })} `}
        {scope.include.length + scope.exclude.length > 0 &&
          formatMessage(more.ticked, { include: scope.include.length, exclude: scope.exclude.length })}{' '}
        <Link to="/units">{own.scopeLink}</Link>
      </p>
    </>
  )
}

const ODD_POSTS = ['none', 'city', 'county', 'alternate'] as const
type OddPost = (typeof ODD_POSTS)[number]

function RestFields({ basics, onChange }: Omit<Props, 'run'>) {
  const text = useText()
  const { basics: more } = text.pages.scenarioSteps
  const odd = (ODD_POSTS.find((value) => value === basics.rounding?.oddPost) ?? 'none') satisfies OddPost
  const rulesStatus = useFieldStatus('rules')
  return (
    <div className="rest-fields">
      <Field label={more.oddPost} path="rounding.oddPost">
        {(id) => (
          <Select<OddPost>
            id={id}
            aria-label={more.oddPost}
            value={odd}
            options={ODD_POSTS.map((value) => ({ value, label: more.oddPosts[value] }))}
            onChange={(oddPost) =>
              onChange(withOptional(basics, 'rounding', oddPost === 'none' ? undefined : { oddPost }))
            }
          />
        )}
      </Field>
      <Field label={more.rules} path="rules">
        {(id) => (
          <Select<string[]>
            id={id}
            mode="multiple"
            aria-label={more.rules}
            placeholder={more.rulesDefault}
            status={rulesStatus}
            value={basics.rules ?? []}
            options={RULE_PACKS.map((value) => ({ value, label: packName(text, value) }))}
            onChange={(rules) =>
              onChange(withOptional(basics, 'rules', rules.length === 0 ? undefined : rules))
            }
          />
        )}
      </Field>
    </div>
  )
}
