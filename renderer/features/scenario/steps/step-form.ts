// What the form of one step is given.
import type { RunAnswer } from '#shared/contract/scenario'
import type { EditedStep, StepOf } from '../form/edit-document.ts'

export interface StepFormProps<K extends EditedStep['kind']> {
  readonly step: StepOf<K>
  /** `steps.1`, as the schema's issues name it. */
  readonly path: string
  readonly run: RunAnswer | undefined
  readonly onChange: (step: EditedStep) => void
}
