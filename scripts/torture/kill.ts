// kill -9 of a real engine process at random moments of its work: of what it acknowledged nothing may be missing.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Cut, startEngine, value } from './engine-client.ts'
import { judge } from './judge.ts'
import { count, emptyTally, type PartResult, type Verdict } from './part.ts'
import { newProject } from './projects.ts'
import { type Workload, workloads } from './workloads.ts'

/** An engine takes this long to start; the moment of the kill lies before or after. */
const START_MS = 250
const SPAN_MS = 900

export async function kill(runs: number): Promise<PartResult[]> {
  const controlFailed = await control()
  const results: PartResult[] = []
  for (const workload of workloads) {
    const tally = emptyTally()
    const folder = mkdtempSync(path.join(tmpdir(), `bianheng-kill-${workload.name}-`))
    try {
      const project = path.join(folder, 'p.bianheng')
      await newProject(project)
      for (let run = 0; run < runs; run += 1) count(tally, await oneRun(workload, project))
    } finally {
      rmSync(folder, { recursive: true })
    }
    results.push({ part: `kill ${workload.name}`, ...tally, controlFailed })
  }
  return results
}

async function oneRun(workload: Workload, project: string): Promise<Verdict> {
  workload.prepare(project)
  const engine = startEngine()
  let head: string | undefined
  const acknowledge = async () => {
    head = (await value(engine.client['project.current']({})))?.head
  }
  const working = workload.work(engine, project, acknowledge).catch((error: unknown) => error)
  const due = wait(START_MS + Math.random() * SPAN_MS)
  const ended = await Promise.race([working, due])
  await due
  await engine.kill()
  const error = ended ?? (await working)
  if (error instanceof Error && !(error instanceof Cut && error.byKill)) throw error
  const verdict = await judge(project, head)
  return verdict === 'sound' ? workload.judge(project) : verdict
}

const PLAIN_WRITER = `
  const fs = require('node:fs')
  const bytes = fs.readFileSync(process.argv[1])
  for (;;) {
    const file = fs.openSync(process.argv[1], 'w')
    for (let at = 0; at < bytes.length; at += 512) fs.writeSync(file, bytes.subarray(at, at + 512))
    fs.closeSync(file)
  }`

/** A program that writes its file in place: killed, it leaves half of one. */
async function control(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-kill-control-'))
  try {
    const project = path.join(folder, 'p.bianheng')
    for (let attempt = 0; attempt < 20; attempt += 1) {
      rmSync(project, { force: true })
      await newProject(project)
      const writer = spawn(process.execPath, ['-e', PLAIN_WRITER, project])
      const gone = once(writer, 'exit')
      await wait(120 + Math.random() * 50)
      writer.kill('SIGKILL')
      await gone
      if ((await judge(project, undefined)) !== 'sound') return true
    }
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}
