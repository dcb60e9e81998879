// Projects through the window's port: created from the bundled list, opened, refused, verified.
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TEMPLATES, type Template } from '#shared/contract/project'
import { en, zhCN } from '#shared/locale/locale'
import { openStore } from '../../store/open.ts'
import { failureOf, startTestEngine, type TestEngine, unwrap } from '../../testing/test-engine.ts'

let tested: TestEngine

beforeEach(() => {
  tested = startTestEngine()
})
afterEach(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

const create = async (region: string | null, template: Template = 'blank') =>
  tested.client['project.create']({ token: tested.token('p.bianheng'), template, region })

describe('created from the bundled list', () => {
  test('a city: 徐州', async () => {
    const info = unwrap(await create('3203'))
    expect(info).toMatchObject({
      name: 'p',
      file: 'p.bianheng',
      region: { code: '3203', name: '徐州市' },
      template: 'blank',
      sample: false,
      readOnly: null,
      units: 186,
      entries: 1,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const counties = unwrap(await tested.client['unit.counties']({}))
    expect(counties).toHaveLength(11)
    expect(counties.reduce((sum, county) => sum + county.units, 0)).toBe(186)
    const { rows } = unwrap(await tested.client['unit.list']({}))
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length
    expect([count('street') + count('town'), count('other')]).toEqual([167, 19])
  })

  test.each([
    ['a province', '32', '江苏省'],
    ['a district of a municipality', '110105', '朝阳区'],
    ['a city without counties', '4419', '东莞市'],
    ['a county', '320321', '丰县'],
  ])('%s', async (_, code, name) => {
    const info = unwrap(await create(code))
    expect(info.region).toEqual({ code, name })
    const counties = unwrap(await tested.client['unit.counties']({}))
    expect(info.units).toBeGreaterThan(0)
    expect(counties.reduce((sum, county) => sum + county.units, 0)).toBe(info.units)
    expect(counties.every((county) => county.code.startsWith(code))).toBe(true)
    expect(unwrap(await tested.client['project.verify']({}))).toMatchObject({ ok: true, problems: [] })
  })

  test('nothing: a blank project', async () => {
    expect(unwrap(await create(null))).toMatchObject({ region: null, units: 0 })
    expect(unwrap(await tested.client['unit.counties']({}))).toEqual([])
    expect(unwrap(await tested.client['unit.indicators']({})).map(({ id }) => id)).toContain('reform_score')
  })

  test.each([
    ['9999', 'REGION_UNKNOWN'],
    ['320', 'FIELD_INVALID'],
    ['徐州', 'FIELD_INVALID'],
    ['320302001', 'FIELD_INVALID'],
  ])('region %s is refused and leaves no file', async (region, code) => {
    expect(failureOf(await create(region)).code).toBe(code)
    expect(readdirSync(tested.folder)).toEqual([])
    expect(unwrap(await tested.client['project.current']({}))).toBeNull()
  })

  test('a second time: refused, and the first stays open', async () => {
    const first = unwrap(await create('3203'))
    expect(failureOf(await create('3201')).code).toBe('FILE_EXISTS')
    expect(unwrap(await tested.client['project.current']({}))).toEqual(first)
  })
})

describe('the template 徐州2020', () => {
  test('brings the scenario and seven bodies for each street and town', async () => {
    unwrap(await create(null, 'xuzhou-2020'))
    const [scenario] = unwrap(await tested.client['scenario.list']({}))
    expect(scenario).toMatchObject({ name: '徐州2020', asOf: '2020-09-01', steps: 3 })
    const { rows } = unwrap(await tested.client['unit.list']({}))
    // Two dispatched bodies more where a county's pilot is.
    expect(rows.filter((row) => row.bodies === 7)).toHaveLength(167 - 11)
    expect(rows.filter((row) => row.bodies === 9)).toHaveLength(11)
  })

  test('followed by another city has that city’s units in its scope', async () => {
    unwrap(await create('3201', 'xuzhou-2020'))
    const [scenario] = unwrap(await tested.client['scenario.list']({}))
    const document = scenario?.document
    expect(document?.scope).toMatchObject({ region: '3201', exclude: [] })
    const base = document && { ...document, steps: document.steps.slice(0, 1) }
    const answer = unwrap(await tested.client['scenario.run']({ document: base as NonNullable<typeof base> }))
    expect(answer).toMatchObject({ status: 'ok' })
  })
})

describe('templates of reforms', () => {
  const reforms = TEMPLATES.filter((template) => template !== 'blank')

  test.each(reforms)(
    '%s: without a region it is its own, in one command; the note names its scenarios',
    async (template) => {
      const info = unwrap(await create(null, template))
      expect(info).toMatchObject({ template, entries: 1, sample: template !== 'xuzhou-2020' })
      expect(info.units).toBeGreaterThan(0)
      const { look } = zhCN.templateNotes[template]
      const stored = unwrap(await tested.client['scenario.list']({}))
      expect(look.some((line) => line.includes('没有方案'))).toBe(stored.length === 0)
      for (const { document } of stored) {
        const quoted = `“${document.name}”`
        for (const { templateNotes } of [zhCN, en]) {
          const { assumed, look } = templateNotes[template]
          expect([...assumed, ...look].join('\n')).toContain(quoted)
        }
      }
      expect(unwrap(await tested.client['project.verify']({}))).toMatchObject({ ok: true, problems: [] })
    },
  )

  test.each(reforms)('%s: may be followed elsewhere', async (template) => {
    expect(unwrap(await create('3302', template))).toMatchObject({ region: { code: '3302' } })
    expect(unwrap(await tested.client['project.verify']({}))).toMatchObject({ ok: true, problems: [] })
    for (const { document } of unwrap(await tested.client['scenario.list']({}))) {
      expect('3302'.startsWith(document.scope.region)).toBe(true)
    }
  })
})

describe('the sample', () => {
  test('holds the units, their values and a scenario that gives 2,099 posts', async () => {
    const token = tested.token('sample.bianheng')
    expect(unwrap(await tested.client['project.createSample']({ token }))).toMatchObject({
      sample: true,
      units: 186,
      entries: 2,
    })
    const indicators = unwrap(await tested.client['unit.indicators']({}))
    const filled = indicators.filter(({ values }) => values >= 157).map(({ id }) => id)
    expect(filled).toEqual(
      expect.arrayContaining(['population', 'area', 'gdp', 'assessment_rank', 'reform_score']),
    )
    const [scenario] = unwrap(await tested.client['scenario.list']({}))
    const document = (scenario as NonNullable<typeof scenario>).document
    expect(unwrap(await tested.client['scenario.run']({ document }))).toMatchObject({
      status: 'ok',
      units: 157,
      total: 2099,
      byStep: { base: 1570, tilt: 16, topup: 513 },
      byPool: { city: 785, county: 785 + 529 },
    })
    expect(unwrap(await tested.client['project.verify']({}))).toMatchObject({
      ok: true,
      audit: { entries: 2 },
    })
    expect(tested.events).toContainEqual({ type: 'project' })
  })
})

describe('opening', () => {
  test('another project closes the first', async () => {
    unwrap(await create('3203'))
    const path = join(tested.folder, 'p.bianheng')
    unwrap(await tested.client['project.close']({}))
    copyFileSync(path, join(tested.folder, 'q.bianheng'))
    unwrap(await tested.client['project.open']({ token: tested.token('p.bianheng') }))
    unwrap(await tested.client['project.open']({ token: tested.token('q.bianheng') }))
    const store = await openStore(path, 'write')
    expect(store.readOnly).toBeNull()
    store.close()
  })

  test('the same again is no second opening', async () => {
    const first = unwrap(await create('3203'))
    expect(unwrap(await tested.client['project.open']({ token: tested.token('./p.bianheng') }))).toEqual(
      first,
    )
  })

  test('what was locked is written once its writer has gone', async () => {
    unwrap(await create('3203'))
    unwrap(await tested.client['project.close']({}))
    const path = join(tested.folder, 'p.bianheng')
    const reading = startTestEngine({ onLocked: 'read', grants: { grant: () => 't', path: () => path } })
    const open = async () => unwrap(await reading.client['project.open']({ token: 't' })).readOnly
    const writer = await openStore(path, 'write')
    expect(await open()).toMatchObject({ reason: 'LOCKED' })
    writer.close()
    expect(await open()).toBeNull()
    await reading.stop()
  })

  test('a failure leaves the open one open', async () => {
    const first = unwrap(await create('3203'))
    expect(failureOf(await tested.client['project.open']({ token: tested.token('no.bianheng') })).code).toBe(
      'FILE_NOT_FOUND',
    )
    expect(unwrap(await tested.client['project.current']({}))).toEqual(first)
  })
})

test('verify with a head that is not in the chain', async () => {
  const { head } = unwrap(await create('3203'))
  expect(unwrap(await tested.client['project.verify']({ head }))).toMatchObject({ ok: true })
  expect(unwrap(await tested.client['project.verify']({ head: 'f'.repeat(64) }))).toMatchObject({
    ok: false,
    problems: [{ code: 'HEAD_UNKNOWN' }],
  })
})
