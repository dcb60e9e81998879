// Packages between offices, with real files: out, filled in, back, merged, undone; and who and what is refused.
import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { failureOf, unwrap } from '../../testing/test-engine.ts'
import { books, handOut, look, type Office, openCity, report, takeIn, verified } from './testing/offices.ts'

// Each sheet is read in a process of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let city: Office
const offices: Office[] = []

beforeEach(async () => {
  city = await openCity()
  offices.push(city)
})

afterEach(async () => {
  for (const office of offices.splice(0)) {
    expect(office.bugs).toEqual([])
    await office.stop()
  }
})

async function branch(name: string, options = {}): Promise<Office> {
  const county = await handOut(city, name, options)
  offices.push(county)
  return county
}

const send = (to: string, posts: number, from = 'pool:county:320302') => ({
  kind: 'transfer',
  from,
  to,
  postType: 'institution-full',
  posts,
})

describe('a county works on its own and reports back', () => {
  test('documents, new bodies and what hangs on them come in as one command, and go as one', async () => {
    const county = await branch('鼓楼区委编办')
    await county.book('鼓编〔2020〕1号', [
      { kind: 'establish', body: '320302001/为民服务中心', bodyKind: 'institution' },
      send('320302001/为民服务中心', 5),
    ])
    // Both make rows of the same numbers meanwhile.
    await city.book('徐编〔2020〕2号', [
      { kind: 'establish', body: '320303001/综合执法局', bodyKind: 'institution' },
      send('320303001/综合执法局', 7, 'pool:city'),
    ])
    await county.value('320302001', '常住人口（人）', '12345')
    await city.value('320303001', '常住人口（人）', '999')
    const before = await books(city)
    const head = unwrap(await city.client['project.current']({}))?.head
    const path = await report(county)
    const { read, preview } = await look(city, path)
    expect(read).toMatchObject({ kind: 'return', from: '鼓楼区委编办', to: '市委编办', people: false })
    expect(read.journal.map(({ command }) => command)).toEqual([
      'exchange.begin',
      'ledger.book',
      'staffingImport.commit',
    ])
    expect(preview).toMatchObject({ trust: 'new', already: false, open: 0, conflicts: [], head })
    expect(preview.documents).toEqual([{ number: '鼓编〔2020〕1号', title: '', movements: 2, booked: true }])
    // Looking writes nothing.
    expect(unwrap(await city.client['project.current']({}))?.head).toBe(head)
    const accepted = unwrap(await takeIn(city, path))
    expect(accepted).toMatchObject({ already: false, documents: 1, ours: 0, theirs: 0 })
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
    const after = await books(city)
    expect(after).toContain('为民服务中心')
    expect(after).toContain('综合执法局')
    const units = unwrap(
      await city.client['unit.list']({ county: '320302', text: '', limit: 50, offset: 0 } as never),
    )
    expect(JSON.stringify(units)).toContain('12345')

    unwrap(await city.client['journal.undo']({}))
    expect(await books(city)).toBe(before)
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
    unwrap(await city.client['journal.redo']({}))
    expect(await books(city)).toBe(after)
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
  })

  test('the same package a second time changes nothing, and says so', async () => {
    const county = await branch('鼓楼区委编办')
    await county.book('鼓编〔2020〕1号', [send('320302001', 5)])
    const path = await report(county)
    unwrap(await takeIn(city, path))
    const head = unwrap(await city.client['project.current']({}))?.head
    expect((await look(city, path)).preview).toMatchObject({ already: true, trust: 'known', tables: [] })
    expect(unwrap(await takeIn(city, path))).toMatchObject({ already: true, rows: 0, documents: 0 })
    expect(unwrap(await city.client['project.current']({}))?.head).toBe(head)
  })

  test('two counties in either order give equal books', async () => {
    const [first, second] = [await branch('鼓楼区委编办'), await branch('云龙区委编办')]
    const other = await openCity()
    offices.push(other)
    await first.book(
      '鼓编〔2020〕1号',
      [
        { kind: 'establish', body: '320302001/甲中心', bodyKind: 'institution' },
        send('320302001/甲中心', 5),
        {
          kind: 'lend',
          from: 'pool:county:320302',
          to: '320302001',
          postType: 'institution-full',
          posts: 1,
          until: '2022-01-01',
        },
      ].slice(0, 2),
    )
    await second.book('云编〔2020〕1号', [
      { kind: 'establish', body: '320303001/乙中心', bodyKind: 'institution' },
      send('320303001/乙中心', 6, 'pool:county:320303'),
    ])
    const packages = [await report(first), await report(second)]
    for (const path of packages) {
      unwrap(await takeIn(city, path))
      expect(await verified(city)).toEqual({ ok: true, problems: [] })
    }
    const inOrder = await books(city)
    unwrap(await city.client['journal.undo']({}))
    unwrap(await city.client['journal.undo']({}))
    for (const path of packages.toReversed()) {
      unwrap(await takeIn(city, path))
      expect(await verified(city)).toEqual({ ok: true, problems: [] })
    }
    expect(await books(city)).toBe(inOrder)
  })

  test('a second report brings only what came since the first', async () => {
    const county = await branch('鼓楼区委编办')
    await county.book('鼓编〔2020〕1号', [
      { kind: 'establish', body: '320302001/甲中心', bodyKind: 'institution' },
    ])
    unwrap(await takeIn(city, await report(county)))
    await city.book('徐编〔2020〕2号', [
      { kind: 'establish', body: '320302001/丁中心', bodyKind: 'institution' },
    ])
    await county.book('鼓编〔2020〕2号', [send('320302001/甲中心', 5)], '2020-02-01')
    await county.value('320302001', '常住人口（人）', '5')
    const path = await report(county)
    const { preview } = await look(city, path)
    expect(preview).toMatchObject({ conflicts: [], trust: 'known' })
    expect(preview.documents.map(({ number }) => number)).toEqual(['鼓编〔2020〕2号'])
    unwrap(await takeIn(city, path))
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
  })
})

