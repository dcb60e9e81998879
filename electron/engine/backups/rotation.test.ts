// Rotation of kept copies, over days and years that pass in no time.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BackupName, backupName, freeBackupName, readBackupName } from './backup-name.ts'
import { outdated } from './rotation.ts'

const copy = (at: Date, reason: BackupName['reason'] = 'timed'): BackupName => ({ project: 'p', at, reason })
const on = (month: number, day: number, hour = 12, minute = 0) =>
  copy(new Date(2026, month - 1, day, hour, minute))
const now = new Date(2026, 10, 22, 20)
const gone = (copies: readonly BackupName[]) => outdated(copies, now).map((name) => backupName(name))

describe('names', () => {
  test('carry project, moment and reason', () => {
    const name = { project: '徐州.2020', at: new Date(2026, 10, 22, 10, 15, 7), reason: 'import' } as const
    expect(backupName(name)).toBe('徐州.2020.2026-11-22T101507.import.bianheng')
    expect(readBackupName(backupName(name))).toEqual(name)
  })
  test.each(['p.bianheng', 'p.2026-11-22T101500.other.bianheng', 'p.2026-11-22.timed.bianheng', ''])(
    '%j is none',
    (file) => expect(readBackupName(file)).toBeNull(),
  )
  test('a taken name gives way to the next second', () => {
    const taken = new Set(['p.2026-11-22T200000.timed.bianheng', 'p.2026-11-22T200001.timed.bianheng'])
    expect(freeBackupName(copy(now), (file) => taken.has(file))).toBe('p.2026-11-22T200002.timed.bianheng')
  })
})

describe('keeps', () => {
  test('three of today', () => {
    expect(gone([8, 9, 10, 11, 12].map((hour) => on(11, 22, hour)))).toEqual([
      backupName(on(11, 22, 8)),
      backupName(on(11, 22, 9)),
    ])
  })
  test('the last of each of fourteen days', () => {
    expect(gone([on(11, 21, 8), on(11, 21, 9), on(11, 8, 8), on(11, 8, 9)])).toEqual([
      backupName(on(11, 21, 8)),
      backupName(on(11, 8, 8)),
    ])
  })
  test('the last of each of twelve months, this one included', () => {
    const copies = [
      on(11, 3),
      on(11, 4),
      on(10, 5),
      on(10, 6),
      copy(new Date(2025, 11, 31)),
      copy(new Date(2025, 10, 30)),
    ]
    expect(gone(copies)).toEqual(
      [on(11, 3), on(10, 5), copy(new Date(2025, 10, 30))].map((name) => backupName(name)),
    )
  })
  test('what a migration kept, however busy the day', () => {
    const busy = Array.from({ length: 30 }, (_, at) => on(11, 22, 9, at))
    expect(outdated([copy(new Date(2026, 10, 22, 8), 'migrate'), ...busy], now)).toHaveLength(27)
  })
  test('what was replaced, always', () => {
    expect(gone([copy(new Date(2001, 0, 1), 'replaced')])).toEqual([])
  })
  test('today’s, though a clock that was ahead left copies of days to come', () => {
    const ahead = [1, 2, 3, 4].map((day) => copy(new Date(2030, 0, day)))
    expect(gone([...ahead, on(11, 22)])).toEqual([backupName(ahead[3] as BackupName)])
  })
})

test('more than a year of work: bounded, and no day of the last fourteen without its copy', () => {
  const hours = fc
    .uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 6 })
    .map((list) => list.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(fc.array(hours, { minLength: 60, maxLength: 500 }), (days) => {
      let kept: BackupName[] = []
      const start = new Date(2025, 0, 1)
      for (const [index, work] of days.entries()) {
        for (const hour of work) {
          const at = new Date(start.getFullYear(), 0, 1 + index, hour)
          kept.push(copy(at))
          const old = new Set(outdated(kept, at))
          expect(old.has(kept.at(-1) as BackupName)).toBe(false)
          kept = kept.filter((name) => !old.has(name))
        }
        const today = new Date(2025, 0, 1 + index, 23, 59)
        expect(kept.length).toBeLessThanOrEqual(3 + 14 + 12)
        for (let back = 1; back <= 14 && back <= index; back += 1) {
          const day = new Date(2025, 0, 1 + index - back)
          const has = kept.some(({ at }) => at.toDateString() === day.toDateString())
          expect(has, today.toISOString()).toBe((days[index - back]?.length ?? 0) > 0)
        }
      }
    }),
    { numRuns: 5 },
  )
})
