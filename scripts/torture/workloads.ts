// What an engine is doing when it is killed. Each workload acknowledges the audit head of every command that was answered.
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { blankScenario } from '../../shared/domain/template/blank.zh-CN.ts'
import { type EngineClient, resources, value } from './engine-client.ts'
import { judge } from './judge.ts'
import type { Verdict } from './part.ts'
import { oldProject } from './projects.ts'

export interface Workload {
  readonly name: string
  /** Called before each start; `project` is there already. */
  readonly prepare: (project: string) => void
  /** Works on the open project until it is killed. */
  readonly work: (engine: EngineClient, project: string, acknowledge: () => Promise<void>) => Promise<void>
  /** Judges what is left besides the project itself. */
  readonly judge: (project: string) => Promise<Verdict>
}

const sample = path.join(resources, 'sample', 'xuzhou-indicators.xlsx')
const fine = async (): Promise<Verdict> => 'sound'
let day = 0

export async function importOnce({ client, grant }: EngineClient): Promise<void> {
  day += 1
  const date = new Date(Date.UTC(2000, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
  const { draftId } = await value(
    client['staffingImport.read']({ token: grant(sample), kind: 'indicators', date }),
  )
  const { head } = await value(client['staffingImport.preview']({ draftId }))
  await value(client['staffingImport.commit']({ draftId, head, skipBadRows: false }))
}

async function saveOnce({ client }: EngineClient, round: number): Promise<void> {
  const document = { ...blankScenario(null, '2020-09-01'), name: `s${round % 7}` }
  await value(client['scenario.save']({ document: document as never, replace: true }))
}

/** A document that founds a unit and gives it posts: rows of several tables and a balance that must agree. */
export async function bookOnce({ client }: EngineClient, round: number): Promise<void> {
  const name = `市${round}馆`
  const posts = { postType: 'institution-full', posts: 20 } as const
  const movements = [
    { kind: 'found', unit: { name, parent: '3203', unitKind: 'department' } },
    { kind: 'open', account: name, ...posts, filled: 12 },
    { kind: 'transfer', from: name, to: 'pool:city', ...posts, posts: 5 },
  ] as const
  await value(
    client['ledger.book']({ document: { number: `试[2020]${round}号`, date: '2020-09-01' }, movements }),
  )
}

export async function open({ client, grant }: EngineClient, project: string): Promise<void> {
  await value(client['project.open']({ token: grant(project) }))
}

export const workloads: readonly Workload[] = [
  {
    name: 'import',
    prepare: () => {},
    work: async (engine, project, acknowledge) => {
      await open(engine, project)
      for (;;) {
        await importOnce(engine)
        await acknowledge()
      }
    },
    judge: fine,
  },
  {
    name: 'book',
    prepare: () => {},
    work: async (engine, project, acknowledge) => {
      await open(engine, project)
      for (let round = Date.now(); ; round += 1) {
        await bookOnce(engine, round)
        await acknowledge()
      }
    },
    judge: fine,
  },
  {
    name: 'undo',
    prepare: () => {},
    work: async (engine, project, acknowledge) => {
      await open(engine, project)
      for (let round = 0; ; round += 1) {
        if (round % 3 === 2) await value(engine.client['journal.undo']({}))
        else await saveOnce(engine, Date.now() + round)
        await acknowledge()
      }
    },
    judge: fine,
  },
  {
    name: 'backup',
    prepare: () => {},
    work: async (engine, project) => {
      await open(engine, project)
      for (;;) {
        const to = engine.grant(`${project}.copy`)
        await value(engine.client['project.backup']({ to, replace: true }))
      }
    },
    judge: (project) => judge(`${project}.copy`, undefined),
  },
  {
    name: 'restore',
    prepare: (project) => copyFileSync(project, `${project}.copy`),
    work: async (engine, project) => {
      for (;;) {
        const [from, to] = [engine.grant(`${project}.copy`), engine.grant(`${project}.restored`)]
        await value(engine.client['project.restore']({ from, to, replace: true }))
      }
    },
    judge: (project) => judge(`${project}.restored`, undefined),
  },
  {
    name: 'migrate',
    prepare: (project) => oldProject(`${project}.old`),
    work: async (engine, project) => {
      await open(engine, `${project}.old`)
    },
    judge: (project) => judge(`${project}.old`, undefined),
  },
]
