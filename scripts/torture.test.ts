// The torture in short: every part a few times, against the built program, each with its control.
import { beforeAll, expect, test } from 'vitest'
import { BUILD_TIMEOUT, ensureCli } from '../electron/cli/testing/cli.ts'
import { hasOffice } from '../electron/files/testing/office.ts'
import { canMount } from '../electron/files/testing/small-disk.ts'
import { attacked } from './torture/attacked.ts'
import { edits } from './torture/edits.ts'
import { flip } from './torture/flip.ts'
import { formulas } from './torture/formulas.ts'
import { fullDisk } from './torture/full-disk.ts'
import { importFuzz } from './torture/import-fuzz.ts'
import { inject } from './torture/inject.ts'
import { kill } from './torture/kill.ts'
import { line, type Part, passed } from './torture/part.ts'
import { payloads } from './torture/payloads.ts'
import { powerCut } from './torture/power-cut.ts'
import { race } from './torture/race.ts'
import { canInject } from './torture/strace.ts'
import { undo } from './torture/undo.ts'

// A busy machine is slow, not wrong.
const SHORT_MS = 600_000

beforeAll(ensureCli, BUILD_TIMEOUT)

const shortly: readonly (readonly [string, Part, number, boolean])[] = [
  ['race', race, 20, true],
  ['flip', flip, 20, true],
  ['payloads', payloads, 1500, true],
  ['undo', undo, 8, true],
  ['import fuzz', importFuzz, 5, true],
  ['edits', edits, 200, true],
  ['formulas', formulas, 300, hasOffice()],
  ['kill', kill, 1, true],
  ['full disk', fullDisk, 2, canMount()],
  ['power cut', powerCut, 30, process.platform === 'linux' && canInject()],
  ...attacked.map(
    (command) =>
      [`inject ${command.name}`, inject(command), 1, process.platform === 'linux' && canInject()] as const,
  ),
]

for (const [name, part, runs, isPossible] of shortly) {
  test.skipIf(!isPossible)(
    name,
    async () => {
      const results = await part(runs)
      expect(results.filter((result) => !passed(result)).map(line)).toEqual([])
    },
    SHORT_MS,
  )
}
