// One rule: title, basis with its confidence, switch and figures; one of the office's own can be removed.
import { Button, InputNumber, Switch } from 'antd'
import { useState } from 'react'
import type { RuleOptions, RuleRow } from '#shared/contract/rules'
import { formatMessage } from '#shared/locale/format'
import { parameterName, ruleSource, ruleTitle } from '#shared/locale/sentences'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { Badge } from '../../ui/badge.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { RecordedFigures } from './recorded-figures.tsx'
import { RuleName } from './rule-name.tsx'

const TONES = { A: 'good', B: 'neutral', C: 'warning' } as const

interface Props {
  readonly rule: RuleRow
  readonly options: RuleOptions
}

export function RuleItem({ rule, options }: Props) {
  const text = useText()
  const own = text.pages.rules
  const { code, confidence, on, document, article } = rule
  const title = ruleTitle(text, code, rule.title)
  const source = ruleSource(text, { confidence, source: `${document} ${article}` })
  const switching = useAction(async (next: boolean) => {
    await expectOk(engine['rules.configure']({ code, on: next }))
  })
  const removing = useAction(async () => {
    await expectOk(engine['rules.removeOwn']({ code }))
  })
  return (
    <li>
      <div className="rule-head">
        <RuleName code={code} title={title} />
        <Badge tone={TONES[confidence]}>{own.confidences[confidence]}</Badge>
        <Switch
          size="small"
          aria-label={`${code} ${own.used}`}
          checked={on}
          loading={switching.busy}
          onChange={switching.run}
        />
        {rule.pack === 'own' && (
          <Button size="small" danger loading={removing.busy} onClick={removing.run}>
            {own.removeOwn}
          </Button>
        )}
      </div>
      <p className="hint">{formatMessage(own.basis, { source })}</p>
      <Parameters rule={rule} />
      <RecordedFigures rule={code} options={options} />
      <FailureAlert failure={switching.failure ?? removing.failure} text={text} />
    </li>
  )
}

/** Each figure is kept when its field is left; the published one stands beside a changed one. */
function Parameters({ rule }: { readonly rule: RuleRow }) {
  const text = useText()
  const own = text.pages.rules
  const { code, published, parameters } = rule
  const setting = useAction(async (name: string, value: number | null) => {
    await expectOk(engine['rules.configure']({ code, parameters: { [name]: value } }))
  })
  const names = Object.keys(published)
  if (names.length === 0) return null
  return (
    <div className="rule-parameters">
      {names.map((name) => (
        <Labelled key={`${name} ${parameters[name]}`} label={parameterName(text, name)}>
          {(id) => (
            <>
              <ParameterInput
                id={id}
                value={parameters[name] ?? 0}
                keep={(value) => setting.run(name, value)}
              />
              {parameters[name] !== published[name] && (
                <Button size="small" type="link" onClick={() => setting.run(name, null)}>
                  {formatMessage(own.published, { value: published[name] ?? 0 })}
                </Button>
              )}
            </>
          )}
        </Labelled>
      ))}
      <FailureAlert failure={setting.failure} text={text} onClose={setting.clear} />
    </div>
  )
}

interface InputProps {
  readonly id: string
  readonly value: number
  readonly keep: (value: number) => void
}

function ParameterInput({ id, value, keep }: InputProps) {
  const [typed, setTyped] = useState<number | null>(value)
  const done = () => {
    if (typed === null) setTyped(value)
    else if (typed !== value) keep(typed)
  }
  return (
    <InputNumber
      id={id}
      size="small"
      min={0}
      precision={0}
      value={typed}
      onChange={setTyped}
      onBlur={done}
      onPressEnter={done}
    />
  )
}
