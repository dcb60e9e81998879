// An office for tests of imports: a project with the units of a city, and sheets drawn on the spot.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Failure, Result } from '#shared/contract/errors'
import type { CommitSummary, Draft, Preview } from '#shared/contract/staffing-import'
import { systemClock } from '../../../backups/system-clock.ts'
import { createEngine } from '../../../engine.ts'
import { createFileGrants } from '../../../files/file-grants.ts'
import { forkParserWithNode } from '../../../files/fork-parser.ts'
import { plainWorkbook } from '../../../files/read-workbook/testing/trade-table.ts'

const root = new URL('../../../../../', import.meta.url).pathname

export type Cell = string | number | null
export type Rows = readonly (readonly Cell[])[]

export interface Choice {
  readonly kind?: string
  readonly date?: string
  readonly document?: string
  readonly sheet?: string
  readonly mapping?: object
}

export type Office = Awaited<ReturnType<typeof openOffice>>

export async function openOffice(region = '3203') {
  const folder = mkdtempSync(join(tmpdir(), 'bianheng-office-'))
  const grants = createFileGrants()
  const bugs: unknown[] = []
  const engine = createEngine(
    {
      grants,
      resources: join(root, 'resources'),
      keys: folder,
      access: 'write',
      onLocked: 'refuse',
      backups: { data: null, clock: systemClock, routine: false },
      forkParser: forkParserWithNode(join(root, 'electron/engine/files/parser.ts')),
    },
    (_, error) => bugs.push(error),
  )
  const call = async (name: string, input: unknown) => (await engine.call(name, input)) as Result<unknown>
  const ask = async <T>(name: string, input: unknown): Promise<T> => {
    const result = await call(name, input)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    return result.value as T
  }
  const refused = async (name: string, input: unknown): Promise<Failure> => {
    const result = await call(name, input)
    if (result.ok) throw new Error('was not refused')
    return result.failure
  }
  await ask('project.create', { token: grants.grant(join(folder, 'p.bianheng')), template: 'blank', region })

  const file = (bytes: Uint8Array, name = `${Math.random()}.xlsx`): string => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return grants.grant(path)
  }
  const sheet = async (rows: Rows): Promise<string> => file(await plainWorkbook(rows))
  const read = (token: string, { document: _, ...choice }: Choice = {}) =>
    ask<Draft>('staffingImport.read', { token, ...choice })
  const look = async (token: string, choice: Choice = {}): Promise<Preview> => {
    const { draftId } = await read(token, choice)
    return ask<Preview>('staffingImport.preview', { draftId, document: choice.document ?? '' })
  }
  const commit = ({ draftId, head }: Preview, { document = '' }: Choice = {}, skipBadRows = false) =>
    ask<CommitSummary>('staffingImport.commit', { draftId, head, document, skipBadRows })

  return {
    folder,
    grants,
    ask,
    refused,
    file,
    sheet,
    read,
    look,
    commit,
    /** Reads, looks and accepts. */
    take: async (rows: Rows, choice: Choice = {}) => commit(await look(await sheet(rows), choice), choice),
    see: async (rows: Rows, choice: Choice = {}) => look(await sheet(rows), choice),
    table: <T>(kind: string, asOf = '2020-12-31') =>
      ask<{ rows: T[]; totals: Record<string, unknown>; balanced: boolean }>(kind, { asOf }),
    undo: () => ask('journal.undo', {}),
    bugs,
    close: async () => {
      await engine.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

/** What is said of cells, as `CODE A1`. */
export function reasons({ page }: Preview): string[] {
  return page.flatMap(({ issues }) => issues.map(({ code, cell }) => `${code} ${cell}`))
}
