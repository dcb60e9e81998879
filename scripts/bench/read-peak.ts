// Reads one workbook to its last row in a process of its own and prints cells and peak memory, as JSON. Memory is
// sampled: the peak that the system counts is the one of the process that it was forked from.
import { readWorkbook } from '../../electron/engine/files/read-workbook/read-workbook.ts'

const ROWS_PER_SAMPLE = 500

let rows = 0
let cells = 0
let peak = 0
const row = ({ texts }: { texts: readonly string[] }) => {
  cells += texts.length
  rows += 1
  if (rows % ROWS_PER_SAMPLE === 0) peak = Math.max(peak, process.memoryUsage.rss())
}
await readWorkbook(process.argv[2] ?? '', { beginSheet: () => {}, row, endSheet: () => {} })
console.log(JSON.stringify({ cells, peakMiB: peak / 2 ** 20 }))
