// Scenarios through the window's port: stored, run, paged, explained; rules and the journal beside them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { failureOf, startTestEngine, type TestEngine, unwrap } from '../../testing/test-engine.ts'

let tested: TestEngine
let document: ScenarioDocument

beforeAll(async () => {
  tested = startTestEngine()
  unwrap(await tested.client['project.createSample']({ token: tested.token('p.bianheng') }))
  unwrap(await tested.client['scenario.remove']({ name: '徐州2020（读法二）' }))
  document = unwrap(await tested.client['scenario.suggest']({}))
})
afterAll(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

const names = async () => unwrap(await tested.client['scenario.list']({})).map(({ name }) => name)

describe('stored scenarios', () => {
  const other = () => ({ ...document, name: '方案二' })
  beforeEach(async () => {
    while ((await names()).length > 1) unwrap(await tested.client['journal.undo']({}))
  })

  test('saved, refused under the same name, replaced, removed', async () => {
    unwrap(await tested.client['scenario.save']({ document: other() }))
    expect(await names()).toEqual(['徐州2020', '方案二'])
    expect(failureOf(await tested.client['scenario.save']({ document: other() }))).toMatchObject({
      code: 'SCENARIO_EXISTS',
      params: { name: '方案二' },
    })
    unwrap(
      await tested.client['scenario.save']({ document: { ...other(), asOf: '2021-01-01' }, replace: true }),
    )
    expect(unwrap(await tested.client['scenario.list']({}))[1]).toMatchObject({ asOf: '2021-01-01' })
    unwrap(await tested.client['scenario.remove']({ name: '方案二' }))
    expect(await names()).toEqual(['徐州2020'])
    expect(failureOf(await tested.client['scenario.remove']({ name: '方案二' }))).toMatchObject({
      code: 'SCENARIO_UNKNOWN',
      params: { known: '徐州2020' },
    })
    for (const expected of ['方案二', '方案二', undefined]) {
      unwrap(await tested.client['journal.undo']({}))
      expect((await names())[1]).toBe(expected)
    }
  })

  test('every commit is announced with the new head', async () => {
    tested.events.length = 0
    unwrap(await tested.client['scenario.save']({ document: other() }))
    const [entry] = unwrap(await tested.client['journal.list']({ limit: 1 }))
    expect(entry).toMatchObject({ command: 'scenario.save', summary: { name: '方案二' }, changes: 1 })
    expect(tested.events).toEqual([{ type: 'changed', head: entry?.hash }])
  })

  test('what comes back is what was stored', async () => {
    const stored = unwrap(await tested.client['scenario.save']({ document: other() }))
    expect(stored.document).toEqual(other())
  })
})

describe('a run', () => {
  test('pages and totals agree with the whole result', async () => {
    const { summary, units } = unwrap(await tested.client['scenario.result']({ document }))
    const first = unwrap(await tested.client['scenario.units']({ document, limit: 100 }))
    const rest = unwrap(await tested.client['scenario.units']({ document, offset: 100 }))
    expect([...first.rows, ...rest.rows].map((row) => row.key)).toEqual(units.map((unit) => unit.key))
    expect(first.total).toBe(summary.units)
    expect(units.reduce((sum, unit) => sum + unit.total, 0)).toBe(summary.total)
    expect(summary.counties.reduce((sum, county) => sum + county.total, 0)).toBe(2099)
    const county = unwrap(await tested.client['scenario.units']({ document, county: '320302' }))
    expect(county.rows.reduce((sum, row) => sum + row.total, 0)).toBe(
      summary.counties.find(({ code }) => code === '320302')?.total,
    )
    const found = unwrap(await tested.client['scenario.units']({ document, text: 'hljd' }))
    expect(found.rows.map((row) => row.name)).toContain('黄楼街道')
  })

  test('each post of each unit is funded by city or county, halves of the base by both', async () => {
    const { units } = unwrap(await tested.client['scenario.result']({ document }))
    for (const { name, total, funding, parts } of units) {
      expect((funding.city ?? 0) + (funding.county ?? 0), name).toBe(total)
      expect(funding.city, name).toBe(5)
      expect(parts.base, name).toBe(10)
    }
  })

  test('a derivation ends in the unit’s number', async () => {
    const { rows } = unwrap(await tested.client['scenario.units']({ document, limit: 1 }))
    const derivation = unwrap(
      await tested.client['scenario.derivation']({ document, key: rows[0]?.key ?? '' }),
    )
    expect(derivation.lines.find((line) => line.code === 'TOTAL')?.params.total).toBe(rows[0]?.total)
    expect(failureOf(await tested.client['scenario.derivation']({ document, key: '没有' })).code).toBe(
      'UNIT_UNKNOWN',
    )
  })

  test('the digest changes with what the run uses, and with nothing else', async () => {
    const digest = async (changed: ScenarioDocument) => {
      const answer = unwrap(await tested.client['scenario.run']({ document: changed }))
      return answer.status === 'ok' ? answer.inputsDigest : answer.status
    }
    const before = await digest(document)
    expect(await digest({ ...document, asOf: '2020-09-02' })).not.toBe(before)
    const store = tested.engine.session.store()
    const set = (indicator: string) =>
      store?.command('test', (db) =>
        db.prepare("UPDATE indicatorValue SET value = '61' WHERE indicator = ? AND unit = 1").run(indicator),
      )
    set('villages')
    expect(await digest(document)).toBe(before)
    set('area')
    expect(await digest(document)).not.toBe(before)
    for (const _ of ['area', 'villages']) unwrap(await tested.client['journal.undo']({}))
    expect(await digest(document)).toBe(before)
  })

  test('a new body makes a result stale only where posts are shared among bodies', async () => {
    const digest = async (changed: ScenarioDocument) => {
      const answer = unwrap(await tested.client['scenario.run']({ document: changed }))
      return answer.status === 'ok' ? answer.inputsDigest : answer.status
    }
    const shared = { ...document, steps: [...document.steps, { id: 'shared', kind: 'bodies' as const }] }
    const before = [await digest(document), await digest(shared)]
    unwrap(
      await tested.client['ledger.book']({
        document: { number: '徐编〔2020〕90号', date: '2020-08-01' },
        movements: [{ kind: 'establish', body: '320302001/应急服务站', bodyKind: 'institution' }],
      }),
    )
    const after = [await digest(document), await digest(shared)]
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    unwrap(await tested.client['journal.undo']({}))
    expect(await digest(shared)).toBe(before[1])
  })

  test('without a result says why, in every procedure that needs one', async () => {
    const [base, , topup] = document.steps
    const impossible = { ...document, steps: [base, { ...topup, min: 1000 }] } as ScenarioDocument
    expect(unwrap(await tested.client['scenario.run']({ document: impossible }))).toMatchObject({
      status: 'infeasible',
      code: 'FLOORS_ABOVE_TOTAL',
      step: 'topup',
    })
    const asks = [
      tested.client['scenario.result']({ document: impossible }),
      tested.client['scenario.units']({ document: impossible }),
      tested.client['rules.check']({ document: impossible }),
      tested.client['report.build']({ report: 'allocation', document: impossible }),
    ]
    for (const answer of await Promise.all(asks)) expect(failureOf(answer).code).toBe('INFEASIBLE')
  })
})

describe('rules.check', () => {
  test('the scenario of the sample breaks none', async () => {
    const findings = unwrap(await tested.client['rules.check']({ document }))
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    const codes = new Set(findings.map(({ rule }) => rule))
    for (const code of ['R34', 'R40', 'R47']) expect(codes).toContain(code)
  })

  test('a base that is not matched 1:1 is found, with its source', async () => {
    const uneven = document.steps.map((step) =>
      step.id === 'base' && step.kind === 'constant'
        ? {
            ...step,
            funding: [
              { pool: 'city', ratio: 2 },
              { pool: 'county', ratio: 1 },
            ],
          }
        : step,
    )
    const findings = unwrap(await tested.client['rules.check']({ document: { ...document, steps: uneven } }))
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'R10', severity: 'error', source: expect.stringContaining('1:1') }),
    )
  })

  test('the present state, and a pack that does not exist', async () => {
    expect(
      unwrap(await tested.client['rules.check']({ asOf: '2020-09-01' })).map(({ rule }) => rule),
    ).toContain('R34')
    expect(
      failureOf(await tested.client['rules.check']({ asOf: '2020-09-01', packs: ['没有'] })),
    ).toMatchObject({
      code: 'RULE_PACK_UNKNOWN',
      params: { known: expect.stringContaining('xuzhou-2020') },
    })
  })
})

test('undo stops at the creation of the project', async () => {
  let answer = await tested.client['journal.undo']({})
  for (let count = 0; answer.ok && count < 50; count += 1) answer = await tested.client['journal.undo']({})
  expect(failureOf(answer).code).toBe('NOTHING_TO_UNDO')
  expect(unwrap(await tested.client['unit.list']({})).total).toBe(186)
  expect(unwrap(await tested.client['project.verify']({})).ok).toBe(true)
})
