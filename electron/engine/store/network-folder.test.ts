// Folders on other computers, by what the systems say of them.
import { expect, test } from 'vitest'
import { isNetworkFolder } from './network-folder.ts'

test.each([
  ['win32', '\\\\server\\share\\a', 0, true],
  ['win32', '//server/share', 0, true],
  ['win32', '\\\\?\\UNC\\server\\share', 0, true],
  ['win32', '\\\\?\\C:\\a', 0, false],
  ['win32', 'C:\\a', 0, false],
  ['linux', '/mnt/a', 0x6969, true],
  ['linux', '/mnt/a', 0xff534d42, true],
  ['linux', '/mnt/a', -11317950, true],
  ['linux', '/mnt/a', 0xef53, false],
])('%s %s %d: %s', (platform, folder, type, expected) => {
  expect(isNetworkFolder(folder, { platform, typeOf: () => type })).toBe(expected)
})

test('a folder that cannot be looked at is taken for a local one', () => {
  const typeOf = () => {
    throw new Error('ENOSYS')
  }
  expect(isNetworkFolder('/a', { platform: 'linux', typeOf })).toBe(false)
})
