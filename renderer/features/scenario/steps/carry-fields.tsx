// The present quota taken over; it asks for a scenario that sets numbers.
import { Button } from 'antd'
import { useText } from '../../../api/text.tsx'
import { useFormState } from '../form/field-errors.tsx'

interface Props {
  readonly onSet: () => void
}

export function CarryFields({ onSet }: Props) {
  const { carry: own } = useText().pages.scenarioSteps
  const { outline } = useFormState()
  if (outline.result === 'set') return null
  return (
    <div className="row">
      <span className="field-wrong">{own.needsSet}</span>
      <Button size="small" onClick={onSet}>
        {own.toSet}
      </Button>
    </div>
  )
}
