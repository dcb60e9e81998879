// Fields of the form that hold something wrong, by their path in the document; a wrong field says so where it stands.

import type { ReactNode } from 'react'
import { createContext, useContext, useMemo } from 'react'
import type { PostType } from '#shared/domain/quota/post-type'
import type { EditedScenario, ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { Labelled } from '../../../ui/labelled.tsx'
import { useKept } from '../../../ui/use-stable.ts'

/** What the run has to say of one field. */
export interface FieldReason {
  readonly path: string
  readonly sentence: string
}

type FormState = Pick<ScenarioDraft, 'mistakes' | 'unread' | 'keepUnread' | 'forgetUnread'> & {
  readonly outline: Outline
  readonly reason: FieldReason | null
}

/** What a field may know of the document beyond itself; it stays the same while only numbers change. */
export interface Outline extends Pick<EditedScenario, 'postType' | 'result' | 'scope'> {
  readonly steps: readonly {
    readonly id: string
    readonly kind: EditedScenario['steps'][number]['kind']
    readonly postType: PostType
  }[]
}

function outlineOf({ postType, result, scope, steps }: EditedScenario): Outline {
  const outlines = steps.map((step) => ({
    id: step.id,
    kind: step.kind,
    postType: step.postType ?? postType,
  }))
  return { postType, result, scope, steps: outlines }
}

const FieldErrors = createContext<FormState | null>(null)

interface ProviderProps {
  readonly draft: ScenarioDraft
  /** Why the run refused the document, where it names a field. */
  readonly reason: FieldReason | null
  readonly children: ReactNode
}

export function FieldErrorsProvider({ draft, reason, children }: ProviderProps) {
  const { document, unread, keepUnread, forgetUnread } = draft
  const outline = useKept(outlineOf(document))
  const own = useKept(draft.mistakes, keyOfSet)
  const form = useMemo(() => {
    const mistakes = reason === null ? own : new Set([...own, reason.path])
    return { outline, mistakes, reason, unread, keepUnread, forgetUnread }
  }, [outline, own, reason, unread, keepUnread, forgetUnread])
  return <FieldErrors value={form}>{children}</FieldErrors>
}

function keyOfSet(set: ReadonlySet<string>): string {
  return [...set].join(' ')
}

/** What the form knows: an outline of the document, its mistakes, and what was typed and can't be read. */
export function useFormState(): FormState {
  const form = useContext(FieldErrors)
  if (form === null) throw new Error('a field of the scenario stands outside its form')
  return form
}

/** For antd's `status`. */
export function useFieldStatus(path: string): '' | 'error' {
  return useFormState().mistakes.has(path) ? 'error' : ''
}

/** The run's own sentence about a field, or nothing. */
export function useFieldReason(path: string): string | undefined {
  const { reason } = useFormState()
  return reason?.path === path ? reason.sentence : undefined
}

interface FieldProps {
  readonly label: string
  readonly path?: string
  readonly hint?: ReactNode
  /** What would be right; said when the field is wrong. */
  readonly wrong?: string
  readonly children: (id: string) => ReactNode
}

/** A labelled field; `path` ties it to the mistakes of the document. */
export function Field({ label, path = '', hint, wrong, children }: FieldProps) {
  const text = useText().pages.scenario
  const isWrong = useFieldStatus(path) === 'error'
  const reason = useFieldReason(path)
  return (
    <div className="field" {...placeOf(path)}>
      <Labelled className="field-label" label={label}>
        {children}
      </Labelled>
      {isWrong ? (
        <span className="field-wrong">{reason ?? wrong ?? text.fieldWrong}</span>
      ) : (
        hint !== undefined && <span className="hint">{hint}</span>
      )}
    </div>
  )
}

interface GroupProps {
  readonly label: string
  readonly path?: string
  readonly hint?: ReactNode
  readonly wrong?: string
  readonly className?: string
  readonly children: ReactNode
}

/** Several inputs under one heading. */
export function FieldGroup({ label, path = '', hint, wrong, className = '', children }: GroupProps) {
  const isWrong = useFieldStatus(path) === 'error'
  const reason = useFieldReason(path)
  const text = useText().pages.scenario
  return (
    <fieldset className={`field ${className}`} {...placeOf(path)}>
      <legend>{label}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {children}
      {isWrong && <span className="field-wrong">{reason ?? wrong ?? text.fieldWrong}</span>}
    </fieldset>
  )
}

/** Marks an element as the place of a field, for `goToField`. */
export function placeOf(path: string): { readonly 'data-field'?: string } {
  return path === '' ? {} : { 'data-field': path }
}

/** Shows the field of a path, or the nearest that holds it, and puts the focus into it. */
export function goToField(path: string): void {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = CSS.escape(parts.slice(0, length).join('.'))
    const place = document.querySelector<HTMLElement>(`[data-field="${wanted}"]`)
    if (place === null) continue
    place.scrollIntoView({ block: 'center' })
    const control = place.matches('input,textarea') ? place : place.querySelector<HTMLElement>(CONTROLS)
    control?.focus({ preventScroll: true })
    return
  }
}

const CONTROLS = 'input, textarea, [role="combobox"], button'
