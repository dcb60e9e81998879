// One number of the scenario moved over a range: which units change at which value, and where more posts mean fewer for a unit.
import { Empty, Input, Select, Spin } from 'antd'
import { useMemo, useState } from 'react'
import type { SweepInput } from '#shared/contract/sweep'
import { formatMessage } from '#shared/locale/format'
import type { ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useDebounced } from '../../../api/use-debounced.ts'
import { useNames } from '../../../api/use-names.ts'
import { useEngineQuery } from '../../../api/use-query.ts'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import { Labelled } from '../../../ui/labelled.tsx'
import { Page } from '../../../ui/page.tsx'
import { ScenarioParts } from '../scenario-parts.tsx'
import { SweepResult } from './sweep-result.tsx'
import type { Range, SweepChoice } from './sweep-targets.ts'
import { sweepChoices } from './sweep-targets.ts'

const SETTLE_MS = 400
const VALUE = /^\d{1,9}(\.\d{1,6})?$/
const PARTS = ['from', 'to', 'by'] as const

export function SweepPage({ draft }: { readonly draft: ScenarioDraft }) {
  const text = useText()
  const own = text.pages.scenarioWork.sweep
  const names = useNames()
  const { document } = draft
  const choices = useMemo(() => sweepChoices({ text, names }, document), [text, names, document])
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState<Range | null>(null)
  const choice = choices.find(({ target }) => JSON.stringify(target) === chosen) ?? choices[0]
  const range = typed ?? choice?.range ?? { from: '0', to: '1', by: '1' }
  const good = PARTS.every((part) => VALUE.test(range[part]))
  return (
    <Page title={text.pages.scenario.title} intro={own.intro} fill>
      <ScenarioParts />
      {choice === undefined ? (
        <Empty description={own.none} />
      ) : (
        <>
          <div className="row sweep-tools">
            <Labelled label={own.target}>
              {(id) => (
                <Select<string>
                  id={id}
                  className="sweep-target"
                  aria-label={own.target}
                  value={JSON.stringify(choice.target)}
                  options={choices.map(({ target, label }) => ({ value: JSON.stringify(target), label }))}
                  onChange={(value) => {
                    setChosen(value)
                    setTyped(null)
                  }}
                />
              )}
            </Labelled>
            {PARTS.map((part) => (
              <Labelled key={part} label={own[part]}>
                {(id) => (
                  <Input
                    id={id}
                    className="whole-number"
                    inputMode="decimal"
                    value={range[part]}
                    status={VALUE.test(range[part]) ? '' : 'error'}
                    onChange={(event) => setTyped({ ...range, [part]: event.target.value.trim() })}
                  />
                )}
              </Labelled>
            ))}
            {!good && <span className="field-wrong">{own.valueForm}</span>}
          </div>
          <p className="hint">
            {formatMessage(own.ofScenario, { name: document.name, now: choice.now })}
            {choice.target.kind === 'weight' && own.othersFollow}
          </p>
          {draft.valid !== null && good && <Sweep choice={choice} range={range} document={draft.valid} />}
        </>
      )}
    </Page>
  )
}

interface SweepProps {
  readonly choice: SweepChoice
  readonly range: Range
  readonly document: SweepInput['document']
}

function Sweep({ choice, range, document }: SweepProps) {
  const text = useText()
  const own = text.pages.scenarioWork.sweep
  const { target } = choice
  const { from, to, by } = range
  const input = useMemo(() => ({ document, target, from, to, by }), [document, target, from, to, by])
  const asked = useDebounced(input, SETTLE_MS)
  const { data, failure, stale } = useEngineQuery('scenario.sweep', asked, { keep: true })
  if (failure !== null) return <FailureAlert failure={failure} text={text} />
  if (data === undefined) return <Spin className="page-wait" description={own.running} />
  return (
    <div className={stale || asked !== input ? 'run-result stale' : 'run-result'} aria-busy={stale}>
      <SweepResult sweep={data} label={choice.label} now={choice.now} />
    </div>
  )
}
