// Adopting a scenario: every post is conserved, each authority moves its own, and one undo takes all of it back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { failureOf, unwrap } from '../../testing/test-engine.ts'
import { FULL, type Office, ON, STREETS, seven, startOffice } from './testing/office.ts'

let office: Office
beforeEach(async () => {
  office = await startOffice()
})
afterEach(async () => {
  expect(office.bugs).toEqual([])
  await office.stop()
})

const sum = (balances: Record<string, number>) =>
  Object.values(balances).reduce((all, posts) => all + posts, 0)
const cell = (account: string, type = FULL) => `${account} ${type}`
const verify = async () => unwrap(await office.client['project.verify']({}))

describe('a lone number books all', () => {
  test('units gain what they were given, pools lose exactly byPool, nothing is created', async () => {
    const document = await office.save([seven])
    const before = await office.balances()
    const run = unwrap(await office.client['scenario.run']({ document: document as never }))
    const adopted = unwrap(await office.adopt({ title: '下达', issuer: '编委' }))
    const after = await office.balances()
    expect(sum(after)).toBe(sum(before))
    for (const street of STREETS) expect(after[cell(`${street}/`)]).toBe(7)
    const byPool = run.status === 'ok' ? run.byPool : {}
    expect(byPool).toEqual({ city: 14, county: 14 })
    expect(after[cell('pool:city')]).toBe(100 - 14)
    expect(after[cell('pool:county:320302')]).toBe(100 - 7)
    expect(adopted).toMatchObject({ scenario: '方案', open: [] })
    expect(adopted.documents).toMatchObject([
      { authority: '', document: '徐编〔2020〕2号', posts: 28, already: false },
    ])
    expect(await verify()).toMatchObject({ ok: true, conservation: [] })
    const [booked] = unwrap(await office.client['journal.list']({ limit: 1 }))
    expect(booked).toMatchObject({ command: 'adoption.adopt', summary: { name: '方案' } })
  })

  test('a comparison does not add what is booked to what stands, whichever way the scenario is named', async () => {
    const document = (await office.save([seven])) as never
    const totals = async () => {
      const columns = [{ date: ON }, { document }]
      const compared = unwrap(await office.client['compare.columns']({ columns }))
      return compared.status === 'ok' ? compared.afterTotals : compared.status
    }
    expect(await totals()).toEqual([0, 28])
    unwrap(await office.adopt())
    expect(await totals()).toEqual([28, 28])
  })

  test('one undo restores everything, and redo does it again', async () => {
    await office.save([seven])
    const before = await office.balances()
    unwrap(await office.adopt())
    const after = await office.balances()
    expect(await office.undo()).toBe('adoption.adopt')
    expect(await office.balances()).toEqual(before)
    expect(unwrap(await office.client['scenario.publishedList']({}))).toEqual([])
    unwrap(await office.client['journal.redo']({}))
    expect(await office.balances()).toEqual(after)
    expect(await verify()).toMatchObject({ ok: true })
  })

  test('again with the same content nothing is written; otherwise it is refused', async () => {
    await office.save([seven])
    unwrap(await office.adopt())
    const [entry] = unwrap(await office.client['journal.list']({ limit: 1 }))
    expect(unwrap(await office.adopt()).documents).toMatchObject([{ already: true, posts: 28 }])
    expect(unwrap(await office.client['journal.list']({ limit: 1 }))[0]).toEqual(entry)
    expect(failureOf(await office.adopt({ date: '2020-10-01' }))).toMatchObject({ code: 'DOCUMENT_DIFFERS' })
    const other = { documents: [{ authority: '', number: '徐编〔2020〕9号' }] }
    expect(failureOf(await office.adopt(other))).toMatchObject({
      code: 'ALREADY_ADOPTED',
      params: { document: '徐编〔2020〕2号' },
    })
    unwrap(await office.client['scenario.publish']({ name: '方案' }))
    expect(failureOf(await office.adopt(other))).toMatchObject({ code: 'ALREADY_ADOPTED' })
  })
})

