// demo DIR: the whole Xuzhou 2020 job on the bundled sample, into a folder; says what it made.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import { noteSentence } from '#shared/locale/sentences'
import { writeFailure } from '../../files/atomic-write.ts'
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, startCliEngine } from '../engine.ts'
import type { Output } from '../output.ts'
import { userFile } from '../paths.ts'
import { exportReport } from './export.ts'

export const demoCommand: Command = async (given, output) => {
  const [name = 'bianheng-demo'] = positionals(given, 0, 1)
  const folder = userFile(name)
  makeFolder(folder)
  const engine = startCliEngine(output, 'write')
  try {
    return await carryOut(engine, output, folder)
  } finally {
    engine.close()
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
  const [stored] = await engine.call('scenario.list', {})
  if (stored === undefined) throw new UserFailure('SCENARIO_UNKNOWN', { name: '', known: '' })
  const { document } = stored
  const answer = await engine.call('scenario.run', { document })
  if (answer.status !== 'ok') return 3
  const { byPool, byStep, total, units } = answer
  step(output.fill(demo.ran, { ...byStep, ...byPool, name: stored.name, total, units }))
  for (const note of answer.notes) output.say(`   ${noteSentence(output.text, note)}`)
  const findings = await engine.call('rules.check', { document })
  const errors = findings.filter((finding) => finding.severity === 'error').length
  step(output.fill(demo.checked, { findings: findings.length, errors }))
  const files = [project]
  for (const out of [join(folder, 'allocation.xlsx'), join(folder, 'allocation.pdf')]) {
    const written = await tryExport(engine, output, document, out)
    if (written === null) continue
    files.push(out)
    step(output.fill(said.exported, { ...written, file: out }))
  }
  const report = await engine.call('project.verify', {})
  step(output.fill(demo.verified, { head: report.audit.head, entries: report.audit.entries }))
  output.say(output.fill(said.demoDone, { folder }))
  output.json({
    status: 'ok',
    folder,
    files,
    total,
    byStep,
    byPool,
    units,
    findings: findings.length,
    head: report.audit.head,
  })
  return report.ok ? 0 : 4
}

/** Writes a file, or says why there is no PDF; anything else that fails ends the demo. */
async function tryExport(
  engine: CliEngine,
  output: Output,
  document: Parameters<typeof exportReport>[1]['document'],
  out: string,
) {
  try {
    return await exportReport(engine, { report: 'allocation', document, out, locale: output.text.locale })
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
