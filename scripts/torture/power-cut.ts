// Power cuts: the writes and syncs of a real engine are recorded, and the disk is rebuilt as a cut at any moment may leave it.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEngine, value } from './engine-client.ts'
import { judge } from './judge.ts'
import { ModelDisk } from './model-disk.ts'
import { count, emptyTally, type PartResult, type Verdict } from './part.ts'
import { newProject } from './projects.ts'
import { eventsOf, type FileEvent, tracer } from './record.ts'
import { bookOnce, importOnce, open } from './workloads.ts'

const PROJECT = 'p.bianheng'
const CONTROL_CUTS = 100

interface Acknowledged {
  readonly at: number
  readonly head: string
}

interface Recording {
  readonly before: Buffer
  readonly events: readonly FileEvent[]
  readonly acknowledged: readonly Acknowledged[]
}

export async function powerCut(runs: number): Promise<PartResult[]> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'bianheng-power-')))
  try {
    const recording = await record(folder, Math.max(2, Math.ceil(runs / 200)))
    const tally = emptyTally()
    for await (const verdict of cuts(folder, recording, runs)) count(tally, verdict)
    const controls = [withoutLogSyncs(recording), { ...recording, events: recording.events.filter(isNoSync) }]
    let controlFailed = true
    for (const control of controls) controlFailed &&= await breaks(folder, control)
    return [{ part: 'power-cut', ...tally, controlFailed }]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Imports, bookings and undos, the audit head noted whenever the engine has answered. */
async function record(folder: string, rounds: number): Promise<Recording> {
  const place = path.join(folder, 'recorded')
  mkdirSync(place)
  const project = path.join(place, PROJECT)
  await newProject(project)
  const before = readFileSync(project)
  const log = path.join(folder, 'log')
  const engine = startEngine(tracer(log))
  const acknowledged: Acknowledged[] = []
  const acknowledge = async () => {
    const current = await value(engine.client['project.current']({}))
    acknowledged.push({ at: Date.now() + 1, head: current?.head as string })
  }
  await open(engine, project)
  for (let round = 0; round < rounds; round += 1) {
    await importOnce(engine)
    await acknowledge()
    for (let booking = 0; booking < 3; booking += 1) {
      await bookOnce(engine, round * 10 + booking)
      await acknowledge()
    }
    await value(engine.client['journal.undo']({}))
    await acknowledge()
  }
  await value(engine.client['project.close']({}))
  await engine.leave()
  return { before, events: eventsOf(readFileSync(log, 'latin1'), place, PROJECT), acknowledged }
}

/** What the program finds after cuts spread over the recording. */
async function* cuts(folder: string, { before, events, acknowledged }: Recording, runs: number) {
  const disk = new ModelDisk(PROJECT, before)
  const moments = Array.from({ length: runs }, () => Math.floor(Math.random() * (events.length + 1)))
  let done = 0
  for (const moment of moments.sort((a, b) => a - b)) {
    for (; done < moment; done += 1) disk.apply(events[done] as FileEvent)
    const now = events[done]?.at ?? Number.POSITIVE_INFINITY
    const head = acknowledged.findLast(({ at }) => at <= now)?.head
    yield await afterCut(path.join(folder, 'cut'), disk, head)
  }
}

/** Whether some cut does harm: a control must. */
async function breaks(folder: string, recording: Recording): Promise<boolean> {
  for await (const verdict of cuts(folder, recording, CONTROL_CUTS)) if (verdict !== 'sound') return true
  return false
}

async function afterCut(place: string, disk: ModelDisk, head: string | undefined): Promise<Verdict> {
  mkdirSync(place)
  try {
    for (const [name, content] of disk.cut()) writeFileSync(path.join(place, name), content)
    return await judge(path.join(place, PROJECT), head)
  } finally {
    rmSync(place, { recursive: true })
  }
}

/** As with synchronous = NORMAL: the log is not synced when a command ends. */
function withoutLogSyncs(recording: Recording): Recording {
  const events = recording.events.filter((event) => isNoSync(event) || !event.name.endsWith('-wal'))
  return { ...recording, events }
}

const isNoSync = ({ kind }: FileEvent) => kind !== 'sync'
