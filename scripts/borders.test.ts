// Proves that every border is guarded: each rule is broken once, in a copy, and the guard must bark; what is allowed must pass.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cycle, exempt, habitPlants, importPlants, typePlants, wrapperPlants } from './borders/plants.ts'
import { type Complaint, compile, lint, openStage, plantAmongReal } from './borders/stage.ts'

const plants = [...importPlants, ...wrapperPlants, ...habitPlants]
const lintStage = openStage()
// Apart from the first: a planted import of electron would bring Node's globals with it.
const typeStage = openStage()
const fileOf = (at: string, kind: 'bad' | 'good') =>
  at.endsWith('.test') ? `${at.slice(0, -5)}-${kind}.test.ts` : `${at}-${kind}.ts`
const typeFile = (room: string, index: number, kind: 'bad' | 'good') => `${room}/types-${index}-${kind}.ts`

afterAll(() => {
  lintStage.remove()
  typeStage.remove()
})

describe('lint', () => {
  let complaints: Complaint[] = []
  const about = (file: string) =>
    complaints.filter((complaint) => complaint.file === file).map(({ rule }) => rule)

  beforeAll(() => {
    for (const { at, code, allowed } of plants) {
      lintStage.plant(fileOf(at, 'bad'), code)
      lintStage.plant(fileOf(at, 'good'), allowed)
    }
    for (const [file, code] of Object.entries({ ...exempt, ...cycle })) lintStage.plant(file, code)
    complaints = lint(lintStage.folder)
  })

  test.each(plants)('$border', ({ at, rule }) => {
    expect(about(fileOf(at, 'bad'))).toContain(rule)
    expect(about(fileOf(at, 'good'))).toEqual([])
  })

  test.each(Object.keys(exempt))('%s may', (file) => {
    expect(about(file)).toEqual([])
  })

  test('no import cycles', () => {
    for (const file of Object.keys(cycle)) expect(about(file)).toContain('lint/suspicious/noImportCycles')
  })
})

describe('types', () => {
  const complaints = new Map<string, Complaint[]>()

  beforeAll(() => {
    typePlants.forEach(({ room, code, allowed }, index) => {
      typeStage.plant(typeFile(room, index, 'bad'), code)
      typeStage.plant(typeFile(room, index, 'good'), allowed)
    })
    for (const { room } of typePlants) {
      if (!complaints.has(room)) complaints.set(room, compile(typeStage.folder, room))
    }
  })

  test.each(typePlants.map((plant, index) => ({ ...plant, index })))('$border', ({ room, index }) => {
    const files = (complaints.get(room) ?? []).map(({ file }) => file)
    expect(files).toContain(typeFile(room, index, 'bad'))
    expect(files).not.toContain(typeFile(room, index, 'good'))
  })

  // A dependency may bring Node's globals into a room that has none; hence the real sources.
  test.each(['shared', 'renderer'])(
    'nothing in %s brings Node with it',
    (room) => {
      const copy = plantAmongReal(typeStage, room, 'export const kept: unknown = process\n')
      expect(compile(typeStage.folder, copy).map(({ file }) => file)).toContain(`${copy}/planted.ts`)
    },
    60_000,
  )
})