describe('each authority under its own document', () => {
  const city = { authority: 'city', number: '徐编〔2020〕2号' }
  const county = { authority: '320302', number: '鼓编〔2020〕3号' }

  test("a city's document does not move a county's posts; what has no document stays open", async () => {
    await office.save([seven])
    const adopted = unwrap(await office.adopt({ documents: [city] }))
    const balances = await office.balances()
    expect(balances[cell('pool:city')]).toBe(86)
    expect(balances[cell('pool:county:320302')]).toBe(100)
    expect(adopted.open).toMatchObject([
      { authority: '320302', posts: 7 },
      { authority: '320303', posts: 7 },
    ])
    const rest = unwrap(await office.adopt({ documents: [county] }))
    expect(rest.open).toMatchObject([{ authority: '320303', posts: 7 }])
    expect((await office.balances())[cell('pool:county:320302')]).toBe(93)
    const preview = unwrap(
      await office.client['adoption.preview']({ scenario: { name: '方案' }, documents: [], date: ON }),
    )
    expect(preview.parts.map(({ authority, state, document }) => [authority, state, document])).toEqual([
      ['city', 'adopted', '徐编〔2020〕2号'],
      ['320302', 'adopted', '鼓编〔2020〕3号'],
      ['320303', 'open', null],
    ])
    expect(preview.stale).toBe(false)
  })

  test('the preview counts them together: a unit that two documents give to stands once, with both', async () => {
    await office.save([seven])
    const preview = unwrap(
      await office.client['adoption.preview']({
        scenario: { name: '方案' },
        documents: [city, county],
        date: ON,
      }),
    )
    const unit = { account: '黄楼街道', postType: FULL, before: 0, after: 7 }
    expect(preview.accounts.filter(({ account }) => account === unit.account)).toEqual([unit])
    const gained = preview.accounts.reduce((sum, { before, after }) => sum + after - before, 0)
    expect(gained).toBe(0)
  })

  test('each document has its own issuer; one without takes that of all', async () => {
    await office.save([seven])
    const documents = [{ ...city, issuer: '市委编委' }, county]
    unwrap(await office.adopt({ documents, issuer: '区委编委' }))
    const { rows } = unwrap(await office.client['table.documents']({ asOf: ON }))
    expect(rows.filter(({ date }) => date === ON).map(({ document, issuer }) => [document, issuer])).toEqual([
      [city.number, '市委编委'],
      [county.number, '区委编委'],
    ])
  })

  test('both at once are one command', async () => {
    await office.save([seven])
    const before = await office.balances()
    unwrap(await office.adopt({ documents: [city, county] }))
    expect(await office.undo()).toBe('adoption.adopt')
    expect(await office.balances()).toEqual(before)
  })

  test('all or none: a number used with other content refuses the whole', async () => {
    await office.save([seven])
    await office.book('鼓编〔2020〕3号', [{ kind: 'approve', to: STREETS[0], postType: 'support', posts: 1 }])
    const before = await office.balances()
    expect(failureOf(await office.adopt({ documents: [city, county] }))).toMatchObject({
      code: 'DOCUMENT_DIFFERS',
    })
    expect(await office.balances()).toEqual(before)
  })

  test('an authority without a part, a lone number after a part, the same number twice', async () => {
    await office.save([seven])
    const documents = [{ authority: '320381', number: '新编〔2020〕1号' }]
    expect(failureOf(await office.adopt({ documents }))).toMatchObject({
      code: 'NOTHING_TO_ADOPT',
      params: { authority: '320381', known: 'city, 320302, 320303' },
    })
    unwrap(await office.adopt({ documents: [city] }))
    expect(failureOf(await office.adopt({ documents: [{ authority: '', number: 'X' }] }))).toMatchObject({
      code: 'ALREADY_ADOPTED',
      params: { authority: 'city' },
    })
    const twice = [county, { ...city, number: county.number }]
    expect(failureOf(await office.adopt({ documents: twice }))).toMatchObject({ code: 'FIELD_INVALID' })
  })
})

