// What a scenario waits for before it can be reckoned: not a fault, but the next thing to do, with the button that does it.
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { Failure } from '#shared/contract/errors'
import { failureSentence } from '#shared/locale/sentences'
import { useText } from '../../../api/text.tsx'
import { Card } from '../../../ui/page.tsx'

type Step = 'data' | 'units'

/** By the code of what the run was refused for. */
export const NEXT_STEPS: Readonly<Record<string, Step | undefined>> = {
  INDICATOR_MISSING: 'data',
  INDICATOR_UNKNOWN: 'data',
  SCOPE_EMPTY: 'units',
}

const PLACES: Readonly<Record<Step, string>> = { data: '/import', units: '/units' }

interface Props {
  readonly step: Step
  readonly failure: Failure
}

export function NextStep({ step, failure }: Props) {
  const text = useText()
  const { title, hint, go } = text.pages.scenario.next[step]
  const navigate = useNavigate()
  return (
    <Card title={title} hint={hint}>
      <p role="status">{failureSentence(text, failure)}</p>
      <div className="row">
        <Button type="primary" onClick={() => void navigate(PLACES[step])}>
          {go}
        </Button>
      </div>
    </Card>
  )
}
