// An office for tests of rules: a project of Xuzhou's streets and towns, documents in, findings out, through the window's port.
import { BookInput } from '#shared/contract/ledger'
import type { FindingRow } from '#shared/contract/scenario'
import { startTestProject, type TestEngine, unwrap } from '../../../testing/test-engine.ts'

export const STREET = '320302001'
export const TOWN = '320321102'
export const FULL = 'institution-full'

export interface CheckedOffice {
  readonly tested: TestEngine
  /** Books movements as they come in from outside. */
  readonly book: (number: string, date: string, movements: readonly object[]) => Promise<void>
  readonly findings: (rule: string, asOf: string, packs?: string[]) => Promise<FindingRow[]>
  /** What a rule of a pack finds on a date, as "error aboveMost 10 9 UNIT body". */
  readonly said: (rule: string, asOf: string, packs?: string[]) => Promise<string[]>
  /** Back to the new project. */
  readonly clear: () => Promise<void>
}

export async function startCheckedOffice(): Promise<CheckedOffice> {
  const tested = await startTestProject()
  const { client } = tested
  const findings = async (rule: string, asOf: string, packs?: string[]) => {
    const all = unwrap(await client['rules.check']({ asOf, ...(packs === undefined ? {} : { packs }) }))
    return all.filter((finding) => finding.rule === rule)
  }
  return {
    tested,
    findings,
    book: async (number, date, movements) => {
      unwrap(await client['ledger.book'](BookInput.parse({ document: { number, date }, movements })))
    },
    said: async (rule, asOf, packs) =>
      (await findings(rule, asOf, packs)).map(({ severity, message, value, limit, unit, body }) =>
        [severity, message, value, limit, unit, body].filter((part) => part !== null).join(' '),
      ),
    clear: async () => {
      while ((await client['journal.undo']({})).ok);
    },
  }
}