describe('pools that are short', () => {
  test('are all named, and nothing is written', async () => {
    await office.save([{ ...seven, posts: 120 }])
    const before = await office.balances()
    const failure = failureOf(await office.adopt())
    expect(failure).toMatchObject({
      code: 'POOL_SHORT',
      params: { pool: 'city', type: FULL, have: 100, need: 240, more: 2 },
    })
    const preview = unwrap(
      await office.client['adoption.preview']({
        scenario: { name: '方案' },
        documents: [{ authority: '', number: 'X' }],
        date: ON,
      }),
    )
    expect(preview.short).toEqual([
      { pool: 'city', postType: FULL, have: 100, need: 240 },
      { pool: 'county:320302', postType: FULL, have: 100, need: 120 },
      { pool: 'county:320303', postType: FULL, have: 100, need: 120 },
    ])
    expect(await office.balances()).toEqual(before)
    expect(unwrap(await office.client['scenario.publishedList']({}))).toEqual([])
  })

  test('only those of the parts that are booked count', async () => {
    await office.save([{ id: 'a', kind: 'constant', posts: 40, funding: [{ pool: 'county', ratio: 1 }] }])
    await office.book('省编〔2020〕5号', [
      { kind: 'cut', from: 'pool:county:320303', postType: FULL, posts: 99 },
    ])
    unwrap(await office.adopt({ documents: [{ authority: '320302', number: '鼓编〔2020〕3号' }] }))
    const other = { documents: [{ authority: '320303', number: '云编〔2020〕3号' }] }
    expect(failureOf(await office.adopt(other))).toMatchObject({
      code: 'POOL_SHORT',
      params: { have: 1, need: 80 },
    })
  })

  test('posts approved between the as-of date and the adoption are there to be taken', async () => {
    await office.save([{ ...seven, posts: 120 }])
    const pools = ['pool:city', 'pool:county:320302', 'pool:county:320303']
    await office.book(
      '省编〔2020〕6号',
      pools.map((to) => ({ kind: 'approve', to, postType: FULL, posts: 200 })),
      '2020-10-01',
    )
    expect(failureOf(await office.adopt())).toMatchObject({ code: 'POOL_SHORT' })
    unwrap(await office.adopt({ date: '2020-10-02' }))
    expect((await office.balances())[cell('pool:city')]).toBe(60)
  })
})

