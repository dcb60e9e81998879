// Two engines opening one file at the same moment: one of them writes, the other one knows.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type EngineClient, startEngine, value } from './engine-client.ts'
import { judge } from './judge.ts'
import { count, emptyTally, type PartResult } from './part.ts'
import { newProject } from './projects.ts'

export async function race(runs: number): Promise<PartResult[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-race-'))
  const engines = [startEngine(), startEngine()] as const
  try {
    const project = path.join(folder, 'p.bianheng')
    await newProject(project)
    const tally = emptyTally()
    for (let run = 0; run < runs; run += 1) {
      const writers = (await Promise.all(engines.map((engine) => opened(engine, project)))).filter(
        Boolean,
      ).length
      count(tally, writers === 1 ? 'sound' : writers === 0 ? 'lost' : 'corrupt')
      await Promise.all(engines.map(({ client }) => value(client['project.close']({}))))
    }
    if ((await judge(project, undefined)) !== 'sound') tally.corrupt += 1
    return [{ part: 'race', ...tally, controlFailed: await control(folder) }]
  } finally {
    for (const engine of engines) await engine.kill()
    rmSync(folder, { recursive: true })
  }
}

/** True for the one that may write. */
async function opened({ client, grant }: EngineClient, project: string): Promise<boolean> {
  const { readOnly } = await value(client['project.open']({ token: grant(project) }))
  return readOnly === null
}

/** A lock that looks before it leaps: sooner or later both of two have it. */
async function control(folder: string): Promise<boolean> {
  const program = new URL('./naive-lock.mjs', import.meta.url)
  const rivals = [fork(program, { execArgv: [] }), fork(program, { execArgv: [] })]
  try {
    for (let round = 0; round < 500; round += 1) {
      const file = path.join(folder, `naive-${round}`)
      const answers = rivals.map((rival) => once(rival, 'message'))
      for (const rival of rivals) rival.send(file)
      if ((await Promise.all(answers)).every(([won]) => won === true)) return true
    }
    return false
  } finally {
    for (const rival of rivals) rival.kill()
  }
}
