// Sixty pages of print preview and PDF in the real Electron, beside the one page of a short table, which is start and end of the program.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findElectron, renderPdf } from '../../electron/cli/pdf.ts'
import { sampleAllocation, wholeAllocation } from '../../shared/testing/allocation-sample.zh-CN.ts'
import { root } from '../setup/paths.mjs'
import { type BenchLine, benchLine } from './bench-line.ts'

const RUNS = 3

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-preview-'))

/** Counties of 15 units each; 114 of them are 60 pages. */
async function printed(counties: number): Promise<{ ms: number; pages: number }> {
  const model = wholeAllocation(sampleAllocation(counties, 15))
  const file = path.join(folder, 'table.pdf')
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now()
    await renderPdf(model, file, findElectron(root))
    times.push(performance.now() - start)
  }
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const ms = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
  return { ms, pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]) }
}

export async function bench(): Promise<BenchLine[]> {
  try {
    const [long, short] = [await printed(114), await printed(1)]
    return [
      benchLine(
        `Preview and PDF of ${long.pages} pages, from the start of the program to its end`,
        long.ms,
        { name: `the same of ${short.pages}`, ms: short.ms },
        '60 pages of preview in 5 s: the time beyond that of one page',
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