describe('conflicts', () => {
  test('both changed one row: base, ours and theirs, chosen one by one', async () => {
    await city.value('320302001', '常住人口（人）', '100')
    const county = await branch('鼓楼区委编办')
    await county.value('320302001', '常住人口（人）', '101')
    await county.value('320302002', '常住人口（人）', '201')
    await city.value('320302001', '常住人口（人）', '102')
    await city.value('320302002', '常住人口（人）', '202')
    const path = await report(county)
    const { read, preview } = await look(city, path)
    expect(preview.open).toBe(2)
    const [changed, made] = preview.conflicts
    expect(changed).toMatchObject({ table: 'indicatorValue', reason: 'both', both: true })
    expect([changed?.base?.value, changed?.ours?.value, changed?.theirs?.value]).toEqual([
      '100',
      '102',
      '101',
    ])
    expect([made?.base, made?.ours?.value, made?.theirs?.value]).toEqual([null, '202', '201'])
    const accept = (choices: Record<string, 'ours' | 'theirs'>) =>
      city.client['exchange.accept']({ id: read.id, head: preview.head, choices, trust: read.fingerprint })
    expect(failureOf(await accept({}))).toMatchObject({ code: 'EXCHANGE_CONFLICTS', params: { count: 2 } })
    const counted = unwrap(await accept({ [changed?.key ?? '']: 'theirs', [made?.key ?? '']: 'ours' }))
    expect(counted).toMatchObject({ ours: 1, theirs: 1 })
    const units = JSON.stringify(
      unwrap(await city.client['unit.list']({ county: '320302', text: '', limit: 50, offset: 0 } as never)),
    )
    expect(units).toContain('"101"')
    expect(units).toContain('"202"')
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
  })

  test('both made the same change: no conflict', async () => {
    const county = await branch('鼓楼区委编办')
    for (const office of [county, city]) await office.value('320302001', '常住人口（人）', '101')
    const { preview } = await look(city, await report(county))
    expect(preview).toMatchObject({ open: 0, conflicts: [] })
    expect(preview.same).toBeGreaterThan(0)
  })

  test('a number with other content, and a document that the city cannot cover, can only be left out', async () => {
    const county = await branch('鼓楼区委编办')
    await county.book('共编〔2020〕1号', [send('320302001', 5)])
    await county.book('鼓编〔2020〕2号', [send('320302001', 40)])
    await city.book('共编〔2020〕1号', [send('320302002', 30)])
    const path = await report(county)
    const { preview } = await look(city, path)
    expect(preview.conflicts.map(({ name, reason, both }) => [name, reason, both])).toEqual([
      ['共编〔2020〕1号', 'both', false],
      ['鼓编〔2020〕2号', 'refused', false],
    ])
    expect(preview.conflicts[1]?.failure).toMatchObject({ code: 'POSTS_SHORT' })
    expect(failureOf(await takeIn(city, path))).toMatchObject({ code: 'EXCHANGE_CONFLICTS' })
    unwrap(await takeIn(city, path, 'theirs'))
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
    expect(await books(city)).not.toContain('鼓编〔2020〕2号')
  })
})

