// What an undo would take back, entry by entry.
import { describe, expect, it } from 'vitest'
import type { JournalRow } from '#shared/contract/project'
import { nextUndo } from './next-undo.ts'

const entry = (id: number, command: string, undoes: number | null = null): JournalRow => {
  return { id, command, undoes, at: '', actor: '', summary: {}, changes: 1, hash: '' }
}
const created = entry(1, 'project.create')
const imported = entry(2, 'staffingImport.commit')
const saved = entry(3, 'scenario.save')

describe('nextUndo', () => {
  it('is the latest write, whatever the order of the list', () => {
    expect(nextUndo([saved, imported, created])).toBe(saved)
    expect(nextUndo([created, imported, saved])).toBe(saved)
  })
  it('goes back past what is undone, and past the undoing', () => {
    const undo = entry(4, 'journal.undo', 3)
    expect(nextUndo([undo, saved, imported, created])).toBe(imported)
    expect(nextUndo([entry(5, 'journal.undo', 2), undo, saved, imported, created])).toBeNull()
  })
  it('never takes back the making of the project', () => {
    expect(nextUndo([created])).toBeNull()
    expect(nextUndo([])).toBeNull()
  })
})
