// What an undo and a redo would take, entry by entry.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepsBackTo, UNDO_STEPS, type UndoableEntry, undoSteps, undoStepsAtEnd } from './undo-steps.ts'

const entry = (id: number, command: string, undoes: number | null = null): UndoableEntry => {
  return { id, command, undoes }
}
const created = entry(1, 'project.create')
const imported = entry(2, 'staffingImport.commit')
const saved = entry(3, 'scenario.save')
const undo = entry(4, 'journal.undo', 3)

describe('undo', () => {
  it('takes the latest command, whatever the order of the list', () => {
    expect(undoSteps([saved, imported, created]).undo).toBe(saved)
    expect(undoSteps([created, imported, saved]).undo).toBe(saved)
  })
  it('goes back past what is undone, and past the undoing', () => {
    expect(undoSteps([undo, saved, imported, created]).undo).toBe(imported)
    expect(undoSteps([entry(5, 'journal.undo', 2), undo, saved, imported, created]).undo).toBeNull()
  })
  it('never takes back the making of the project', () => {
    expect(undoSteps([created]).undo).toBeNull()
    expect(undoSteps([]).undo).toBeNull()
  })
  it(`goes back ${UNDO_STEPS} steps and no further`, () => {
    const commands = Array.from({ length: UNDO_STEPS + 5 }, (_, at) => entry(at + 2, 'ledger.book'))
    const journal = [created, ...commands]
    let steps = 0
    for (let next = undoSteps(journal).undo; next !== null; next = undoSteps(journal).undo) {
      journal.push(entry(journal.length + 1, 'journal.undo', next.id))
      steps += 1
    }
    expect(steps).toBe(UNDO_STEPS)
  })
})

describe('redo', () => {
  it('brings back what was undone last, and makes it the latest again', () => {
    expect(undoSteps([created, imported, saved, undo]).redo).toBe(undo)
    const again = entry(5, 'journal.redo', 4)
    expect(undoSteps([created, imported, saved, undo, again])).toEqual({ undo: again, redo: null })
  })
  it('ends with any other command', () => {
    expect(undoSteps([created, imported, saved, undo, entry(5, 'scenario.save')]).redo).toBeNull()
  })
})

/** Two plain stacks of commands: what is done, and what was undone since. */
function stacks() {
  let done: number[] = []
  let undone: number[] = []
  return {
    top: (act: 'undo' | 'redo') => (act === 'undo' ? done : undone).at(-1),
    doCommand: (id: number) => {
      done = [...done, id]
      undone = []
    },
    move: (act: 'undo' | 'redo', id: number) => {
      if (act === 'undo') [done, undone] = [done.slice(0, -1), [...undone, id]]
      else [done, undone] = [[...done, id], undone.slice(0, -1)]
    },
  }
}

/** Carries out an act on journal and stacks alike, after they agreed on what it would take. */
function perform(
  act: 'do' | 'undo' | 'redo',
  journal: UndoableEntry[],
  plain: ReturnType<typeof stacks>,
): void {
  const id = journal.length + 1
  if (act === 'do') {
    journal.push(entry(id, 'ledger.book'))
    plain.doCommand(id)
    return
  }
  const target = undoSteps(journal)[act]
  const expected = plain.top(act)
  expect(target === null ? undefined : commandBehind(target, journal)).toBe(expected)
  if (target === null || expected === undefined) return
  journal.push(entry(id, `journal.${act}`, target.id))
  plain.move(act, expected)
}

/** The command that an entry did, took back or brought again. */
function commandBehind({ id, undoes }: UndoableEntry, journal: readonly UndoableEntry[]): number {
  const before = journal.find((other) => other.id === undoes)
  return before === undefined ? id : commandBehind(before, journal)
}

it('any history leaves the commands that a plain pair of stacks holds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('do', 'undo', 'redo'), { maxLength: 60 }), (acts) => {
      const journal = [created]
      const plain = stacks()
      for (const act of acts) perform(act, journal, plain)
    }),
  )
})

it('what was only looked at is passed over by undo, and does not end what can be redone', () => {
  const seen = { id: 3, command: 'register.reveal', undoes: null }
  const booked = { id: 2, command: 'ledger.book', undoes: null }
  expect(undoSteps([booked, seen])).toEqual({ undo: booked, redo: null })
  const undo = { id: 4, command: 'journal.undo', undoes: 2 }
  expect(undoSteps([booked, seen, undo, { ...seen, id: 5 }]).redo).toEqual(undo)
})

describe('read from the end of the journal', () => {
  const reader = (journal: readonly UndoableEntry[]) => {
    const asked: number[] = []
    const last = (count: number) => {
      asked.push(count)
      return journal.slice(-count).toReversed()
    }
    return { asked, last }
  }

  it('is what the whole journal says, whatever its end holds', () => {
    const runs = fc.array(fc.tuple(fc.constantFrom('do', 'undo', 'redo'), fc.nat(90)), { maxLength: 12 })
    fc.assert(
      fc.property(runs, fc.nat(30), (walk, past) => {
        const moves = walk.flatMap(([move, times]) => Array<string>(times).fill(move))
        const journal = journalOf([...Array<string>(past).fill('do'), ...moves])
        expect(undoStepsAtEnd(reader(journal).last)).toEqual(undoSteps(journal))
        // A tail that is too short says nothing, never something else.
        for (let from = 0; from < journal.length; from += 7) {
          const { undo, redo } = undoSteps(journal.slice(from))
          const whole = undoSteps(journal)
          expect([null, whole.undo]).toContain(undo)
          expect([null, whole.redo]).toContain(redo)
        }
      }),
    )
  })
  it('reads a few entries of a long one, and more only where all of them were taken back', () => {
    const journal = Array.from({ length: 5000 }, (_, at) => entry(at + 1, 'ledger.book'))
    const plain = reader(journal)
    undoStepsAtEnd(plain.last)
    expect(plain.asked).toEqual([64])
    const undone = Array.from({ length: 100 }, (_, at) => entry(5001 + at, 'journal.undo', 5000 - at))
    const back = reader([...journal, ...undone])
    undoStepsAtEnd(back.last)
    expect(back.asked).toEqual([64, 256])
  })
})

describe('back to an entry', () => {
  it('names the steps, the latest first; none for what is undone or made the project', () => {
    expect(stepsBackTo([created, imported, saved], 2)?.map(({ id }) => id)).toEqual([3, 2])
    expect(stepsBackTo([created, imported, saved, undo], 3)).toBeNull()
    expect(stepsBackTo([created, imported], 1)).toBeNull()
  })
  it('is what undoing one by one takes back', () => {
    const moves = fc.array(fc.constantFrom('do', 'undo', 'redo'), { maxLength: 40 })
    fc.assert(
      fc.property(moves, fc.nat(40), (walk, aim) => {
        const journal = journalOf(walk)
        for (const { id } of stepsBackTo(journal, aim) ?? []) {
          expect(undoSteps(journal).undo?.id).toBe(id)
          journal.push(entry(journal.length + 1, 'undo', id))
        }
        expect(stepsBackTo(journal, aim)).toBeNull()
      }),
    )
  })
})

/** A project on which these steps were taken; what can't be undone or redone is left out. */
function journalOf(walk: readonly string[]): UndoableEntry[] {
  const journal: UndoableEntry[] = [created]
  for (const move of walk) {
    const steps = undoSteps(journal)
    const of = move === 'undo' ? steps.undo : steps.redo
    if (move === 'do') journal.push(entry(journal.length + 1, 'do'))
    else if (of !== null) journal.push(entry(journal.length + 1, move, of.id))
  }
  return journal
}