describe('a scan that a document is given after it was booked', () => {
  const NUMBER = '徐编〔2020〕1号'
  const attach = async (office: Office, content: string, number = NUMBER) => {
    writeFileSync(office.file('批复.pdf'), content)
    const token = office.token(office.file('批复.pdf'))
    const { hash } = unwrap(await office.client['ledger.readAttachment']({ token }))
    unwrap(await office.client['ledger.attach']({ number, attachmentHash: hash }))
    return hash
  }
  const scan = async ({ client }: Office, number = NUMBER) => {
    const { attachment, attachmentHash, attachmentBytes } = unwrap(
      await client['ledger.document']({ number }),
    ) as { attachment: string; attachmentHash: string; attachmentBytes: number }
    return [attachment, attachmentHash, attachmentBytes]
  }

  test('is named and hashed in the other copy too, where that very file may then be kept', async () => {
    const county = await branch('鼓楼区委编办')
    await county.book('鼓编〔2020〕1号', [send('320302001', 5)])
    await city.book('鼓编〔2020〕1号', [send('320302001', 5)])
    const hash = await attach(county, 'scan')
    const second = await attach(county, 'another', '鼓编〔2020〕1号')
    const path = await report(county)
    const { preview } = await look(city, path)
    expect(preview).toMatchObject({
      conflicts: [],
      tables: [{ table: 'document', added: 0, changed: 2, removed: 0 }],
    })
    expect(await scan(city)).toEqual(['', '', 0])
    unwrap(await takeIn(city, path))
    expect(await scan(city)).toEqual(['批复.pdf', hash, 0])
    expect(await scan(city, '鼓编〔2020〕1号')).toEqual(['批复.pdf', second, 0])
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
    await attach(city, 'scan')
    expect(await scan(city)).toEqual(['批复.pdf', hash, 4])
    unwrap(await city.client['journal.undo']({}))
    unwrap(await city.client['journal.undo']({}))
    expect(await scan(city)).toEqual(['', '', 0])
    unwrap(await city.client['journal.redo']({}))
    expect(await scan(city)).toEqual(['批复.pdf', hash, 0])
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
  })

  test('the same in both is no change; another one than here is told of, and ours stands', async () => {
    const [county, other] = [await branch('鼓楼区委编办'), await branch('云龙区委编办')]
    const hash = await attach(city, 'scan')
    await attach(county, 'scan')
    await attach(other, 'another scan')
    const path = await report(county)
    expect((await look(city, path)).preview).toMatchObject({ conflicts: [], tables: [], same: 1 })
    unwrap(await takeIn(city, path))
    const differing = await report(other)
    const { preview } = await look(city, differing)
    expect(preview.conflicts).toMatchObject([
      { table: 'document', name: NUMBER, reason: 'both', both: false, ours: { attachmentHash: hash } },
    ])
    expect(failureOf(await takeIn(city, differing))).toMatchObject({ code: 'EXCHANGE_CONFLICTS' })
    unwrap(await takeIn(city, differing, 'ours'))
    expect(await scan(city)).toEqual(['批复.pdf', hash, 4])
    expect(await verified(city)).toEqual({ ok: true, problems: [] })
  })
})

