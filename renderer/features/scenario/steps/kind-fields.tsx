// The form of a step by its kind.
import type { RunAnswer } from '#shared/contract/scenario'
import type { EditedStep } from '../form/edit-document.ts'
import { BandsFields } from './bands-fields.tsx'
import { BodiesFields } from './bodies-fields.tsx'
import { CarryFields } from './carry-fields.tsx'
import { ClassFields } from './class-fields.tsx'
import { ConstantFields } from './constant-fields.tsx'
import { FormulaFields } from './formula-fields.tsx'
import { ManualFields } from './manual-fields.tsx'
import { RatioFields } from './ratio-fields.tsx'
import { SourceFields } from './source-fields.tsx'
import { TableFields } from './table-fields.tsx'
import { WeightedFields } from './weighted-fields.tsx'

interface Props {
  readonly step: EditedStep
  readonly path: string
  readonly run: RunAnswer | undefined
  readonly onChange: (step: EditedStep) => void
  readonly onSet: () => void
}

export function KindFields({ step, onSet, ...rest }: Props) {
  switch (step.kind) {
    case 'constant':
      return <ConstantFields step={step} {...rest} />
    case 'table':
      return <TableFields step={step} {...rest} />
    case 'class':
      return <ClassFields step={step} {...rest} />
    case 'ratio':
      return <RatioFields step={step} {...rest} />
    case 'formula':
      return <FormulaFields step={step} {...rest} />
    case 'carry':
      return <CarryFields onSet={onSet} />
    case 'manual':
      return <ManualFields step={step} {...rest} />
    case 'weighted':
      return <WeightedFields step={step} {...rest} />
    case 'bands':
      return <BandsFields step={step} {...rest} />
    case 'bodies':
      return <BodiesFields step={step} {...rest} />
    case 'source':
      return <SourceFields step={step} {...rest} />
  }
}
