// demo DIR: the whole Xuzhou 2020 job on the bundled sample, into a folder; says what it made.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import type { RunSummary } from '#shared/contract/scenario'
import { noteSentence } from '#shared/locale/sentences'
import { writeFailure } from '../../files/atomic-write.ts'
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, startCliEngine } from '../engine.ts'
import type { Output } from '../output.ts'
import { userFile } from '../paths.ts'
import type { Document } from '../scenario-argument.ts'
import { exportReport } from './export.ts'

export const demoCommand: Command = async (given, output) => {
  const [name = 'bianheng-demo'] = positionals(given, 0, 1)
  const folder = userFile(name)
  makeFolder(folder)
  const engine = startCliEngine(output, 'write')
  try {
    return await carryOut(engine, output, folder)
  } finally {
    await engine.close()
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw isTaken ? new UserFailure('FILE_EXISTS', {}, { file: folder }) : writeFailure(error, folder)
  }
}

async function carryOut(engine: CliEngine, output: Output, folder: string): Promise<number> {
  const { said, demo } = output.text.cli
  const steps: string[] = []
  const step = (what: string) => {
    steps.push(what)
    output.say(output.fill(said.demoStep, { place: steps.length, what }))
  }
  const project = join(folder, 'xuzhou-2020.bianheng')
  const info = await engine.call('project.createSample', { token: engine.grants.grant(project) })
  step(output.fill(demo.created, { file: project, units: info.units }))
  const readings = await runReadings(engine, output, step)
  const [first] = readings
  if (first === undefined) return 3
  const { document, answer } = first
  const findings = await engine.call('rules.check', { document })
  const errors = findings.filter((finding) => finding.severity === 'error').length
  step(output.fill(demo.checked, { findings: findings.length, errors }))
  const moves = await compareReadings(
    engine,
    readings.map((reading) => reading.document),
  )
  if (moves !== null) step(output.fill(demo.compared, { ...moves, readings: readings.length }))
  const files = [project, ...(await exportAll(engine, output, { document, folder, step }))]
  const adopted = await adoptReading(engine, output, document)
  step(output.fill(demo.adopted, { ...adopted, hash: adopted.hash.slice(0, 12) }))
  const report = await engine.call('project.verify', {})
  step(output.fill(demo.verified, { head: report.audit.head, entries: report.audit.entries }))
  output.say(output.fill(said.demoDone, { folder }))
  output.json({
    status: 'ok',
    folder,
    files,
    total: answer.total,
    byStep: answer.byStep,
    byPool: answer.byPool,
    units: answer.units,
    readings: readings.map(({ document: { name }, answer: { total, byPool } }) => ({ name, total, byPool })),
    comparison: moves,
    findings: findings.length,
    adopted,
    head: report.audit.head,
  })
  return report.ok ? 0 : 4
}

type Step = (what: string) => void

interface Reading {
  readonly document: Document
  readonly answer: RunSummary
}

/** Runs every scenario of the sample: both readings of "10 on average". */
async function runReadings(engine: CliEngine, output: Output, step: Step): Promise<Reading[]> {
  const readings: Reading[] = []
  for (const { name, document } of await engine.call('scenario.list', {})) {
    const answer = await engine.call('scenario.run', { document })
    if (answer.status !== 'ok') return []
    const { byPool, byStep, total, units } = answer
    step(output.fill(output.text.cli.demo.ran, { ...byStep, ...byPool, name, total, units }))
    for (const note of answer.notes) output.say(`   ${noteSentence(output.text, note)}`)
    readings.push({ document, answer })
  }
  return readings
}

/** What the last reading gives other units than the first; null where there is only one. */
async function compareReadings(engine: CliEngine, documents: readonly Document[]) {
  if (documents.length < 2) return null
  const compared = await engine.call('compare.columns', {
    columns: documents.map((document) => ({ document })),
  })
  return compared.status === 'ok' ? (compared.moves.all.at(-1) ?? null) : null
}

interface ToExport {
  readonly document: Document
  readonly folder: string
  readonly step: Step
}

/** The files that could be written. */
async function exportAll(engine: CliEngine, output: Output, { document, folder, step }: ToExport) {
  const files: string[] = []
  for (const out of [join(folder, 'allocation.xlsx'), join(folder, 'allocation.pdf')]) {
    const written = await tryExport(engine, output, document, out)
    if (written === null) continue
    files.push(out)
    step(output.fill(output.text.cli.said.exported, { ...written, file: out }))
  }
  return files
}

/** Adopts it out of the pools that the sample has booked: the city and each county under a sample document of its own. */
async function adoptReading(engine: CliEngine, output: Output, document: Document) {
  const { demo } = output.text.cli
  const common = {
    scenario: { document },
    date: document.asOf,
    title: output.fill(demo.title, { name: document.name }),
  }
  const { parts } = await engine.call('adoption.preview', { ...common, documents: [] })
  const documents = parts.map(({ authority }) => {
    return { authority, number: output.fill(demo.document, { authority }) }
  })
  const adopted = await engine.call('adoption.adopt', { ...common, documents })
  const posts = adopted.documents.reduce((sum, one) => sum + one.posts, 0)
  return { hash: adopted.hash, documents: adopted.documents.length, posts, open: adopted.open.length }
}

/** Writes a file, or says why there is no PDF; anything else that fails ends the demo. */
async function tryExport(engine: CliEngine, output: Output, document: Document, out: string) {
  try {
    return await exportReport(engine, {
      report: 'allocation',
      document,
      asOf: document.asOf,
      out,
      locale: output.text.locale,
    })
  } catch (error) {
    if (!(error instanceof UserFailure) || error.code !== 'NO_RENDERER') throw error
    output.complain(
      output.fill(output.text.cli.said.noPdf, {
        reason: output.fill(output.text.failures.NO_RENDERER, error.params),
      }),
    )
    return null
  }
}
