// What main offers the window (dialogs, settings, print), as a typed client over what preload exposes.
import type { Result } from '#shared/contract/errors'
import type { GivenFile } from '#shared/contract/settings'
import type { Shell, ShellEvent } from '#shared/contract/shell'
import { shellContract } from '#shared/contract/shell'
import { expectOk } from './result.ts'

const call = (name: string) => (input: unknown) =>
  window.bianheng.callShell(name, input) as Promise<Result<unknown>>

export const shell = Object.fromEntries(
  Object.keys(shellContract).map((name) => [name, call(name)]),
) as unknown as Shell

/** Runs `listener` whenever main announces this; answers how to stop. */
export function onShellEvent(name: ShellEvent, listener: () => void): () => void {
  const hear = (event: MessageEvent) => {
    if (event.source === window && event.data === name) listener()
  }
  window.addEventListener('message', hear)
  return () => window.removeEventListener('message', hear)
}

/** Hands a dropped file to main. Throws where it is no file of this machine, or none that the program reads. */
export function takeFile(file: File): Promise<GivenFile> {
  return expectOk(window.bianheng.takeFile(file) as Promise<Result<GivenFile>>)
}
