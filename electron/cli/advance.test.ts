// advance as a user runs it: a plan up to its filing, a request up to its notice, and what is written wrongly.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, temporaryFolder } from './testing/cli.ts'

const FULL = 'institution-full'
const CENTRE = '320302001/为民服务中心'
let folder = ''

beforeAll(async () => {
  ensureCli()
  folder = temporaryFolder()
  await cli(folder, ['init', 'steps.bianheng', '--region', '3203'])
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

describe('step by step', () => {
  const project = 'steps.bianheng'
  const steps = (...args: string[]) => cliJson(folder, 'advance', project, ...args)
  const wrote = async (document: object, movements: readonly object[]) => {
    writeFileSync(join(folder, 's.json'), JSON.stringify({ document, movements }))
    return (await cliJson(folder, 'book', project, 's.json')).status
  }
  const row = async (table: string) =>
    (await cliJson(folder, 'table', project, table, '--as-of', '2020-12-31')).document.rows[0]

  test('a plan that must be filed counts from its filing, a request goes its way to the pending entry', async () => {
    const filing = { due: '2020-05-01' }
    const plan = { number: '案〔2020〕1号', date: '2020-04-01', status: 'submitted', filing }
    await wrote(plan, [
      { kind: 'establish', body: CENTRE, bodyKind: 'institution' },
      { kind: 'open', account: CENTRE, postType: FULL, posts: 6, filled: 3 },
    ])
    expect(await row('overview')).toBeUndefined()
    const early = await steps('案[2020]1号', 'filed', '--date', '2020-05-10', '--effective', '2020-05-01')
    expect([early.status, early.document.code]).toEqual([2, 'DATE_ORDER'])
    const filed = await steps('案[2020]1号', 'filed', '--date', '2020-05-10', '--organ', '区编委')
    expect(filed.document).toMatchObject({ document: '案〔2020〕1号', status: 'filed', inForce: true })
    expect(await row('overview')).toMatchObject({ quota: 6, usableVacancy: 3 })
    expect(await row('documents')).toMatchObject({ status: 'filed', effective: '2020-05-10' })

    const request = { kind: 'request', unit: CENTRE, postType: FULL, posts: 4, number: '请1' }
    await wrote({ number: '请〔2020〕1号', date: '2020-06-01' }, [request])
    const notice = { kind: 'notice', request: '请1', notice: '用〔2020〕1号', posts: 2 }
    expect(await wrote({ number: '用〔2020〕1号', date: '2020-06-09' }, [notice])).toBe(2)
    const much = await steps('请1', 'decided', '--date', '2020-06-05', '--posts', '4')
    expect([much.status, much.document.code]).toEqual([2, 'VACANCY_SHORT'])
    await steps('请1', 'reviewed', '--date', '2020-06-03', '--posts', '3')
    const { document } = await steps(
      '请1',
      'decided',
      '--date',
      '2020-06-05',
      '--posts',
      '2',
      '--meeting',
      '一次会',
    )
    expect(document).toEqual({ request: '请1', step: 'decided', usable: 3, short: 0 })
    expect(await wrote({ number: '用〔2020〕1号', date: '2020-06-09' }, [notice])).toBe(0)
    expect(await row('requests')).toMatchObject({ suggested: 3, decided: 2, noticed: 2, meeting: '一次会' })
    expect(await row('pending')).toMatchObject({ body: '为民服务中心', state: 'open' })
  })

  test.each([
    [['请1', 'granted', '--date', '2020-06-05'], 'filed, executed, repealed, reviewed'],
    [['请1', 'decided'], '--date'],
    [['请1', 'decided', '--date', '2020-06-31'], 'YYYY-MM-DD'],
    [['请1', 'decided', '--date', '2020-06-05', '--posts', 'two'], '--posts'],
    [['请1', 'decided', '--date', '2020-06-05', '--effective', '2020-06-05'], '--effective'],
    [['案〔2020〕1号', 'filed', '--date', '2020-06-05', '--posts', '2'], '--posts'],
  ])('%j is refused', async (args, said) => {
    const { status, document } = await steps(...args)
    expect([status, document.code]).toEqual([1, 'USAGE'])
    expect(document.message).toContain(said)
  })
})
