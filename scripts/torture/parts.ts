// All parts of the torture by name.
import { flip } from './flip.ts'
import { fullDisk } from './full-disk.ts'
import { inject } from './inject.ts'
import { kill } from './kill.ts'
import type { Part } from './part.ts'
import { payloads } from './payloads.ts'
import { powerCut } from './power-cut.ts'
import { race } from './race.ts'

/** With the runs of the long form; inject takes every write call up to that many. */
export const parts: Readonly<Record<string, { readonly part: Part; readonly runs: number }>> = {
  race: { part: race, runs: 200 },
  flip: { part: flip, runs: 1000 },
  payloads: { part: payloads, runs: 100_000 },
  'full-disk': { part: fullDisk, runs: 25 },
  inject: { part: inject, runs: 1000 },
  kill: { part: kill, runs: 200 },
  'power-cut': { part: powerCut, runs: 1000 },
}
