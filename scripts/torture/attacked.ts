// Commands into whose write calls faults are put: each begins from the same files, and says what it was answered.
import path from 'node:path'
import { type EngineClient, resources, value } from './engine-client.ts'

/** Says that something was answered as done; with the audit head that must then be found. */
export type Acknowledge = (head?: string) => void

export interface Attacked {
  readonly name: string
  /** The file that must be whole afterwards. */
  readonly target: string
  /** Done before anybody looks on. */
  readonly prepare: (engine: EngineClient, place: string) => Promise<void>
  readonly work: (engine: EngineClient, place: string, acknowledge: Acknowledge) => Promise<void>
}

const workbook = path.join(resources, 'sample', 'xuzhou-indicators.xlsx')
const drafts = new WeakMap<EngineClient, string>()

async function openProject({ client, grant }: EngineClient, place: string): Promise<void> {
  await value(client['project.open']({ token: grant(path.join(place, 'p.bianheng')) }))
}

/** A draft outlives the project that it was made for: one reading of the workbook does for every fault of an engine. */
async function draftOf(engine: EngineClient): Promise<string> {
  const known = drafts.get(engine)
  if (known !== undefined) return known
  const token = engine.grant(workbook)
  const read = await value(
    engine.client['staffingImport.read']({ token, kind: 'indicators', date: '2020-01-01' }),
  )
  drafts.set(engine, read.draftId)
  return read.draftId
}

const nothing = async () => {}

export const attacked: readonly Attacked[] = [
  {
    name: 'create',
    target: 'new.bianheng',
    prepare: nothing,
    work: async ({ client, grant }, place, acknowledge) => {
      const token = grant(path.join(place, 'new.bianheng'))
      const made = await value(client['project.create']({ token, template: 'blank', region: '320302' }))
      acknowledge(made.head)
      await value(client['project.close']({}))
    },
  },
  {
    name: 'import',
    target: 'p.bianheng',
    prepare: async (engine, place) => {
      await openProject(engine, place)
      await draftOf(engine)
    },
    work: async (engine, _place, acknowledge) => {
      const { client } = engine
      const draftId = await draftOf(engine)
      const { head } = await value(client['staffingImport.preview']({ draftId }))
      await value(client['staffingImport.commit']({ draftId, head, skipBadRows: true }))
      acknowledge((await value(client['project.current']({})))?.head)
      await value(client['project.close']({}))
    },
  },
  {
    name: 'migrate',
    target: 'old.bianheng',
    prepare: nothing,
    work: async ({ client, grant }, place, acknowledge) => {
      const opened = await value(client['project.open']({ token: grant(path.join(place, 'old.bianheng')) }))
      acknowledge(opened.head)
      await value(client['project.close']({}))
    },
  },
  {
    name: 'backup',
    target: 'copy.bianheng',
    prepare: openProject,
    work: async ({ client, grant }, place, acknowledge) => {
      const to = grant(path.join(place, 'copy.bianheng'))
      acknowledge((await value(client['project.backup']({ to }))).head)
    },
  },
  {
    name: 'restore',
    target: 'p.bianheng',
    prepare: nothing,
    work: async ({ client, grant }, place, acknowledge) => {
      const [from, to] = ['kept.bianheng', 'p.bianheng'].map((name) => grant(path.join(place, name))) as [
        string,
        string,
      ]
      acknowledge((await value(client['project.restore']({ from, to, replace: true }))).head)
    },
  },
]
