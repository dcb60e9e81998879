// The date of the whole window, in the line at the top: another than today is marked, with one click back.
import { Button } from 'antd'
import { useEffect, useId, useState } from 'react'
import { useAsOf } from '../api/as-of.tsx'
import { useText } from '../api/text.tsx'
import { Badge } from '../ui/badge.tsx'
import { DateInput, dateOf } from '../ui/date-input.tsx'

export function AsOfPicker() {
  const text = useText().pages.app
  const { asOf, when, choose, today } = useAsOf()
  const [typed, setTyped] = useState(asOf)
  const hintId = useId()
  useEffect(() => setTyped(asOf), [asOf])
  const wrong = dateOf(typed) === null
  return (
    <fieldset className={`as-of ${when}`} aria-label={text.asOfLabel}>
      <span aria-hidden="true">{text.asOf}</span>
      <DateInput
        small
        label={text.asOfLabel}
        pickLabel={text.pickDate}
        value={typed}
        wrong={wrong}
        describedBy={hintId}
        onChange={setTyped}
        onDate={(date) => choose(date === today ? null : date)}
      />
      <span className="visually-hidden" id={hintId}>
        {wrong ? text.dateForm : text.asOfHint}
      </span>
      {when !== 'today' && (
        <>
          <span role="status">
            <Badge tone={when === 'past' ? 'notice' : 'warning'}>{text.asOfWhen[when]}</Badge>
          </span>
          <Button size="small" onClick={() => choose(null)}>
            {text.backToToday}
          </Button>
        </>
      )}
    </fieldset>
  )
}