describe('who is believed', () => {
  test('a new key only with its fingerprint, a changed one never', async () => {
    const county = await branch('鼓楼区委编办')
    await county.book('鼓编〔2020〕1号', [send('320302001', 5)])
    const path = await report(county)
    const { read, preview } = await look(city, path)
    const accept = (trust?: string) =>
      city.client['exchange.accept']({
        id: read.id,
        head: preview.head,
        choices: {},
        ...(trust === undefined ? {} : { trust }),
      })
    expect(failureOf(await accept())).toMatchObject({
      code: 'EXCHANGE_KEY_NEW',
      params: { from: '鼓楼区委编办', fingerprint: read.fingerprint },
    })
    expect(failureOf(await accept('0'.repeat(64)))).toMatchObject({ code: 'EXCHANGE_KEY_OTHER' })
    unwrap(await accept(read.fingerprint))
    const { keys } = unwrap(await city.client['exchange.state']({}))
    expect(keys).toMatchObject([{ name: '鼓楼区委编办', fingerprint: read.fingerprint }])

    const impostor = await branch('鼓楼区委编办')
    await impostor.book('鼓编〔2020〕9号', [send('320302001', 1)])
    const forged = await report(impostor)
    expect((await look(city, forged)).preview.trust).toBe('changed')
    expect(failureOf(await takeIn(city, forged))).toMatchObject({ code: 'EXCHANGE_KEY_CHANGED' })
    unwrap(await city.client['exchange.forgetKey']({ fingerprint: read.fingerprint }))
    unwrap(await takeIn(city, forged))
  })

  test('another project, and a project without the base, are refused', async () => {
    const county = await branch('鼓楼区委编办')
    await county.book('鼓编〔2020〕1号', [send('320302001', 5)])
    const path = await report(county)
    const other = await openCity()
    offices.push(other)
    const { id } = unwrap(await other.client['exchange.read']({ token: other.token(path) }))
    expect(failureOf(await other.client['exchange.preview']({ id }))).toMatchObject({
      code: 'EXCHANGE_OTHER_PROJECT',
    })

    const backup = city.token(city.file('before.bianheng'))
    unwrap(await city.client['project.backup']({ to: backup }))
    await city.book('徐编〔2020〕2号', [send('320303001', 1, 'pool:city')])
    const late = await branch('云龙区委编办')
    await late.value('320303001', '常住人口（人）', '1')
    const lateReport = await report(late)
    const project = city.token(city.file('city.bianheng'))
    unwrap(await city.client['project.restore']({ from: backup, to: project, replace: true }))
    unwrap(await city.client['project.open']({ token: project }))
    const read = unwrap(await city.client['exchange.read']({ token: city.token(lateReport) }))
    expect(failureOf(await city.client['exchange.preview']({ id: read.id }))).toMatchObject({
      code: 'EXCHANGE_BASE_UNKNOWN',
    })
  })

  test('a county that put an old copy back is refused', async () => {
    const county = await branch('鼓楼区委编办')
    const kept = county.token(county.file('kept.bianheng'))
    unwrap(await county.client['project.backup']({ to: kept }))
    await county.book('鼓编〔2020〕1号', [send('320302001', 5)])
    unwrap(await takeIn(city, await report(county)))
    const project = county.token(county.file('county.bianheng'))
    unwrap(await county.client['project.restore']({ from: kept, to: project, replace: true }))
    unwrap(await county.client['project.open']({ token: project }))
    await county.book('鼓编〔2020〕8号', [send('320302001', 8)])
    const path = await report(county)
    const { id } = unwrap(await city.client['exchange.read']({ token: city.token(path) }))
    expect(failureOf(await city.client['exchange.preview']({ id }))).toMatchObject({
      code: 'EXCHANGE_FORKED',
    })
  })

  test('a package is of its kind, and there must be something to report', async () => {
    const county = await branch('鼓楼区委编办')
    const token = county.token(county.file('empty.bhpack'))
    expect(failureOf(await county.client['exchange.prepare']({ token }))).toMatchObject({
      code: 'EXCHANGE_NOTHING',
    })
    const own = city.token(city.file('own.bhpack'))
    expect(failureOf(await city.client['exchange.prepare']({ token: own }))).toMatchObject({
      code: 'EXCHANGE_NOT_A_BRANCH',
    })
    const { id } = unwrap(
      await city.client['exchange.read']({ token: city.token(county.file('branch.bhpack')) }),
    )
    expect(failureOf(await city.client['exchange.preview']({ id }))).toMatchObject({
      code: 'EXCHANGE_IS_BRANCH',
    })
  })
})
