// All parts of the torture by name.
import { attacked } from './attacked.ts'
import { edits } from './edits.ts'
import { flip } from './flip.ts'
import { formulas } from './formulas.ts'
import { fullDisk } from './full-disk.ts'
import { importFuzz } from './import-fuzz.ts'
import { inject } from './inject.ts'
import { kill } from './kill.ts'
import type { Part } from './part.ts'
import { payloads } from './payloads.ts'
import { powerCut } from './power-cut.ts'
import { race } from './race.ts'
import { undo } from './undo.ts'

/** With the runs of the long form; inject takes every write call of a kind up to that many. */
export const parts: Readonly<Record<string, { readonly part: Part; readonly runs: number }>> = {
  race: { part: race, runs: 200 },
  flip: { part: flip, runs: 1000 },
  payloads: { part: payloads, runs: 100_000 },
  undo: { part: undo, runs: 1000 },
  formulas: { part: formulas, runs: 300 },
  'import-fuzz': { part: importFuzz, runs: 1000 },
  edits: { part: edits, runs: 4000 },
  'full-disk': { part: fullDisk, runs: 25 },
  ...Object.fromEntries(
    attacked.map((command) => [`inject-${command.name}`, { part: inject(command), runs: 1000 }]),
  ),
  kill: { part: kill, runs: 200 },
  'power-cut': { part: powerCut, runs: 1000 },
}
