// The scenario as cards: basics, a card for each step in order, the bounds on sums.
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { RunAnswer } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import type { ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import type { EditedStep } from '../form/edit-document.ts'
import { freeId, insertStep, moveStep, removeStep, renameStep, replaceStep } from '../form/edit-document.ts'
import { useScopeUnits } from '../form/use-scope-units.ts'
import { AddStep } from '../steps/add-step.tsx'
import { newStep } from '../steps/new-step.ts'
import { StepCard } from '../steps/step-card.tsx'
import { BasicsCard } from './basics-card.tsx'
import { BoundsCard } from './bounds-card.tsx'

interface Props {
  readonly draft: ScenarioDraft
  readonly run: RunAnswer | undefined
}

interface Removed {
  readonly index: number
  readonly step: EditedStep
}

export function ScenarioEditor({ draft, run }: Props) {
  const { scenario: text, scenarioSteps: own } = useText().pages
  const { document, edit, forgetUnread } = draft
  const { classes } = useScopeUnits()
  const [dragged, setDragged] = useState<number | null>(null)
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [said, setSaid] = useState('')
  const focus = useFocusAfter()

  /** What was typed and can't be read is known by place; it goes when the places change. */
  const reorder = (next: typeof document) => {
    forgetUnread('steps')
    edit(next)
  }
  const move = (from: number, to: number) => {
    if (from === to) return
    reorder(moveStep(document, from, to))
    setSaid(formatMessage(own.moved, { index: to + 1 }))
  }
  const add = (index: number, step: EditedStep) => {
    reorder(insertStep(document, index, step))
    setRemoved(null)
    focus(`[data-field="steps.${index}"] .step-toggle`)
  }
  const actionsOf = (step: EditedStep, index: number) => ({
    change: (changed: EditedStep) => edit(replaceStep(document, index, changed)),
    move: (by: -1 | 1) => {
      move(index, index + by)
      focus(`[data-move="${step.id} ${by < 0 ? 'up' : 'down'}"]`)
    },
    duplicate: () => add(index + 1, { ...step, id: freeId(document, step.id) }),
    remove: () => {
      reorder(removeStep(document, index))
      setRemoved({ index, step })
      setSaid(formatMessage(own.removed, { index: index + 1 }))
    },
    rename: (id: string) => edit(renameStep(document, index, id)),
    toSet: () => edit({ ...document, result: 'set' }),
    startDrag: () => setDragged(index),
    endDrag: () => setDragged(null),
  })
  return (
    <section className="scenario-editor" aria-label={text.decide}>
      <BasicsCard document={document} run={run} onChange={edit} />
      {document.steps.map((step, index) => (
        <StepCard
          key={step.id}
          index={index}
          step={step}
          run={run}
          actions={actionsOf(step, index)}
          dragging={dragged !== null}
          onDrop={() => {
            if (dragged !== null) move(dragged, index)
            setDragged(null)
          }}
        />
      ))}
      <p className={removed === null ? 'visually-hidden' : 'row step-removed'} role="status">
        {said}
        {removed !== null && (
          <Button size="small" onClick={() => add(removed.index, removed.step)}>
            {own.putBack}
          </Button>
        )}
      </p>
      <AddStep onAdd={(kind) => add(document.steps.length, newStep(document, kind, classes))} />
      <BoundsCard document={document} onChange={edit} />
    </section>
  )
}

/** Puts the focus on what a selector finds, once the change that brings it is drawn. */
function useFocusAfter(): (selector: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const selector = wanted.current
    if (selector === null) return
    wanted.current = null
    const found = globalThis.document.querySelector<HTMLElement>(selector)
    found?.focus()
    found?.scrollIntoView({ block: 'nearest' })
  })
  return (selector) => {
    wanted.current = selector
  }
}
