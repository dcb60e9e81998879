// Main's one gate: every call of a window is checked for its sender, its name and its input before anything is done.
import {
  type BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  BrowserWindow as Windows,
} from 'electron'
import type { z } from 'zod'
import type { Frozen, Procedure } from '#shared/contract/define'
import { type Failure, type Result, UserFailure } from '#shared/contract/errors'
import { inputOf } from '#shared/contract/input-of'
import type { GivenFile } from '#shared/contract/settings'
import { type ShellContract, shellContract } from '#shared/contract/shell'
import { systemFailure } from '../files/system-failure.ts'
import { isAppUrl } from './security.ts'

export type ShellHandlers = {
  readonly [K in keyof ShellContract]: (
    window: BrowserWindow,
    input: z.output<ShellContract[K]['input']>,
  ) => Promise<Frozen<z.input<ShellContract[K]['output']>>>
}

export interface ShellGate {
  readonly handlers: ShellHandlers
  readonly onEnginePort: (window: BrowserWindow) => void
  /** A path that preload read off a dropped file. */
  readonly onDrop: (path: unknown) => Frozen<GivenFile>
  readonly onBug: (name: string, error: unknown) => void
}

/** Opens the gate. Calls from anything but the main frame of one of the program's own pages get no answer. */
export function serveShell({ handlers, onEnginePort, onDrop, onBug }: ShellGate): void {
  ipcMain.handle('shell', async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    const window = ownWindow(event)
    if (window === null) return refusal('USAGE', 'sender')
    return answer({ handlers, onBug }, window, name, input)
  })
  ipcMain.handle('dropped-file', (event, path: unknown): Promise<Result<unknown>> => {
    if (ownWindow(event) === null) return Promise.resolve(refusal('USAGE', 'sender'))
    return settled('dropped-file', onBug, async () => onDrop(path))
  })
  ipcMain.on('engine-port', (event) => {
    const window = ownWindow(event)
    if (window !== null) onEnginePort(window)
  })
}

function ownWindow(event: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow | null {
  const { senderFrame, sender } = event
  if (senderFrame === null || senderFrame !== sender.mainFrame || !isAppUrl(senderFrame.url)) return null
  return Windows.fromWebContents(sender)
}

async function answer(
  { handlers, onBug }: Pick<ShellGate, 'handlers' | 'onBug'>,
  window: BrowserWindow,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(shellContract, name)) return refusal('USAGE', String(name))
  const handler = handlers[name as keyof ShellContract] as (
    window: BrowserWindow,
    input: unknown,
  ) => Promise<unknown>
  return settled(name, onBug, async () => {
    const parsed = inputOf(shellContract[name as keyof ShellContract] as Procedure, input)
    if (parsed.success) return handler(window, parsed.data)
    throw new UserFailure('FIELD_INVALID', { detail: parsed.error.issues[0]?.message ?? '' })
  })
}

async function settled(
  name: string,
  onBug: ShellGate['onBug'],
  run: () => Promise<unknown>,
): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await run() }
  } catch (thrown) {
    const error = systemFailure(thrown)
    if (error instanceof UserFailure) return { ok: false, failure: error.toFailure() }
    onBug(name, error)
    return refusal('INTERNAL', error instanceof Error ? error.message : String(error))
  }
}

function refusal(code: Failure['code'], detail: string): Result<never> {
  return { ok: false, failure: { code, params: { detail }, where: {} } }
}
