// The long fuzz of the import: 10,000 spoilt .xlsx, 3,000 .xls, 10,000 .csv, 2,000 zips and 2,000 pages through parser
// processes. Fails where one crashes or meets a bug. Usage: node scripts/fuzz-import.ts [kind …] [--share 0.1]
import { availableParallelism } from 'node:os'
import { FUZZ_KINDS, type FuzzKind, fuzz } from '../electron/engine/files/read-workbook/testing/fuzz.ts'

const CASES: Readonly<Record<FuzzKind, number>> = {
  xlsx: 10_000,
  xls: 3000,
  csv: 10_000,
  zip: 2000,
  html: 2000,
}
const WATCHDOG_MS = 20_000

const asked = process.argv.slice(2)
const share = asked.includes('--share') ? Number(asked[asked.indexOf('--share') + 1]) : 1
const chosen = FUZZ_KINDS.filter((kind) => asked.includes(kind))
const processes = Math.min(8, availableParallelism())
let bad = 0

for (const kind of chosen.length > 0 ? chosen : FUZZ_KINDS) {
  const cases = Math.ceil(CASES[kind] * share)
  const start = performance.now()
  const tally = await fuzz({ kind, cases, processes, watchdogMs: WATCHDOG_MS })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${kind}: ${cases} files in ${seconds} s ${JSON.stringify(tally)}`)
  bad += Object.keys(tally).filter((end) => /^(crash|bug)/.test(end)).length
}
if (bad > 0) process.exitCode = 1
