// A new project: a city is found by name, pinyin initials or code, or is that of the template; its units come with it.
import { Button, Input, Radio } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { DivisionRow, Template } from '#shared/contract/project'
import { TEMPLATES } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useDebounced } from '../../api/use-debounced.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { Card } from '../../ui/page.tsx'
import { DivisionList } from './division-list.tsx'
import { useOpening } from './use-opening.tsx'

export function NewProjectCard() {
  const text = useText()
  const { start } = text.pages
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<DivisionRow | null>(null)
  const [template, setTemplate] = useState<Template>('xuzhou-2020')
  const settled = useDebounced(search.trim(), 150)

  const home = template === 'blank' ? null : start.homes[template]
  const creating = useOpening(async (region: DivisionRow | null) => {
    const suggestedName = formatMessage(start.suggestedName, { name: region?.name ?? home ?? '' })
    const picked = await expectOk(shell['dialog.newProject']({ suggestedName }))
    if (picked === null) return false
    await expectOk(engine['project.create']({ token: picked.token, template, region: region?.code ?? null }))
    return home === null ? true : '/template'
  })

  return (
    <Card title={start.newTitle} hint={start.newHint}>
      <Labelled label={start.searchLabel}>
        {(id) => (
          <Input
            id={id}
            value={search}
            placeholder={start.searchPlaceholder}
            allowClear
            onChange={(event) => {
              setSearch(event.target.value)
              setChosen(null)
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') enterList(event)
            }}
          />
        )}
      </Labelled>
      <DivisionList text={settled} chosen={chosen} onChoose={setChosen} />
      <fieldset className="field">
        <legend>{start.template}</legend>
        <Radio.Group
          value={template}
          options={TEMPLATES.map((value) => ({ value, label: start.templates[value] }))}
          onChange={(event) => setTemplate(event.target.value as Template)}
        />
      </fieldset>
      <div className="row">
        <Button
          type="primary"
          disabled={chosen === null && home === null}
          loading={creating.busy}
          onClick={() => creating.run(chosen)}
        >
          {start.create}
        </Button>
        {chosen !== null && <Brings chosen={chosen} />}
        {chosen === null && home !== null && (
          <span className="hint">{formatMessage(start.atHome, { name: home })}</span>
        )}
      </div>
      <FailureAlert failure={creating.failure} text={text} onClose={creating.clear} />
      {creating.question}
    </Card>
  )
}

/** Down from the field chooses the first of what was found; from there the arrows go on as in any list of choices. */
function enterList(event: KeyboardEvent<HTMLInputElement>): void {
  const first = event.currentTarget.closest('.card')?.querySelector<HTMLElement>('.division-list input')
  if (!first) return
  event.preventDefault()
  first.focus()
  first.click()
}

function Brings({ chosen }: { readonly chosen: DivisionRow }) {
  const text = useText().pages.start
  const total = chosen.streets + chosen.towns + chosen.others
  return (
    <span className="hint" role="status">
      {formatMessage(text.willBring, { total })}
      {formatMessage(text.brings, { streets: chosen.streets, towns: chosen.towns, others: chosen.others })}
    </span>
  )
}