describe('where the posts come from and go to', () => {
  test('without funding they are approved by the superior', async () => {
    await office.save([{ id: 'a', kind: 'constant', posts: 2 }])
    const preview = unwrap(
      await office.client['adoption.preview']({
        scenario: { name: '方案' },
        documents: [{ authority: 'city', number: 'X' }],
        date: ON,
        purpose: '审批执法',
      }),
    )
    expect(preview.movements[0]).toEqual({
      authority: 'city',
      movement: { kind: 'approve', to: STREETS[0], postType: FULL, posts: 2, purpose: '审批执法' },
      earmarks: [{ purpose: '审批执法', posts: 2 }],
    })
    expect(preview.accounts).toContainEqual({ account: '黄楼街道', postType: FULL, before: 0, after: 2 })
  })

  test('the preview says which purpose each movement carries on, as booking then writes it', async () => {
    await office.book('徐编〔2019〕9号', [
      { kind: 'approve', to: 'pool:city', postType: 'administrative', posts: 1 },
      { kind: 'approve', to: 'pool:city', postType: 'administrative', posts: 9, purpose: '审批执法' },
    ])
    const funding = [{ pool: 'city', ratio: 1 }]
    await office.save([{ id: 'a', kind: 'constant', posts: 2, postType: 'administrative', funding }])
    const documents = [{ authority: 'city', number: 'X' }]
    const preview = unwrap(
      await office.client['adoption.preview']({ scenario: { name: '方案' }, documents, date: ON }),
    )
    expect(preview.movements.map(({ earmarks }) => earmarks)).toEqual([
      [{ purpose: '审批执法', posts: 1 }],
      [{ purpose: '审批执法', posts: 2 }],
      [{ purpose: '审批执法', posts: 2 }],
      [{ purpose: '审批执法', posts: 2 }],
    ])
  })

  test('to bodies as the bodies step shares them, two post types', async () => {
    await office.book('徐编〔2019〕1号', [
      { kind: 'establish', body: `${STREETS[0]}/甲`, bodyKind: 'internal' },
      { kind: 'establish', body: `${STREETS[0]}/乙`, bodyKind: 'institution' },
      { kind: 'approve', to: 'pool:city', postType: 'administrative', posts: 50 },
    ])
    const both = { [FULL]: 3, administrative: 2 }
    await office.save([
      { id: 'a', kind: 'constant', posts: both, funding: [{ pool: 'city', ratio: 1 }] },
      { id: 'share', kind: 'bodies' },
    ])
    const before = await office.balances()
    unwrap(await office.adopt())
    const after = await office.balances()
    expect(sum(after)).toBe(sum(before))
    expect([after[cell(`${STREETS[0]}/甲`)], after[cell(`${STREETS[0]}/乙`)]]).toEqual([2, 1])
    expect(after[cell(`${STREETS[0]}/`, 'administrative')]).toBe(2)
    expect(after[cell(`${STREETS[0]}/`)]).toBeUndefined()
    expect(after[cell(`${STREETS[1]}/`)]).toBe(3)
    expect(after[cell('pool:city')]).toBe(88)
    expect(after[cell('pool:city', 'administrative')]).toBe(42)
  })

  test('from the units that a source step names, vacancies first', async () => {
    await office.book('徐编〔2019〕1号', [
      { kind: 'found', unit: { name: '市文化馆', parent: '3203', unitKind: 'department' } },
      { kind: 'open', account: '市文化馆', postType: FULL, posts: 5, filled: 5 },
      { kind: 'establish', body: '市文化馆/展览部', bodyKind: 'internal' },
      { kind: 'open', account: '市文化馆/展览部', postType: FULL, posts: 6, filled: 1 },
    ])
    await office.save([
      { id: 'a', kind: 'constant', posts: 1 },
      { id: 'from', kind: 'source', givers: [{ unit: '市文化馆' }] },
    ])
    const before = await office.balances()
    unwrap(await office.adopt({ documents: [{ authority: 'city', number: '徐编〔2020〕4号' }] }))
    const after = await office.balances()
    expect(sum(after)).toBe(sum(before))
    expect(after[cell('市文化馆/展览部')]).toBe(2)
    expect(after[cell('市文化馆/')]).toBe(5)
    expect(after[cell('pool:city')]).toBe(100)
  })

  test('set books the difference: more from the pools, less back to the county pool', async () => {
    await office.book('徐编〔2019〕1号', [
      { kind: 'open', account: STREETS[0], postType: FULL, posts: 10, filled: 0 },
      { kind: 'establish', body: `${STREETS[1]}/甲`, bodyKind: 'internal' },
      { kind: 'open', account: `${STREETS[1]}/甲`, postType: FULL, posts: 9, filled: 9 },
      { kind: 'open', account: STREETS[2], postType: FULL, posts: 7, filled: 0 },
    ])
    await office.save([seven], { result: 'set' })
    const before = await office.balances()
    const { documents } = unwrap(await office.adopt())
    // Seven go up to the last street; 3 and 2 come back.
    expect(documents).toMatchObject([{ posts: 12, returned: 5 }])
    const after = await office.balances()
    expect(sum(after)).toBe(sum(before))
    expect(after[cell(`${STREETS[0]}/`)]).toBe(7)
    expect(after[cell(`${STREETS[1]}/甲`)]).toBe(7)
    expect(after[cell(`${STREETS[2]}/`)]).toBe(7)
    expect(after[cell(`${STREETS[3]}/`)]).toBe(7)
    expect(after[cell('pool:county:320302')]).toBe(105)
    expect((after[cell('pool:city')] ?? 0) + (after[cell('pool:county:320303')] ?? 0)).toBe(193)
  })

  test('set with bodies moves posts inside a unit first', async () => {
    await office.book('徐编〔2019〕1号', [
      { kind: 'establish', body: `${STREETS[0]}/甲`, bodyKind: 'internal' },
      { kind: 'establish', body: `${STREETS[0]}/乙`, bodyKind: 'internal' },
      { kind: 'open', account: `${STREETS[0]}/甲`, postType: FULL, posts: 9, filled: 0 },
    ])
    const scope = { region: '3203', kinds: ['township'], exclude: [], include: [STREETS[0]] } as const
    await office.save([seven, { id: 'share', kind: 'bodies' }], { result: 'set', scope })
    unwrap(await office.adopt())
    const after = await office.balances()
    expect([after[cell(`${STREETS[0]}/甲`)], after[cell(`${STREETS[0]}/乙`)]]).toEqual([4, 3])
    expect(after[cell('pool:county:320302')]).toBe(102)
    expect(after[cell('pool:city')]).toBe(100)
  })
})
