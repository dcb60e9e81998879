// Salvage of damaged projects: what can be read is saved and counted, the damaged file stays as it was.
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createStoreFile } from './create-file.ts'
import { openStore } from './open.ts'
import { type Salvaged, salvage } from './salvage.ts'
import { insertUnits } from './tables/unit.ts'
import { filesIn, fillSmall, rawly, sha256, temporaryFolder } from './testing/small-project.ts'

const PAGE = 4096
const MANY = 3000
let folder = ''
let unitPages: number[] = []
const original = () => join(folder, 'original.bianheng')
const path = () => join(folder, 'p.bianheng')
const target = () => join(folder, 'saved.bianheng')

beforeAll(async () => {
  folder = temporaryFolder()
  const store = await createStoreFile(original(), (empty) =>
    empty.command('project.create', (db) => {
      fillSmall(db)
      const rows = Array.from({ length: MANY }, (_, at) => {
        const code = String(320302100 + at)
        return { code, name: `街道${at}`, county: '320302', kind: 'street', class: null } as const
      })
      insertUnits(db, rows)
    }),
  )
  store.close()
  unitPages = rawly(original(), (db) =>
    db
      .prepare("SELECT pageno FROM dbstat WHERE name = 'unit' AND pagetype = 'leaf' ORDER BY path")
      .pluck()
      .all(),
  ) as number[]
})
beforeEach(() => {
  for (const file of [path(), target()]) rmSync(file, { force: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

function spoil(pages: readonly number[]): void {
  const content = readFileSync(original())
  for (const page of pages) content.fill(0xa5, (page - 1) * PAGE, page * PAGE)
  writeFileSync(path(), content)
}

const ofUnits = ({ tables }: Salvaged) => tables.find(({ table }) => table === 'unit')

test('rows around a bad page are saved, the gap is told, and the new file is sound', async () => {
  const [, second = 0] = unitPages
  spoil([second])
  const before = sha256(path())
  await expect(openStore(path(), 'write')).rejects.toMatchObject({ code: 'PROJECT_DAMAGED' })
  const salvaged = await salvage(path(), target(), 'saved')
  const units = ofUnits(salvaged)
  const [gap] = units?.gaps ?? []
  expect(units?.gaps).toHaveLength(1)
  expect(Number(units?.saved) + Number(gap?.[1]) - Number(gap?.[0]) + 1).toBe(MANY + 3)
  expect(units?.saved).toBeGreaterThan(MANY / 2)
  expect(salvaged.store.verify(undefined)).toMatchObject({ database: 'ok', entries: 1, problems: [] })
  salvaged.store.close()
  expect(sha256(path())).toBe(before)
  expect(filesIn(folder)).toEqual(['original.bianheng', 'p.bianheng', 'saved.bianheng'])
})

test('several bad pages are several gaps', async () => {
  spoil([unitPages[1] ?? 0, unitPages[4] ?? 0, unitPages.at(-1) ?? 0])
  const salvaged = await salvage(path(), target(), 'saved')
  salvaged.store.close()
  expect(ofUnits(salvaged)?.gaps).toHaveLength(3)
  expect(ofUnits(salvaged)?.gaps.at(-1)?.[1]).toBeNull()
})

test('of a file whose end is cut off what stands before the cut is saved', async () => {
  copyFileSync(original(), path())
  truncateSync(path(), Math.ceil((unitPages.at(-1) ?? 0) * 0.6) * PAGE)
  await expect(openStore(path(), 'write')).rejects.toMatchObject({ code: 'PROJECT_DAMAGED' })
  const salvaged = await salvage(path(), target(), 'saved')
  expect(ofUnits(salvaged)?.saved).toBeGreaterThan(100)
  expect(ofUnits(salvaged)?.saved).toBeLessThan(MANY)
  expect(salvaged.store.verify(undefined)).toMatchObject({ database: 'ok', problems: [] })
  salvaged.store.close()
})

test('a sound file is saved whole', async () => {
  copyFileSync(original(), path())
  const salvaged = await salvage(path(), target(), 'saved')
  salvaged.store.close()
  expect(salvaged.tables.every(({ gaps, refused }) => gaps.length === 0 && refused === 0)).toBe(true)
  expect(ofUnits(salvaged)?.saved).toBe(MANY + 3)
})

test.each([0, 20])('where nothing can be read no empty file is made: %i pages', async (pages) => {
  writeFileSync(path(), Buffer.alloc(pages * PAGE, 0xa5))
  await expect(salvage(path(), target(), 'saved')).rejects.toMatchObject({ code: 'NOTHING_TO_SALVAGE' })
  expect(filesIn(folder)).toEqual(['original.bianheng', 'p.bianheng'])
})

test('never overwrites', async () => {
  copyFileSync(original(), path())
  writeFileSync(target(), 'mine')
  await expect(salvage(path(), target(), 'saved')).rejects.toMatchObject({ code: 'FILE_EXISTS' })
  expect(readFileSync(target(), 'utf8')).toBe('mine')
})
