// A step as a card: its handle and buttons, the form of its kind, and what every kind has (funding, post type, id).
import type { DragEvent } from 'react'
import { useState } from 'react'
import type { RunAnswer } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import type { EditedStep } from '../form/edit-document.ts'
import { placeOf, useFieldReason, useFormState } from '../form/field-errors.tsx'
import { CommonFields } from './common-fields.tsx'
import { KindFields } from './kind-fields.tsx'
import type { StepActions } from './step-head.tsx'
import { StepHead } from './step-head.tsx'

interface Props {
  readonly index: number
  readonly step: EditedStep
  readonly run: RunAnswer | undefined
  readonly actions: StepActions
  /** A step is being dragged; where it is let go it is put. */
  readonly dragging: boolean
  readonly onDrop: () => void
}

export function StepCard({ index, step, run, actions, dragging, onDrop }: Props) {
  const text = useText()
  const { scenario, scenarioSteps: own } = text.pages
  const [open, setOpen] = useState(true)
  const [over, setOver] = useState(false)
  const { mistakes } = useFormState()
  const path = `steps.${index}`
  const reason = useFieldReason(path)
  const title = formatMessage(scenario.stepTitle, { index: index + 1, name: text.fields.steps[step.kind] })
  const wrong = [...mistakes].some((place) => place === path || place.startsWith(`${path}.`))
  const aim = (event: DragEvent) => {
    if (!dragging) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <section
      className={['card step-card', over && dragging ? 'drop-here' : '', wrong ? 'has-mistake' : ''].join(
        ' ',
      )}
      aria-label={title}
      {...placeOf(path)}
      onDragOver={aim}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop()
      }}
    >
      <StepHead index={index} title={title} open={open} onToggle={() => setOpen(!open)} actions={actions} />
      {open && (
        <>
          <p className="hint">{own.kinds[step.kind]}</p>
          {reason !== undefined && <p className="field-wrong">{reason}</p>}
          <KindFields step={step} path={path} run={run} onChange={actions.change} onSet={actions.toSet} />
          <CommonFields step={step} path={path} onChange={actions.change} onRename={actions.rename} />
        </>
      )}
    </section>
  )
}
