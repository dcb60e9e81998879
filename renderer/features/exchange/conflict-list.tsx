// Conflicts: what stood at the base, here and there, and which side is taken, one by one or all.
import { Button, Radio } from 'antd'
import type { FailureCode } from '#shared/contract/errors'
import type { ExchangeConflict } from '#shared/contract/exchange'
import { CHOICES, type Choice } from '#shared/domain/exchange/merge'
import { conflictName, rowWords, tableName } from '#shared/locale/exchange-words'
import { formatMessage } from '#shared/locale/format'
import { failureSentence } from '#shared/locale/sentences'
import { useText } from '../../api/text.tsx'

type Choices = Readonly<Record<string, Choice>>

interface Props {
  readonly conflicts: readonly ExchangeConflict[]
  readonly choices: Choices
  readonly onChoose: (chosen: Choices) => void
}

export function ConflictList({ conflicts, choices, onChoose }: Props) {
  const own = useText().pages.exchange
  const all = (choice: Choice) =>
    onChoose(Object.fromEntries(conflicts.map(({ key, both }) => [key, both ? choice : 'ours'])))
  return (
    <section aria-label={own.conflicts}>
      <div className="row">
        <h3>{formatMessage(own.conflictCount, { count: conflicts.length })}</h3>
        <span className="grow" />
        <Button size="small" onClick={() => all('ours')}>
          {own.allOurs}
        </Button>
        <Button size="small" onClick={() => all('theirs')}>
          {own.allTheirs}
        </Button>
      </div>
      <ul className="exchange-conflicts">
        {conflicts.map((conflict) => (
          <Conflict
            key={conflict.key}
            conflict={conflict}
            chosen={choices[conflict.key] ?? null}
            onChoose={(choice) => onChoose({ [conflict.key]: choice })}
          />
        ))}
      </ul>
    </section>
  )
}

interface ConflictProps {
  readonly conflict: ExchangeConflict
  readonly chosen: Choice | null
  readonly onChoose: (choice: Choice) => void
}

function Conflict({ conflict, chosen, onChoose }: ConflictProps) {
  const text = useText()
  const own = text.pages.exchange
  const { words, reasons } = text.exchange
  const { table, base, both, failure } = conflict
  const title = `${tableName(text, table)} ${conflictName(text, conflict)}`
  const said = (choice: Choice) => {
    const row = conflict[choice]
    return row === null ? own.absent : rowWords(text, row, conflict)
  }
  const label = (choice: Choice) => (both ? words[choice] : own.leaveOut)
  return (
    <li>
      <div>
        <b>{title}</b> <span className="hint">{reasons[conflict.reason]}</span>
      </div>
      {failure !== null && (
        <div className="hint">
          {failureSentence(text, { ...failure, code: failure.code as FailureCode, where: {} })}
        </div>
      )}
      {base !== null && (
        <div className="exchange-base">
          {words.base} {rowWords(text, base, conflict)}
        </div>
      )}
      {!both && conflict.theirs !== null && (
        <div className="exchange-base">
          {words.theirs} {said('theirs')}
        </div>
      )}
      <Radio.Group
        className="exchange-sides"
        aria-label={title}
        value={chosen}
        onChange={(event) => onChoose(event.target.value as Choice)}
      >
        {CHOICES.filter((choice) => both || choice === 'ours').map((choice) => (
          <Radio key={choice} value={choice}>
            {label(choice)} {both && said(choice)}
          </Radio>
        ))}
      </Radio.Group>
    </li>
  )
}
