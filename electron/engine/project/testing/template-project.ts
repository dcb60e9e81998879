// A project made from a template for tests, asked as the window asks: every figure comes out of the engine.
import type { z } from 'zod'
import type { EngineContract } from '#shared/contract/engine'
import type { Template } from '#shared/contract/project'
import { startTestProject, type TestEngine, unwrap } from '../../testing/test-engine.ts'

export interface TemplateProject {
  readonly tested: TestEngine
  readonly ask: <K extends keyof EngineContract>(
    name: K,
    input: z.input<EngineContract[K]['input']>,
  ) => Promise<z.output<EngineContract[K]['output']>>
  /** Runs the stored scenario of that name. */
  readonly run: (name: string) => Promise<z.output<EngineContract['scenario.result']['output']>>
  /** What rules find in the outcome of the stored scenario of that name. */
  readonly findings: (name: string) => Promise<z.output<EngineContract['rules.check']['output']>>
  /** Throws unless database, conservation and audit chain are in order and no bug was reported. */
  readonly verified: () => Promise<void>
}

export async function templateProject(
  template: Template,
  region: string | null = null,
): Promise<TemplateProject> {
  const tested = await startTestProject(template, region)
  return asked(tested)
}

/** Over an engine that has its project open. */
export function asked(tested: TestEngine): TemplateProject {
  const ask: TemplateProject['ask'] = async (name, input) => {
    const call = tested.client[name] as (input: unknown) => Promise<never>
    return unwrap(await call(input)) as never
  }
  const documentOf = async (name: string) => {
    const stored = await ask('scenario.list', {})
    const scenario = stored.find((one) => one.name === name)
    if (scenario === undefined) throw new Error(`no ${name} among ${stored.map((one) => one.name).join()}`)
    return scenario.document
  }
  const run: TemplateProject['run'] = async (name) =>
    ask('scenario.result', { document: await documentOf(name) })
  const findings: TemplateProject['findings'] = async (name) =>
    ask('rules.check', { document: await documentOf(name) })
  const verified = async () => {
    const { ok, problems } = await ask('project.verify', {})
    if (!ok || tested.bugs.length > 0) throw new Error(JSON.stringify([problems, tested.bugs]))
  }
  return { tested, ask, run, findings, verified }
}
