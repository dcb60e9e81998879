// The lines by which the figures of R5 and R44 are added; one of the same name takes the place of the one before.
import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { AssessmentShareSetting, LevelTotalSetting } from '#shared/contract/rules'
import { LEVELS } from '#shared/domain/rules/establishment'
import { useText } from '../../api/text.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { shareOf } from './share-of.ts'

interface LevelProps {
  readonly regions: readonly { readonly code: string; readonly name: string }[]
  readonly onAdd: (total: LevelTotalSetting) => void
}

export function LevelTotalAdder({ regions, onAdd }: LevelProps) {
  const text = useText()
  const own = text.pages.rules.levelTotals
  const [region, setRegion] = useState<string | null>(null)
  const [level, setLevel] = useState<LevelTotalSetting['level']>('county')
  const [posts, setPosts] = useState<number | null>(null)
  const add = () => {
    if (region === null || posts === null) return
    onAdd({ region, level, posts })
    setPosts(null)
  }
  return (
    <div className="row">
      <Labelled label={own.region}>
        {(id) => (
          <Select
            id={id}
            className="rule-region"
            showSearch={{ optionFilterProp: 'label' }}
            value={region}
            options={regions.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={setRegion}
          />
        )}
      </Labelled>
      <Labelled label={own.level}>
        {(id) => (
          <Select
            id={id}
            value={level}
            options={LEVELS.map((value) => ({ value, label: text.ruleLevels[value] }))}
            onChange={setLevel}
          />
        )}
      </Labelled>
      <Labelled label={own.posts}>
        {(id) => <InputNumber id={id} min={0} precision={0} value={posts} onChange={setPosts} />}
      </Labelled>
      <Button disabled={region === null || posts === null} title={own.needs} onClick={add}>
        {own.add}
      </Button>
    </div>
  )
}

export function ShareAdder({ onAdd }: { readonly onAdd: (share: AssessmentShareSetting) => void }) {
  const own = useText().pages.rules.shares
  const [assessed, setAssessed] = useState('')
  const [dispatched, setDispatched] = useState(false)
  const [typed, setTyped] = useState('')
  const streets = shareOf(typed)
  const wrong = typed.trim() !== '' && streets === null
  const add = () => {
    if (streets === null || assessed.trim() === '') return
    onAdd({ assessed: assessed.trim(), dispatched, streets })
    setAssessed('')
    setTyped('')
  }
  return (
    <div className="row">
      <Labelled label={own.assessed}>
        {(id) => (
          <Input
            id={id}
            maxLength={200}
            value={assessed}
            onChange={(event) => setAssessed(event.target.value)}
          />
        )}
      </Labelled>
      <Checkbox checked={dispatched} onChange={(event) => setDispatched(event.target.checked)}>
        {own.dispatched}
      </Checkbox>
      <Labelled label={own.streets}>
        {(id) => (
          <Input
            id={id}
            placeholder="60%"
            value={typed}
            status={wrong ? 'error' : ''}
            aria-invalid={wrong}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Labelled>
      <Button disabled={streets === null || assessed.trim() === ''} title={own.needs} onClick={add}>
        {own.add}
      </Button>
      {wrong && <span className="field-wrong">{own.streetsForm}</span>}
    </div>
  )
}
