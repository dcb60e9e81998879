// The log holds nothing that tells of a person or of where a user keeps files, and still says where the program failed.
import { expect, test } from 'vitest'
import { redact } from './redact.ts'

const SECRETS = [
  '张三丰',
  '320302199001011234',
  '32030219900101123X',
  '370724 19900101 1234',
  'wang',
  'Users',
  '徐州',
  'geheim 1',
  'hunter2',
]

test.each([
  'UNIQUE failed: 张三丰 320302199001011234',
  'number 32030219900101123X, again 370724 19900101 1234',
  "ENOENT: no such file, open '/mnt/wang/项目/徐州2020.bianheng'",
  'C:\\Users\\wang\\Documents\\徐州.xlsx is busy',
  '{"password":"geheim 1","current":"x"}',
  "password: 'geheim 1'",
  'passphrase=hunter2',
])('%s', (text) => {
  const logged = redact(text)
  expect(SECRETS.filter((secret) => logged.includes(secret))).toEqual([])
})

test('a stack still names the file, its line and the error', () => {
  const stack =
    'TypeError: x is not a function\n    at open (/opt/bianheng/resources/app.asar/out/main/engine.cjs:120:8)'
  expect(redact(stack)).toBe('TypeError: x is not a function\n    at open ([folder]/engine.cjs:120:8)')
})
