// Starts the built program in the Electron that setup recorded, for end-to-end tests.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { sandboxSwitches } from '../setup/display.mjs'
import { recordedElectron } from '../setup/electron.mjs'
import { pinnedEnv, root } from '../setup/paths.mjs'

/** A busy machine is slow, not wrong. */
const PATIENCE_MS = 60_000

export interface LaunchOptions {
  /** Arguments for the program itself, a project file for one. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Where the program keeps its own files; without it a new folder that goes when the program closes. */
  readonly userData?: string
  /** A packed program; without it the built one in out/ is started. */
  readonly executable?: string
}

/** What the pages of this file's programs said on their consoles or failed with; `no-complaints.ts` wants none left at its end. */
const complaints: string[] = []

/** The complaints so far, which then count as looked at. */
export function takeComplaints(): string[] {
  return complaints.splice(0)
}

export async function launch(options: LaunchOptions = {}): Promise<ElectronApplication> {
  const switches = sandboxSwitches()
  const home = options.userData ?? mkdtempSync(path.join(tmpdir(), 'bianheng-'))
  const project = options.executable === undefined ? [root] : []
  const app = await _electron.launch({
    executablePath: options.executable ?? recordedElectron().executable,
    args: [...switches, `--user-data-dir=${path.resolve(home)}`, ...project, ...(options.args ?? [])],
    cwd: root,
    env: definedOnly({ ...pinnedEnv(), NODE_ENV: undefined, VITEST: undefined, ...options.env }),
    chromiumSandbox: switches.length === 0,
    // Playwright would show every page in light, whatever the program asks for.
    colorScheme: null,
    timeout: PATIENCE_MS,
  })
  app.context().setDefaultTimeout(PATIENCE_MS)
  app.context().on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  app.context().on('weberror', (error) => complaints.push(String(error.error())))
  if (options.userData === undefined) app.once('close', () => rmSync(home, { recursive: true, force: true }))
  return app
}

function definedOnly(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
