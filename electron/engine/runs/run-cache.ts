// Runs a scenario once per document and state of the project, so that a page and a derivation don't compute it again.
import { UserFailure } from '#shared/contract/errors'
import { Refusal } from '#shared/domain/refusal'
import type { Establishment } from '#shared/domain/rules/establishment'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import type { ScenarioInputs } from '#shared/domain/scenario/inputs'
import { type CompletedRun, type Run, runScenario } from '#shared/domain/scenario/run'
import { templateNamed } from '#shared/domain/template/all-templates'
import { establishmentAt } from '../establishment/establishment-at.ts'
import type { ReadDb } from '../store/db.ts'
import { journalHead } from '../store/queries/journal-head.ts'
import { projectInfo } from '../store/queries/project-info.ts'
import { inputsDigest } from './digest.ts'
import { gatherInputs } from './gather.ts'

export interface CachedRun {
  readonly inputs: ScenarioInputs
  readonly digest: string
  readonly run: Run
}

export interface RunCache {
  /** The run of a document on the present snapshot. */
  readonly run: (db: ReadDb, document: ScenarioDocument) => CachedRun
  /** The same where only a completed run will do. Throws INFEASIBLE, UNDECIDED. */
  readonly completed: (db: ReadDb, document: ScenarioDocument) => CachedRun & { readonly run: CompletedRun }
  /** The establishment on a date, for what rules find. */
  readonly establishment: (db: ReadDb, asOf: string) => Establishment
  /** Gives back the memory: whoever asks next waits for the run again. */
  readonly forget: () => void
}

/** Keeps the latest run and establishment only: the window edits one scenario at a time. */
export function createRunCache(): RunCache {
  let key = ''
  let kept: CachedRun | null = null
  const run = (db: ReadDb, document: ScenarioDocument): CachedRun => {
    const asked = `${journalHead(db)} ${JSON.stringify(document)}`
    if (kept !== null && key === asked) return kept
    const inputs = gatherInputs(db, document)
    kept = { inputs, digest: inputsDigest(inputs), run: runOf(db, inputs) }
    key = asked
    return kept
  }
  const completed = (db: ReadDb, document: ScenarioDocument) => {
    const cached = run(db, document)
    if (cached.run.status !== 'ok') throw refused(cached.run)
    return { ...cached, run: cached.run }
  }
  let date = ''
  let stands: Establishment | null = null
  const establishment = (db: ReadDb, asOf: string): Establishment => {
    const asked = `${journalHead(db)} ${asOf}`
    if (stands === null || date !== asked) stands = establishmentAt(db, asOf)
    date = asked
    return stands
  }
  const forget = () => {
    kept = null
    stands = null
  }
  return { run, completed, establishment, forget }
}

/** Where values are missing, the refusal names the workbook that the project's template brings sample values in. */
function runOf(db: ReadDb, inputs: ScenarioInputs): Run {
  try {
    return runScenario(inputs)
  } catch (error) {
    const workbook = templateNamed(projectInfo(db).template)?.workbook ?? null
    if (!(error instanceof Refusal) || error.code !== 'INDICATOR_MISSING' || workbook === null) throw error
    throw new Refusal(error.code, { ...error.params, workbook: `resources/sample/${workbook}` }, error.field)
  }
}

function refused(run: Exclude<Run, CompletedRun>): UserFailure {
  if (run.status === 'undecided') {
    return new UserFailure('UNDECIDED', {
      step: run.step,
      group: run.group,
      units: run.units.join(', '),
      posts: run.posts,
    })
  }
  const { step, group, need, most, code } = run
  return new UserFailure('INFEASIBLE', { reason: code, step, group, need, most, units: run.units.join(', ') })
}
