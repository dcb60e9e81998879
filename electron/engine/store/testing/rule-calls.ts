// Each function of rules and of what they look at that holds SQL, called once on whatever the schema's test has written.
import { deepStrictEqual } from 'node:assert'
import type { WriteDb } from '../db.ts'
import { abolishedBodies, hasLedger } from '../queries/abolished.ts'
import { carriedAt, crossingsAt, postsByLevel } from '../queries/crossings.ts'
import { digestTerms } from '../queries/digest-terms.ts'
import { pendingStates } from '../queries/pending-states.ts'
import { maskedPeople } from '../queries/person-labels.ts'
import { allWaivers, ownRules } from '../queries/rules.ts'
import { deleteOwnRule, deleteWaiver, insertOwnRule, putWaiver } from '../tables/rule.ts'

const ON = '2020-06-01'
const place = { rule: 'U1', unit: '320302001', body: null, message: 'aboveMost', subject: '' }
const waiver = { ...place, reason: '过渡期', who: '某', date: ON }
const own = {
  code: 'U1',
  kind: 'deadline',
  title: '到期',
  document: '本办',
  article: '一',
  confidence: 'A',
  of: 'loans',
  severity: 'error',
} as const

export const RULE_CALLS: Readonly<Record<string, (db: WriteDb) => unknown>> = {
  insertOwnRule: (db) => insertOwnRule(db, own),
  ownRules: (db) => deepStrictEqual(ownRules(db), [own]),
  putWaiver: (db) => {
    putWaiver(db, { ...waiver, reason: '先' })
    putWaiver(db, waiver)
    putWaiver(db, { ...waiver, rule: 'R1' })
  },
  allWaivers: (db) => deepStrictEqual(allWaivers(db), [waiver, { ...waiver, rule: 'R1' }]),
  deleteOwnRule: (db) => deepStrictEqual([deleteOwnRule(db, 'U1'), deleteOwnRule(db, 'U1')], [1, 0]),
  deleteWaiver: (db) =>
    deepStrictEqual([deleteWaiver(db, place), deleteWaiver(db, { ...place, rule: 'R1' })], [0, 1]),
  hasLedger: (db) => deepStrictEqual(hasLedger(db, ON), false),
  digestTerms: (db) => deepStrictEqual(digestTerms(db, ON), []),
  abolishedBodies: (db) => deepStrictEqual(abolishedBodies(db, ON), []),
  crossingsAt: (db) => deepStrictEqual(crossingsAt(db, ON), []),
  carriedAt: (db) => deepStrictEqual(carriedAt(db, ON), []),
  postsByLevel: (db) => deepStrictEqual(postsByLevel(db, ON, 'administrative'), []),
  pendingStates: (db) => deepStrictEqual(pendingStates(db, ON), []),
  maskedPeople: (db) => deepStrictEqual(maskedPeople(db, [99]), new Map()),
}
