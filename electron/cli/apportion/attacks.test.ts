// Case files that no program should choke on: each refused with exit 2, a code, a sentence and its place, at once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli } from '../testing/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'bianheng-attack-'))
beforeAll(ensureCli, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

const plain = { kind: 'apportion', method: 'webster', seats: 10, weights: [3, 2, 1] }
const good = JSON.stringify(plain)
const weight = (text: string) => good.replace('[3,', `[${text},`)
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

const attacks: readonly [title: string, content: string | Uint8Array, code: string, field?: string][] = [
  ['nothing', '', 'FILE_EMPTY'],
  ['blanks', ' \n ', 'FILE_EMPTY'],
  ['null', 'null', 'FIELD_INVALID', 'document'],
  ['a number', '17', 'FIELD_INVALID', 'document'],
  ['a list', '[]', 'FIELD_INVALID', 'document'],
  ['an empty object', '{}', 'FIELD_INVALID', 'kind'],
  ['two documents', good + good, 'JSON_INVALID'],
  ['a comment', `// a case\n${good}`, 'JSON_INVALID'],
  ['a trailing comma', good.replace(/\}$/, ',}'), 'JSON_INVALID'],
  ['single quotes', good.replaceAll('"', "'"), 'JSON_INVALID'],
  ['full-width marks', good.replaceAll(',', '，'), 'JSON_INVALID'],
  ['UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), 'NOT_UTF8'],
  ['zero bytes', new Uint8Array(1000), 'NOT_UTF8'],
  ['cut short', good.slice(0, -9), 'JSON_INVALID'],
  ['a deep list', nested(200_000), 'FIELD_INVALID', 'document'],
  ['a deep list never closed', '['.repeat(200_000), 'JSON_INVALID'],
  ['a deep weight', weight(nested(500)), 'FIELD_INVALID', 'weights[0]'],
  ['a key twice', good.replace('{', '{"seats":1,'), 'FIELD_DUPLICATE', 'seats'],
  ['__proto__', good.replace('{', '{"__proto__":{"seats":1},'), 'FIELD_UNKNOWN', '__proto__'],
  ['constructor', good.replace('{', '{"constructor":{},'), 'FIELD_UNKNOWN', 'constructor'],
  ['a method that every object has', good.replace('webster', 'toString'), 'FIELD_INVALID', 'method'],
  ['a kind that every object has', good.replace('apportion', '__proto__'), 'FIELD_INVALID', 'kind'],
  ['NaN', weight('NaN'), 'JSON_INVALID'],
  ['Infinity', weight('Infinity'), 'JSON_INVALID'],
  ['"NaN"', weight('"NaN"'), 'FIELD_INVALID', 'weights[0]'],
  ['a huge exponent', weight('1e999999999'), 'FIELD_INVALID', 'weights[0]'],
  ['a huge exponent as text', weight('"1e999999999"'), 'FIELD_INVALID', 'weights[0]'],
  ['a million digits', weight('9'.repeat(1_000_000)), 'FIELD_INVALID', 'weights[0]'],
  ['full-width digits', weight('"１２"'), 'FIELD_INVALID', 'weights[0]'],
  ['Arabic digits', weight('"١٢"'), 'FIELD_INVALID', 'weights[0]'],
  ['thousands commas', weight('"1,000"'), 'FIELD_INVALID', 'weights[0]'],
  ['hexadecimal', weight('"0x10"'), 'FIELD_INVALID', 'weights[0]'],
  ['a blank before', weight('" 1"'), 'FIELD_INVALID', 'weights[0]'],
  ['a fraction over 0', weight('"1/0"'), 'FIELD_INVALID', 'weights[0]'],
  ['a negative weight', weight('-1'), 'FIELD_INVALID', 'weights[0]'],
  ['true', weight('true'), 'FIELD_INVALID', 'weights[0]'],
  ['an object', weight('{"__proto__":1}'), 'FIELD_INVALID', 'weights[0]'],
  ['weights as an object', good.replace('[3,2,1]', '{"0":3,"length":1}'), 'FIELD_INVALID', 'weights'],
  [
    'a text of 100,000 characters',
    good.replace('"webster"', `"${'x'.repeat(100_000)}"`),
    'FIELD_INVALID',
    'method',
  ],
  ['1e400 posts', good.replace('10', '1e400'), 'FIELD_INVALID', 'seats'],
  ['a share above 1', good.replace('{', '{"threshold":{"share":1.5},'), 'FIELD_INVALID', 'threshold.share'],
]

test.concurrent.each(attacks)('%s', async (title, content, code, field) => {
  const file = `case-${title.replaceAll(/\W+/g, '-')}-${code}.json`
  writeFileSync(join(folder, file), content)
  const { status, document, stderr } = await cliJson(folder, 'apportion', file)
  expect({ status, code: document.code, kind: document.status }).toEqual({ status: 2, code, kind: 'error' })
  expect(document.where).toEqual({ file, ...(field !== undefined && { field }) })
  expect(document.message).toMatch(/\p{Script=Han}/u)
  expect(document.message).not.toMatch(/“”|undefined|\[object|\p{Cc}/u)
  expect(document.message.length).toBeLessThan(300)
  expect(stderr).toBe('')
})

test.each([
  ['minus zero', weight('-0')],
  ['1e400', weight('1e400')],
  ['1e-400', weight('1e-400')],
  ['a byte order mark', `\uFEFF${good}`],
  ['10¹⁵ posts', good.replace('10', '1e15')],
])('%s is read', async (_, content) => {
  writeFileSync(join(folder, 'good.json'), content)
  const { status, stderr } = await cli(folder, ['apportion', 'good.json'])
  expect([status, stderr]).toEqual([0, ''])
})

test('nodes may bear any name', async () => {
  writeFileSync(
    join(folder, 'flow.json'),
    '{"kind":"flow","nodes":{"__proto__":-1,"":1,"constructor":0},"arcs":[["__proto__","constructor",0,null,1],["constructor","",0,null,1]]}',
  )
  const { status, document } = await cliJson(folder, 'apportion', 'flow.json')
  expect([status, document]).toEqual([0, { status: 'ok', flow: [1, 1], cost: '2', divisor: null }])
})

test('a name stays on its line, and moves no cursor', async () => {
  const case_ = { ...plain, names: ['A\nB', 'C\u001b[2J', 'D'] }
  writeFileSync(join(folder, 'names.json'), JSON.stringify(case_))
  const { stdout } = await cli(folder, ['apportion', 'names.json'])
  expect(stdout).toContain('A B')
  expect(stdout).not.toContain('\u001b')
})
