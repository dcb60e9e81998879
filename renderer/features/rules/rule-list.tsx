// Every rule by pack: what it rests on, whether it is on, its figures; and what the office added itself.
import { Button, Spin, Switch } from 'antd'
import { useState } from 'react'
import type { RuleRow, RuleList as Rules } from '#shared/contract/rules'
import { packName } from '#shared/locale/sentences'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { OwnRuleDialog } from './own-rule-dialog.tsx'
import { RuleItem } from './rule-item.tsx'

export function RuleList() {
  const text = useText()
  const own = text.pages.rules
  const { data, failure } = useEngineQuery('rules.list', {}, { keep: true })
  const [adding, setAdding] = useState(false)
  if (data === undefined) {
    if (failure !== null) return <FailureAlert failure={failure} text={text} />
    return <Spin className="page-wait" description={text.pages.app.loading} />
  }
  const added = data.rules.filter(({ pack }) => pack === 'own')
  return (
    <div className="rule-packs">
      <Options options={data.options} />
      <Card
        title={packName(text, 'own')}
        hint={added.length === 0 ? own.noOwn : undefined}
        extra={<Button onClick={() => setAdding(true)}>{own.addOwn}</Button>}
      >
        <Items rules={added} options={data.options} />
      </Card>
      {data.packs.map((pack) => (
        <Pack key={pack.pack} pack={pack} list={data} />
      ))}
      <OwnRuleDialog open={adding} onClose={() => setAdding(false)} />
    </div>
  )
}

interface ItemsProps {
  readonly rules: readonly RuleRow[]
  readonly options: Rules['options']
}

function Items({ rules, options }: ItemsProps) {
  return (
    <ul className="rule-list">
      {rules.map((rule) => (
        <RuleItem key={rule.code} rule={rule} options={options} />
      ))}
    </ul>
  )
}

interface PackProps {
  readonly pack: Rules['packs'][number]
  readonly list: Rules
}

/** A pack of a place can be put in use; the national ones and the office's practice always are. */
function Pack({ pack: { pack, on, always }, list }: PackProps) {
  const text = useText()
  const own = text.pages.rules
  const { packs } = list.options
  const setting = useAction(async (used: boolean) => {
    const rest = packs.filter((other) => other !== pack)
    await expectOk(engine['rules.setOptions']({ packs: used ? [...rest, pack] : rest }))
  })
  const name = packName(text, pack)
  return (
    <Card
      title={name}
      extra={
        always ? (
          <span className="hint">{own.always}</span>
        ) : (
          <Switch
            aria-label={`${name} ${own.used}`}
            checked={on}
            loading={setting.busy}
            checkedChildren={own.used}
            unCheckedChildren={own.unused}
            onChange={setting.run}
          />
        )
      }
    >
      <FailureAlert failure={setting.failure} text={text} />
      <Items rules={list.rules.filter((rule) => rule.pack === pack)} options={list.options} />
    </Card>
  )
}

const OPTIONS = ['combinedUse', 'streetIsLevel'] as const

function Options({ options }: Pick<Rules, 'options'>) {
  const text = useText()
  const own = text.pages.rules
  const setting = useAction(async (key: (typeof OPTIONS)[number], value: boolean) => {
    await expectOk(engine['rules.setOptions']({ [key]: value }))
  })
  return (
    <Card title={own.optionsTitle}>
      {OPTIONS.map((key) => (
        <div key={key} className="rule-option">
          <Switch
            aria-label={own.options[key]}
            checked={options[key]}
            onChange={(value) => setting.run(key, value)}
          />
          <span>{own.options[key]}</span>
        </div>
      ))}
      <FailureAlert failure={setting.failure} text={text} />
    </Card>
  )
}
