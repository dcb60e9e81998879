// A formula, read as it is typed: where it goes wrong is marked under the field.
import { Input, Select } from 'antd'
import { useId, useRef } from 'react'
import { Refusal } from '#shared/domain/refusal'
import { parseFormula } from '#shared/domain/scenario/formula/parse'
import { failureSentence } from '#shared/locale/sentences'
import { indicatorName, stepName } from '../../../api/names.ts'
import { useText } from '../../../api/text.tsx'
import { useIndicators } from '../../../api/use-indicators.ts'
import { Field, useFormState } from '../form/field-errors.tsx'
import type { StepFormProps } from './step-form.ts'

const FUNCTIONS = ['floor', 'ceil', 'round', 'min', 'max', 'if'] as const

export function FormulaFields({ step, path, onChange }: StepFormProps<'formula'>) {
  const { formula: own } = useText().pages.scenarioSteps
  const { outline, mistakes } = useFormState()
  const place = `${path}.expression`
  const area = useRef<HTMLTextAreaElement>(null)
  const noteId = useId()
  const earlier = outline.steps.slice(
    0,
    outline.steps.findIndex(({ id }) => id === step.id),
  )
  const found = faultOf(
    step.expression,
    earlier.map(({ id }) => id),
  )
  const insert = (piece: string) => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {}
    onChange({ ...step, expression: step.expression.slice(0, from) + piece + step.expression.slice(to) })
    area.current?.focus()
  }
  return (
    <>
      <Field label={own.expression} hint={own.hint}>
        {(id) => (
          <Input.TextArea
            id={id}
            ref={(input) => {
              area.current = input?.resizableTextArea?.textArea ?? null
            }}
            data-field={place}
            className="formula-text"
            spellCheck={false}
            rows={3}
            maxLength={2000}
            aria-invalid={found !== null || mistakes.has(place)}
            aria-describedby={noteId}
            status={found !== null || mistakes.has(place) ? 'error' : ''}
            value={step.expression}
            onChange={(event) => onChange({ ...step, expression: event.target.value })}
          />
        )}
      </Field>
      <div id={noteId} role="status">
        <FormulaNote expression={step.expression} fault={found} />
      </div>
      <Insertions earlier={earlier.map(({ id }) => id)} onInsert={insert} />
    </>
  )
}

function faultOf(expression: string, earlier: readonly string[]): Refusal | null {
  try {
    parseFormula(expression, earlier, '')
    return null
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown
    throw thrown
  }
}

interface NoteProps {
  readonly expression: string
  readonly fault: Refusal | null
}

function FormulaNote({ expression, fault }: NoteProps) {
  const text = useText()
  const { formula: own } = text.pages.scenarioSteps
  if (fault === null) return <p className="hint">{own.good}</p>
  const { position } = fault.params
  const at = typeof position === 'number' ? position - 1 : null
  return (
    <>
      <p className="field-wrong">
        {failureSentence(text, { code: fault.code, params: fault.params, where: {} })}
      </p>
      {at !== null && (
        <code className="formula-echo">
          {expression.slice(0, at)}
          <mark title={own.wrongPlace}>{expression.slice(at, at + 1) || '␣'}</mark>
          {expression.slice(at + 1)}
        </code>
      )}
    </>
  )
}

interface InsertionProps {
  readonly earlier: readonly string[]
  readonly onInsert: (piece: string) => void
}

function Insertions({ earlier, onInsert }: InsertionProps) {
  const text = useText()
  const { formula: own } = text.pages.scenarioSteps
  const { outline } = useFormState()
  const indicators = useIndicators()
  const pick = (label: string, options: { value: string; label: string }[]) => (
    <Select<string | null>
      size="small"
      className="grow"
      aria-label={label}
      placeholder={label}
      value={null}
      options={options}
      disabled={options.length === 0}
      onChange={(piece) => piece !== null && onInsert(piece)}
    />
  )
  return (
    <div className="row nowrap">
      {pick(
        own.insertIndicator,
        indicators.map((row) => ({ value: writtenName(row.id), label: indicatorName(text, row) })),
      )}
      {pick(
        own.insertStep,
        earlier.map((id) => ({ value: `steps.${id}`, label: `${stepName(text, outline, id)}　${id}` })),
      )}
      {pick(
        own.insertFunction,
        FUNCTIONS.map((name) => ({
          value: name === 'if' ? 'if(, , )' : `${name}()`,
          label: own.functions[name],
        })),
      )}
    </div>
  )
}

/** Names with signs in them stand in brackets. */
function writtenName(id: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(id) ? id : `[${id}]`
}
