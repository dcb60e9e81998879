// Creating project files: nothing is overwritten, and what fails leaves nothing behind.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStoreFile } from './create-file.ts'
import { createSmall, filesIn, fillSmall, temporaryFolder } from './testing/small-project.ts'

let folder = ''
const path = () => join(folder, 'p.bianheng')

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

const refused = (create: Promise<unknown>) => create.catch((error: unknown) => error)

test('a new project is sound, open for writing and one file', async () => {
  const store = await createSmall(path())
  expect(store.readOnly).toBeNull()
  expect(store.verify(undefined)).toMatchObject({ database: 'ok', entries: 1, problems: [] })
  store.close()
  expect(filesIn(folder)).toEqual(['p.bianheng'])
})

describe('never overwrites', () => {
  test.each<[string, () => void]>([
    ['a file', () => writeFileSync(path(), 'mine')],
    ['a folder', () => mkdirSync(path())],
    ['a link that leads nowhere', () => symlinkSync(join(folder, 'gone'), path())],
  ])('%s', async (_, make) => {
    make()
    expect(await refused(createSmall(path()))).toMatchObject({ code: 'FILE_EXISTS' })
    expect(filesIn(folder)).toEqual(['p.bianheng'])
  })

  test('a file that appears while the project is built', async () => {
    const race = createStoreFile(path(), (store) => {
      store.command('project.create', fillSmall)
      writeFileSync(path(), 'mine')
    })
    expect(await refused(race)).toMatchObject({ code: 'FILE_EXISTS' })
    expect(readFileSync(path(), 'utf8')).toBe('mine')
    expect(filesIn(folder)).toEqual(['p.bianheng'])
  })

  test.each(['-wal', '-journal', '-shm'])(
    'what another database of that name left over (%s)',
    async (part) => {
      writeFileSync(path() + part, 'left over')
      const answer = await refused(createSmall(path()))
      expect(answer).toMatchObject({ code: 'FILE_EXISTS', where: { file: path() + part } })
      expect(existsSync(path())).toBe(false)
    },
  )
})

describe('a failure leaves nothing behind', () => {
  test('in the middle of filling', async () => {
    const answer = await refused(
      createStoreFile(path(), (store) =>
        store.command('project.create', (db) => {
          fillSmall(db)
          throw new Error('planted')
        }),
      ),
    )
    expect(answer).toMatchObject({ message: 'planted' })
    expect(filesIn(folder)).toEqual([])
  })

  test('a folder that is not there', async () => {
    const answer = await refused(createSmall(join(folder, 'no/p.bianheng')))
    expect(answer).toMatchObject({ code: 'FOLDER_NOT_FOUND', params: { folder: join(folder, 'no') } })
    expect(filesIn(folder)).toEqual([])
  })

  test('what a killed process of the same number left is no hindrance', async () => {
    writeFileSync(`${path()}.${process.pid}.new`, 'half a file')
    const store = await createSmall(path())
    store.close()
    expect(filesIn(folder)).toEqual(['p.bianheng'])
  })
})
