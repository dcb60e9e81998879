// The menu of step kinds, each saying what it does.
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, useEffect, useRef, useState } from 'react'
import { useText } from '../../../api/text.tsx'
import type { EditedStep } from '../form/edit-document.ts'
import { STEP_KINDS } from './new-step.ts'

interface Props {
  readonly onAdd: (kind: EditedStep['kind']) => void
}

export const AddStep = memo(function AddStep({ onAdd }: Props) {
  const text = useText()
  const own = text.pages.scenarioSteps
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (open) list.current?.querySelector('button')?.focus()
  }, [open])
  return (
    <section
      className="add-step"
      aria-label={own.addStep}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false)
      }}
    >
      <Button block icon={<PlusOutlined />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {own.addStep}
      </Button>
      {open && (
        <ul ref={list} className="step-menu" aria-label={own.addStepTitle}>
          {STEP_KINDS.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false)
                  onAdd(kind)
                }}
              >
                <strong>{text.fields.steps[kind]}</strong>
                <span className="hint">{own.kinds[kind]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
})
