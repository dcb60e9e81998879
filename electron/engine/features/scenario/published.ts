// Published scenarios: frozen copies of stored ones, and whether the data has changed since.
import type { z } from 'zod'
import type { PublishAnswer } from '#shared/contract/adoption'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { ScenarioDocumentField } from '#shared/contract/scenario'
import { describePublished, documentOf } from '../../published/describe-published.ts'
import { latestPublished, publishedBy } from '../../published/find-published.ts'
import { freeze, publish } from '../../published/publish.ts'
import type { RunCache } from '../../runs/run-cache.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { type PublishedRow, publishedScenarios } from '../../store/queries/published-scenarios.ts'
import { storedScenario } from '../../store/queries/scenarios.ts'
import { unknownScenario } from './unknown-scenario.ts'

type PublishedHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  'scenario.publish' | 'scenario.publishedList' | 'scenario.published'
>

export function publishedHandlers(runs: RunCache): PublishedHandlers {
  return {
    'scenario.publish': (db, { name }) => publishStored(runs, db, name),
    'scenario.publishedList': (db) => publishedScenarios(db).map((row) => describePublished(db, row)),
    'scenario.published': (db, { name, hash }) => {
      const row = hash === undefined ? latestPublished(db, name) : publishedBy(db, name, hash)
      return row === null ? null : { ...describePublished(db, row), document: documentOf(row) }
    },
  }
}

function publishStored(runs: RunCache, db: WriteDb, name: string): z.input<typeof PublishAnswer> {
  const document = storedScenario(db, name)
  if (document === null) throw unknownScenario(db, name)
  const { already, id } = publish(db, freeze(runs, db, ScenarioDocumentField.parse(document)))
  const row = publishedScenarios(db, name).find((copy) => copy.id === id) as PublishedRow
  db.note({ name, hash: row.hash })
  return { ...describePublished(db, row), already }
}
