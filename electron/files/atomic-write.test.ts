// Writing beside the target and renaming: what is there afterwards, whatever went wrong.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { UserFailure } from '#shared/contract/errors'
import { atomicWrite, writeFailure } from './atomic-write.ts'
import { canMount, onSmallDisk } from './testing/small-disk.ts'

const root = mkdtempSync(path.join(tmpdir(), 'bianheng-atomic-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'case-'))
})

const content = (text: string) => (temporary: string) => writeFile(temporary, text)

describe('writes', () => {
  test('a new file, then in its place another, leaving nothing else', async () => {
    const target = path.join(folder, '编制分配表.xlsx')
    expect(await atomicWrite(target, content('first'))).toBe(5)
    expect(await atomicWrite(target, content('second'))).toBe(6)
    expect(readFileSync(target, 'utf8')).toBe('second')
    expect(readdirSync(folder)).toEqual(['编制分配表.xlsx'])
  })

  test('the target holds the old content until the very end', async () => {
    const target = path.join(folder, 'a.xlsx')
    writeFileSync(target, 'old')
    await atomicWrite(target, async (temporary) => {
      await writeFile(temporary, 'new')
      expect(path.dirname(temporary)).toBe(folder)
      expect(readFileSync(target, 'utf8')).toBe('old')
    })
  })
})

describe('refuses', () => {
  const refusal = async (target: string, write = content('new')) => {
    const before = existsSync(folder) ? readdirSync(folder).toSorted() : []
    const error = await atomicWrite(target, write).then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(existsSync(folder) ? readdirSync(folder).toSorted() : []).toEqual(before)
    return error as UserFailure
  }

  test('a folder that is not there', async () => {
    const gone = path.join(folder, 'gone')
    expect(await refusal(path.join(gone, 'a.xlsx'))).toMatchObject({
      code: 'FOLDER_NOT_FOUND',
      params: { folder: gone },
    })
  })

  test('the place of a project, plain or encrypted', async () => {
    const target = path.join(folder, 'p.bianheng')
    const plain = Buffer.alloc(200)
    plain.write('SQLite format 3\0', 'latin1')
    const encrypted = Buffer.alloc(200, 1)
    encrypted.set([0x10, 0, 1, 1, 32, 64, 32, 32], 16)
    for (const bytes of [plain, encrypted]) {
      writeFileSync(target, bytes)
      expect(await refusal(target)).toMatchObject({ code: 'FILE_EXISTS', params: { file: target } })
      expect(readFileSync(target)).toEqual(bytes)
    }
  })

  test('a path through a file', async () => {
    writeFileSync(path.join(folder, 'file'), '')
    expect(await refusal(path.join(folder, 'file', 'a.xlsx'))).toMatchObject({ code: 'FOLDER_NOT_FOUND' })
  })

  test('a folder as the target', async () => {
    mkdirSync(path.join(folder, 'a.xlsx'))
    expect(await refusal(path.join(folder, 'a.xlsx'))).toMatchObject({ code: 'FILE_IS_FOLDER' })
  })

  test('a folder that became the target meanwhile', async () => {
    const target = path.join(folder, 'late.xlsx')
    const error = await atomicWrite(target, async (temporary) => {
      await writeFile(temporary, 'new')
      mkdirSync(target)
    }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'FILE_IS_FOLDER' })
    expect(readdirSync(folder)).toEqual(['late.xlsx'])
  })

  test('a bug in the writing stays a bug', async () => {
    const error = await refusal(path.join(folder, 'a.xlsx'), () => Promise.reject(new TypeError('bug')))
    expect(error).toBeInstanceOf(TypeError)
  })

  test.skipIf(process.platform === 'win32')('a folder without the right to write', async () => {
    chmodSync(root, 0o755)
    chmodSync(folder, 0o555)
    const asNobody = process.getuid?.() === 0
    if (asNobody) process.seteuid?.(65534)
    try {
      expect(await refusal(path.join(folder, 'a.xlsx'))).toMatchObject({ code: 'FILE_NO_RIGHTS' })
    } finally {
      if (asNobody) process.seteuid?.(0)
    }
  })

  test.skipIf(!canMount())('a full disk', () =>
    onSmallDisk(folder, async () => {
      const target = path.join(folder, 'a.xlsx')
      writeFileSync(target, 'old')
      const much = content('x'.repeat(1_000_000))
      expect(await refusal(target, much)).toMatchObject({ code: 'DISK_FULL', params: { file: target } })
      expect(readFileSync(target, 'utf8')).toBe('old')
    }),
  )
})

describe('names what the user can mend', () => {
  const failure = (code: string, syscall: string, platform: string) =>
    (writeFailure(Object.assign(new Error(code), { code, syscall }), '/x/a.xlsx', platform) as UserFailure)
      .code

  test.each([
    ['EBUSY', 'rename', 'win32', 'FILE_BUSY'],
    ['EPERM', 'rename', 'win32', 'FILE_BUSY'],
    ['EACCES', 'rename', 'win32', 'FILE_BUSY'],
    ['EPERM', 'open', 'win32', 'FILE_NO_RIGHTS'],
    ['EPERM', 'rename', 'linux', 'FILE_NO_RIGHTS'],
    ['EACCES', 'open', 'linux', 'FILE_NO_RIGHTS'],
    ['EROFS', 'open', 'linux', 'FILE_NO_RIGHTS'],
    ['ENOSPC', 'write', 'linux', 'DISK_FULL'],
    ['EDQUOT', 'write', 'linux', 'DISK_FULL'],
    ['ENOENT', 'open', 'linux', 'FOLDER_NOT_FOUND'],
    ['EIO', 'fsync', 'linux', 'DISK_FAULT'],
    ['ENXIO', 'open', 'linux', 'DISK_FAULT'],
    ['ESTALE', 'rename', 'linux', 'DISK_FAULT'],
    ['EHOSTDOWN', 'open', 'linux', 'DISK_FAULT'],
  ])('%s of %s on %s: %s', (code, syscall, platform, expected) => {
    expect(failure(code, syscall, platform)).toBe(expected)
  })

  test('a file that is held open: another name that is free', () => {
    writeFileSync(path.join(folder, 'held.xlsx'), '')
    writeFileSync(path.join(folder, 'held-2.xlsx'), '')
    const error = Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    const found = writeFailure(error, path.join(folder, 'held.xlsx')) as UserFailure
    expect(found.params.free).toBe('held-3.xlsx')
  })

  test('an error it does not know stays as it is', () => {
    const error = Object.assign(new Error('EMFILE'), { code: 'EMFILE' })
    expect(writeFailure(error, '/x/a.xlsx')).toBe(error)
  })
})
