// A step of each kind as it is when it is added: right in form where that is possible without a decision of the office.
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import type { EditedStep } from '../form/edit-document.ts'
import { freeId } from '../form/edit-document.ts'

/** In the order of the menu: what creates posts first, the commonest first. */
export const STEP_KINDS = [
  'constant',
  'weighted',
  'bands',
  'table',
  'class',
  'ratio',
  'formula',
  'manual',
  'carry',
  'bodies',
  'source',
] as const satisfies readonly EditedStep['kind'][]

const IDS: Readonly<Record<EditedStep['kind'], string>> = {
  constant: 'base',
  weighted: 'topup',
  bands: 'tilt',
  table: 'table',
  class: 'class',
  ratio: 'ratio',
  formula: 'formula',
  manual: 'manual',
  carry: 'carry',
  bodies: 'bodies',
  source: 'source',
}

const COUNTY = [{ pool: 'county', ratio: 1 }]
const PER_PERSON = '10000'

export function newStep(
  document: EditedScenario,
  kind: EditedStep['kind'],
  classes: readonly string[],
): EditedStep {
  const id = freeId(document, IDS[kind])
  const made = { id, funding: COUNTY }
  switch (kind) {
    case 'constant':
      return { ...made, kind, posts: 1 }
    case 'weighted':
      return {
        ...made,
        kind,
        pool: { perUnit: 1, by: 'all' },
        weights: [{ indicator: 'population', normalise: 'share', weight: '1' }],
        method: 'webster',
        ties: { by: ['code'] },
      }
    case 'bands':
      return {
        ...made,
        kind,
        within: 'county',
        bands: [{ all: [{ indicator: 'assessment_rank', top: '10%' }], posts: 1 }],
        ties: { by: ['code'] },
      }
    case 'table':
      return { ...made, kind, indicator: 'population', brackets: newBrackets() }
    case 'class':
      return { ...made, kind, posts: Object.fromEntries(classes.map((name) => [name, 0])) }
    case 'ratio':
      return { ...made, kind, indicator: 'population', per: PER_PERSON, round: 'floor' }
    case 'formula':
      return { ...made, kind, expression: `ceil(population/${PER_PERSON})` }
    case 'manual':
      return { ...made, kind, posts: {}, reason: '' }
    case 'carry':
      return { ...made, kind }
    case 'bodies':
      return { id, kind }
    case 'source':
      return { id, kind, givers: [] }
  }
}

/** The standard of R17 by population, without its figures: the office writes its own. */
function newBrackets() {
  const includes = 'from' as const
  return [
    { from: null, to: 50_000, includes, posts: 0 },
    { from: 50_000, to: 70_000, includes, posts: 1 },
    { from: 70_000, to: null, includes, posts: 2 },
  ]
}
