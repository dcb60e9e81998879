// Files made of copies that came by mail, and what is left beside them: nothing.
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupFacts } from '../backup-facts.ts'
import { openStore } from '../open.ts'
import { loadFixture } from '../testing/fixtures.ts'
import { createSmall, filesIn, temporaryFolder } from '../testing/small-project.ts'
import { copyForBranch, makeBranchFile } from './branch-copy.ts'

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

test('of an older program: brought up to date, and no copy of it beside the new file', async () => {
  const older = join(folder, 'older')
  loadFixture(60, older)
  const bytes = readFileSync(older)
  const { head } = backupFacts(older)
  rmSync(older)
  await makeBranchFile(join(folder, 'p.bianheng'), { bytes, head }, () => {})
  expect(filesIn(folder)).toEqual(['p.bianheng'])
  const store = await openStore(join(folder, 'p.bianheng'), 'write')
  expect(store.upgraded).toBeNull()
  store.close()
})

test('what a killed program left of the copy that it was packing goes when the package is written again', async () => {
  const store = await createSmall(join(folder, 'p.bianheng'))
  const out = join(folder, 'out')
  mkdirSync(out)
  const left = join(out, 'a.bhpack.999999999.new')
  writeFileSync(left, 'half, with names')
  const old = new Date(Date.now() - 3 * 86_400_000)
  utimesSync(left, old, old)
  await copyForBranch(store, join(out, 'a.bhpack'), false)
  store.close()
  expect(filesIn(out)).toEqual([])
})
