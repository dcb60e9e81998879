// What main offers the window (dialogs, print), as a typed client over the one function that preload exposes.
import type { Result } from '#shared/contract/errors'
import type { Shell } from '#shared/contract/shell'
import { shellContract } from '#shared/contract/shell'

const call = (name: string) => (input: unknown) =>
  window.bianheng.callShell(name, input) as Promise<Result<unknown>>

export const shell = Object.fromEntries(
  Object.keys(shellContract).map((name) => [name, call(name)]),
) as unknown as Shell
