// check: rows with the keys of the contract, packs by name, dates, and a text that reads from the gravest down.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, temporaryFolder } from './testing/cli.ts'

let folder = ''
const project = 'p.bianheng'
const STREET = '320302001'

beforeAll(async () => {
  ensureCli()
  folder = temporaryFolder()
  await cliJson(folder, 'init', project, '--region', '3203')
  const movements = [
    { kind: 'open', account: STREET, postType: 'administrative', posts: 2, filled: 3 },
    { kind: 'open', account: 'pool:county:320302', postType: 'administrative', posts: 9 },
    { kind: 'transfer', from: 'pool:county:320302', to: STREET, postType: 'administrative', posts: 1 },
    { kind: 'exit', unit: STREET, postType: 'administrative', people: 1, way: '调出' },
    { kind: 'enter', unit: STREET, postType: 'administrative', people: 2, way: '招录' },
  ]
  const document = { number: '徐编〔2020〕1号', date: '2020-09-01', title: '', issuer: '' }
  writeFileSync(join(folder, 'm.json'), JSON.stringify({ document, movements }))
  expect((await cliJson(folder, 'book', project, 'm.json')).status).toBe(0)
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

test('rows hold the keys of the contract, with a sentence and the source', async () => {
  const { status, document } = await cliJson(folder, 'check', project, '--as-of', '2020-09-01')
  expect(status).toBe(0)
  const over = document.find((row: { rule: string }) => row.rule === 'R1')
  expect(over).toEqual({
    rule: 'R1',
    unit: STREET,
    body: null,
    value: 4,
    limit: 3,
    severity: 'error',
    source: expect.stringContaining('国务院令第486号'),
    message: '黄楼街道一般行政编制实有 4 人，核定 3 名，超编 1 人。请核减人员或补办编制手续。',
    waiver: null,
  })
  const packs = new Set(document.map((row: { rule: string }) => row.rule))
  expect(packs).not.toContain('R14')
})

test('packs are named, several after one another; a past date finds what was then', async () => {
  const rules = async (...args: string[]) => {
    const { document } = await cliJson(folder, 'check', project, ...args)
    return new Set(document.map((row: { rule: string }) => row.rule))
  }
  const asOf = ['--as-of', '2020-09-01']
  expect(await rules(...asOf, '--rules', 'huanggang-2020', 'national')).toEqual(
    new Set(['R1', 'R3', 'R12', 'R13', 'R14']),
  )
  const { document } = await cliJson(folder, 'check', project, '--as-of', '2020-08-31', '--rules', 'national')
  expect(document.every((row: { severity: string }) => row.severity === 'info')).toBe(true)
  const unknown = await cliJson(folder, 'check', project, '--rules', 'mars-2030')
  expect([unknown.status, unknown.document.code]).toEqual([2, 'RULE_PACK_UNKNOWN'])
})

test('the text goes from errors to what was not checked', async () => {
  const { stdout } = await cli(folder, ['check', project, '--as-of', '2020-09-01'])
  const order = ['截止 2020-09-01', '\n错误\n', 'R1 ', '\n警告\n', '由鼓楼区', 'R3'].filter((part) =>
    stdout.includes(part),
  )
  expect(order).toHaveLength(6)
  expect(stdout.indexOf('\n错误\n')).toBeLessThan(stdout.indexOf('\n警告\n'))
  expect(stdout.indexOf('\n警告\n')).toBeLessThan(stdout.indexOf('\n未检查\n'))
  expect(stdout).not.toMatch(/pool:|undefined|[{}]/)
})
