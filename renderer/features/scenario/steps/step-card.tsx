// A step as a card: its handle and buttons, the form of its kind, and what every kind has (funding, post type, id).
import type { DragEvent } from 'react'
import { memo, useCallback, useMemo, useState } from 'react'
import type { RunAnswer } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { stepName } from '../../../api/names.ts'
import { useText } from '../../../api/text.tsx'
import { useStable } from '../../../ui/use-stable.ts'
import type { EditedStep } from '../form/edit-document.ts'
import { withOptional } from '../form/edit-document.ts'
import { placeOf, useFieldReason, useFormState } from '../form/field-errors.tsx'
import { CommonFields } from './common-fields.tsx'
import { KindFields } from './kind-fields.tsx'
import { StepHead } from './step-head.tsx'

interface Props {
  readonly index: number
  readonly step: EditedStep
  readonly run: RunAnswer | undefined
  readonly hands: StepHands
  /** A step is being dragged; where it is let go it is put. */
  readonly dragging: boolean
}

/** Drawn anew for its own step, not for an edit of another. */
export const StepCard = memo(function StepCard({ index, step, run, hands, dragging }: Props) {
  const text = useText()
  const { scenario, scenarioSteps: own } = text.pages
  const [open, setOpen] = useState(true)
  const [over, setOver] = useState(false)
  const { mistakes, outline } = useFormState()
  const path = `steps.${index}`
  const reason = useFieldReason(path)
  const title = formatMessage(scenario.stepTitle, {
    index: index + 1,
    name: stepName(text, outline, step.id),
  })
  const wrong = [...mistakes].some((place) => place === path || place.startsWith(`${path}.`))
  const actions = useActions(hands, index, step)
  const toggle = useCallback(() => setOpen((before) => !before), [])
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
        hands.drop(index)
      }}
    >
      <StepHead index={index} title={title} open={open} onToggle={toggle} actions={actions} />
      {open && (
        <>
          <p className="hint">{own.kinds[step.kind]}</p>
          {reason !== undefined && <p className="field-wrong">{reason}</p>}
          <KindFields step={step} path={path} run={run} onChange={actions.change} onSet={actions.toSet} />
          <CommonFields
            kind={step.kind}
            id={step.id}
            funding={step.funding}
            postType={step.postType}
            path={path}
            onPut={actions.put}
            onRename={actions.rename}
          />
        </>
      )}
    </section>
  )
})

/** What can be done with the steps by their place; the same functions in every draw. */
export interface StepHands {
  readonly change: (index: number, step: EditedStep) => void
  readonly move: (index: number, by: -1 | 1) => void
  readonly duplicate: (index: number) => void
  readonly remove: (index: number) => void
  readonly rename: (index: number, id: string) => void
  readonly toSet: () => void
  readonly startDrag: (index: number) => void
  readonly endDrag: () => void
  readonly drop: (index: number) => void
}

function useActions(hands: StepHands, index: number, step: EditedStep) {
  const put = useStable((key: 'funding' | 'postType', value: EditedStep['funding' | 'postType']) =>
    hands.change(index, withOptional<EditedStep, typeof key>(step, key, value)),
  )
  const change = useStable((changed: EditedStep) => hands.change(index, changed))
  const rename = useStable((id: string) => hands.rename(index, id))
  return useMemo(
    () => ({
      change,
      rename,
      put,
      move: (by: -1 | 1) => hands.move(index, by),
      duplicate: () => hands.duplicate(index),
      remove: () => hands.remove(index),
      toSet: hands.toSet,
      startDrag: () => hands.startDrag(index),
      endDrag: hands.endDrag,
    }),
    [hands, index, change, rename, put],
  )
}
