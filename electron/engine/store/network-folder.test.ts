// Folders on other computers, by what the systems say of them.
import { expect, test } from 'vitest'
import { isNetworkFolder } from './network-folder.ts'

const as = (folder: string) => folder

test.each([
  ['win32', '\\\\server\\share\\a', 0, true],
  ['win32', '//server/share', 0, true],
  ['win32', '\\\\?\\UNC\\server\\share', 0, true],
  ['win32', '\\\\?\\C:\\a', 0, false],
  ['win32', 'C:\\a', 0, false],
  ['linux', '/mnt/a', 0x6969, true],
  ['linux', '/mnt/a', 0xff534d42, true],
  ['linux', '/mnt/a', -11317950, true],
  ['linux', '/mnt/a', 0x1021997, true],
  ['linux', '/mnt/a', 0xef53, false],
])('%s %s %d: %s', (platform, folder, type, expected) => {
  expect(isNetworkFolder(folder, { platform, typeOf: () => type, realOf: as, mounts: () => '' })).toBe(
    expected,
  )
})

test('a drive letter that is mapped to a share is told by its real name', () => {
  const look = { platform: 'win32', typeOf: () => 0, mounts: () => '' }
  const realOf = (folder: string) => folder.replace('Z:', '\\\\server\\share')
  expect(isNetworkFolder('Z:\\办公', { ...look, realOf })).toBe(true)
  expect(isNetworkFolder('C:\\办公', { ...look, realOf })).toBe(false)
})

const MOUNTS = [
  '22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw',
  '50 22 0:44 / /run/user/1000/gvfs rw,nosuid - fuse.gvfsd-fuse gvfsd-fuse rw',
  '51 22 8:17 / /media/u/U\\040盘 rw - fuseblk /dev/sdb1 rw',
  '52 22 0:45 / /media/u/U\\040盘/inner rw - fuse.sshfs u@server: rw',
  '53 22 0:46 / /mnt/a rw - fuse.sshfs u@server: rw',
  '54 53 0:47 / /mnt/a rw - fuse.mergerfs x rw',
].join('\n')

test.each([
  ['/run/user/1000/gvfs/smb-share:server=a,share=b/办公', true],
  ['/media/u/U 盘/办公', false],
  ['/media/u/U 盘/inner/办公', true],
  ['/media/u/U 盘/innermost', false],
  ['/mnt/a/b', false],
])('%s, where a program brings the file system: %s', (folder, expected) => {
  const look = { platform: 'linux', typeOf: () => 0x65735546, realOf: as, mounts: () => MOUNTS }
  expect(isNetworkFolder(folder, look)).toBe(expected)
})

test.each([
  ['linux', '/a', false],
  ['win32', 'C:\\a', false],
  ['win32', '\\\\server\\gone', true],
])('a folder that cannot be looked at is taken for a local one: %s %s %s', (platform, folder, expected) => {
  const fails = () => {
    throw new Error('ENOSYS')
  }
  expect(isNetworkFolder(folder, { platform, typeOf: fails, realOf: fails, mounts: fails })).toBe(expected)
})
