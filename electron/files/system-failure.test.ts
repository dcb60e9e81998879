// Errors of real calls of the file system that nobody waited for: each is told by its name, and a fault of the program stays one.
import { mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemFailure } from './system-failure.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bianheng-system-'))
  writeFileSync(join(folder, 'file'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test.each([
  ['FILE_NOT_FOUND', () => openSync(join(folder, 'gone'), 'r')],
  ['FOLDER_NOT_FOUND', () => readdirSync(join(folder, 'gone', 'further'))],
  ['FILE_IS_FOLDER', () => writeFileSync(folder, '')],
  ['FOLDER_NOT_FOUND', () => writeFileSync(join(folder, 'file', 'below'), '')],
] as const)('%s', (code, work) => {
  expect(systemFailure(thrownBy(work))).toMatchObject({ code })
})

test.each([
  ['EACCES', 'FILE_NO_RIGHTS'],
  ['EROFS', 'FILE_NO_RIGHTS'],
  ['ENOSPC', 'DISK_FULL'],
  ['EIO', 'DISK_FAULT'],
] as const)('%s of a path: %s with its name', (code, failure) => {
  const path = join(folder, 'file')
  const error = Object.assign(new Error(code), { code, syscall: 'stat', path })
  expect(systemFailure(error)).toMatchObject({ code: failure, params: { file: path } })
})

test('an open file has no path: a disk that breaks under it is told all the same', () => {
  expect(systemFailure(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' }))).toMatchObject({
    code: 'DISK_FAULT',
  })
})

test('a bug, a program that does not start and a bad file number are no such failures', () => {
  for (const error of [
    new Error('bug'),
    Object.assign(new Error('spawn x ENOENT'), { code: 'ENOENT', syscall: 'spawn x', path: 'x' }),
    Object.assign(new Error('EBADF'), { code: 'EBADF', syscall: 'read' }),
    'text',
  ])
    expect(systemFailure(error)).toBe(error)
})
