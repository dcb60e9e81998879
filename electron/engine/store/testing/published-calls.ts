// Each function of published scenarios and adoptions, called once on whatever the schema's test has written.
import { deepStrictEqual } from 'node:assert'
import type { WriteDb } from '../db.ts'
import { adoptions, publishedOutcome, publishedScenarios } from '../queries/published-scenarios.ts'
import { insertAdoptions, insertPublished } from '../tables/published-scenario.ts'

const copy = {
  name: '方案',
  hash: 'a'.repeat(64),
  document: '{}',
  inputsDigest: 'sha256:x',
  program: '0.1.0',
  head: '0'.repeat(64),
}

export const PUBLISHED_CALLS: Readonly<Record<string, (db: WriteDb) => unknown>> = {
  insertPublished: (db) => insertPublished(db, { ...copy, outcome: '{"units":[]}' }),
  publishedScenarios: (db) => {
    deepStrictEqual(publishedScenarios(db), [{ id: 1, ...copy }])
    deepStrictEqual(publishedScenarios(db, '没有'), [])
  },
  publishedOutcome: (db) => deepStrictEqual(publishedOutcome(db, 1), '{"units":[]}'),
  insertAdoptions: (db) =>
    insertAdoptions(db, [{ publishedScenario: 1, document: 1, authority: 'city', inputsDigest: 'y' }]),
  adoptions: (db) =>
    deepStrictEqual(adoptions(db), [
      { id: 1, published: 1, authority: 'city', document: '文〔2020〕1号', inputsDigest: 'y' },
    ]),
}
