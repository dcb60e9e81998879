// The scenario as cards: basics, a card for each step in order, the bounds on sums.
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { RunAnswer } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import type { EditedScenario, ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useKept, useStable } from '../../../ui/use-stable.ts'
import type { EditedStep } from '../form/edit-document.ts'
import {
  freeId,
  insertStep,
  moveStep,
  removeStep,
  renameStep,
  replaceStep,
  withOptional,
} from '../form/edit-document.ts'
import { useScopeUnits } from '../form/use-scope-units.ts'
import { AddStep } from '../steps/add-step.tsx'
import { newStep } from '../steps/new-step.ts'
import { StepCard, type StepHands } from '../steps/step-card.tsx'
import { type Basics, BasicsCard } from './basics-card.tsx'
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
  const hands = useHands({
    change: (index, changed) => edit(replaceStep(document, index, changed)),
    move: (index, by) => {
      move(index, index + by)
      focus(`[data-move="${document.steps[index]?.id} ${by < 0 ? 'up' : 'down'}"]`)
    },
    duplicate: (index) => {
      const step = document.steps[index]
      if (step !== undefined) add(index + 1, { ...step, id: freeId(document, step.id) })
    },
    remove: (index) => {
      const step = document.steps[index]
      if (step === undefined) return
      reorder(removeStep(document, index))
      setRemoved({ index, step })
      setSaid(formatMessage(own.removed, { index: index + 1 }))
    },
    rename: (index, id) => edit(renameStep(document, index, id)),
    toSet: () => edit({ ...document, result: 'set' }),
    startDrag: setDragged,
    endDrag: () => setDragged(null),
    drop: (index) => {
      if (dragged !== null) move(dragged, index)
      setDragged(null)
    },
  })
  const { steps, bounds, ...rest } = document
  const basics = useKept(rest)
  const editBasics = useStable((changed: Basics) =>
    edit(withOptional({ ...changed, steps, bounds }, 'bounds', bounds)),
  )
  const editBounds = useStable((changed: EditedScenario['bounds']) =>
    edit(withOptional(document, 'bounds', changed)),
  )
  const onAdd = useStable((kind: EditedStep['kind']) => add(steps.length, newStep(document, kind, classes)))
  return (
    <section className="scenario-editor" aria-label={text.decide}>
      <BasicsCard basics={basics} run={run} onChange={editBasics} />
      {steps.map((step, index) => (
        <StepCard
          key={step.id}
          index={index}
          step={step}
          run={run}
          hands={hands}
          dragging={dragged !== null}
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
      <AddStep onAdd={onAdd} />
      <BoundsCard bounds={bounds} onChange={editBounds} />
    </section>
  )
}

/** The same functions in every draw, so that a card is drawn for its own step alone. */
function useHands(latest: StepHands): StepHands {
  const change = useStable(latest.change)
  const move = useStable(latest.move)
  const duplicate = useStable(latest.duplicate)
  const remove = useStable(latest.remove)
  const rename = useStable(latest.rename)
  const toSet = useStable(latest.toSet)
  const startDrag = useStable(latest.startDrag)
  const endDrag = useStable(latest.endDrag)
  const drop = useStable(latest.drop)
  const [hands] = useState({ change, move, duplicate, remove, rename, toSet, startDrag, endDrag, drop })
  return hands
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
