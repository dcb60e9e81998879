// What is adopted and under which documents.
import { Input, Radio, Select } from 'antd'
import type { z } from 'zod'
import type { AdoptionPreview } from '#shared/contract/adoption'
import { formatMessage } from '#shared/locale/format'
import type { ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useEngineQuery } from '../../../api/use-query.ts'
import { DateInput } from '../../../ui/date-input.tsx'
import { Labelled } from '../../../ui/labelled.tsx'
import { Card } from '../../../ui/page.tsx'
import { shortHash } from '../list/published-table.tsx'
import type { AdoptFields } from './adopt-input.ts'
import { useAuthorityName } from './use-authority-name.ts'

interface Props {
  readonly draft: ScenarioDraft
  readonly fields: AdoptFields
  readonly preview: z.output<typeof AdoptionPreview> | undefined
  /** Why it can't be adopted now. */
  readonly reason: string | undefined
  readonly onChange: (fields: AdoptFields) => void
}

const TEXTS = ['title', 'purpose'] as const

export function AdoptForm({ draft, fields, preview, reason, onChange }: Props) {
  const text = useText().pages
  const own = text.scenarioWork.adopt
  return (
    <section className="scenario-editor" aria-label={own.scenario}>
      <Card title={own.scenario}>
        <ScenarioChoice draft={draft} fields={fields} onChange={onChange} />
        <Labelled label={own.date}>
          {(id) => (
            <DateInput
              id={id}
              label={own.date}
              pickLabel={`${own.date} ${text.app.pickDate}`}
              value={fields.date}
              onChange={(date) => onChange({ ...fields, date })}
            />
          )}
        </Labelled>
        <Documents fields={fields} preview={preview} reason={reason} onChange={onChange} />
        {TEXTS.map((key) => (
          <Labelled key={key} label={own[key]}>
            {(id) => (
              <Input
                id={id}
                value={fields[key]}
                maxLength={200}
                onChange={(event) => onChange({ ...fields, [key]: event.target.value })}
              />
            )}
          </Labelled>
        ))}
      </Card>
    </section>
  )
}

type FormProps = Pick<Props, 'fields' | 'onChange'>

function ScenarioChoice({ draft, fields, onChange }: FormProps & Pick<Props, 'draft'>) {
  const own = useText().pages.scenarioWork.adopt
  const published = useEngineQuery('scenario.publishedList', {}).data ?? []
  const value = (name: string, hash: string | null) => JSON.stringify([name, hash])
  const choose = (chosen: string) => {
    const [name, hash] = JSON.parse(chosen) as [string, string | null]
    const found = [...draft.stored, ...published].find((row) => row.name === name)
    onChange({ ...fields, name, hash, date: found?.asOf ?? fields.date, numbers: {} })
  }
  return (
    <Labelled label={own.scenario}>
      {(id) => (
        <Select<string>
          id={id}
          aria-label={own.scenario}
          placeholder={draft.stored.length === 0 ? own.none : own.choose}
          {...(fields.name === '' ? {} : { value: value(fields.name, fields.hash) })}
          options={[
            {
              label: own.storedGroup,
              options: draft.stored.map(({ name }) => ({ value: value(name, null), label: name })),
            },
            {
              label: own.publishedGroup,
              options: published.map(({ name, hash }) => ({
                value: value(name, hash),
                label: formatMessage(own.copy, { name, hash: shortHash(hash) }),
              })),
            },
          ]}
          onChange={choose}
        />
      )}
    </Labelled>
  )
}

const WRITTEN = ['numbers', 'issuers'] as const

function Documents({ fields, preview, reason, onChange }: Omit<Props, 'draft'>) {
  const own = useText().pages.scenarioWork.adopt
  const nameOf = useAuthorityName()
  const parts = preview?.parts ?? []
  const authorities = fields.how === 'one' ? [''] : parts.map(({ authority }) => authority)
  const input = (authority: string, key: (typeof WRITTEN)[number]) => (
    <Input
      key={key}
      placeholder={own[key].title}
      aria-label={
        authority === '' ? own[key].title : formatMessage(own[key].of, { authority: nameOf(authority) })
      }
      value={fields[key][authority] ?? ''}
      disabled={parts.some((part) => part.authority === authority && part.state === 'adopted')}
      maxLength={200}
      onChange={(event) =>
        onChange({ ...fields, [key]: { ...fields[key], [authority]: event.target.value } })
      }
    />
  )
  return (
    <fieldset className="field">
      <legend>{own.how}</legend>
      <Radio.Group
        value={fields.how}
        options={(['one', 'each'] as const).map((value) => ({ value, label: own.hows[value] }))}
        onChange={(event) => onChange({ ...fields, how: event.target.value as AdoptFields['how'] })}
      />
      <table className="form-table" aria-label={own.how}>
        <tbody>
          {authorities.map((authority) => (
            <tr key={authority}>
              <th scope="row">{nameOf(authority)}</th>
              <td className="adopt-document">{WRITTEN.map((key) => input(authority, key))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{own.numberHint}</p>
      {reason !== undefined && (
        <p className="field-wrong" role="status">
          {reason}
        </p>
      )}
    </fieldset>
  )
}
