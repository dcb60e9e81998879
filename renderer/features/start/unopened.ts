// The project that could not be opened last, and why: the start screen shows it, whichever way it was asked for.
import { useSyncExternalStore } from 'react'
import type { Failure } from '#shared/contract/errors'
import type { SalvageReport } from '#shared/contract/project'
import { engine } from '../../api/engine.ts'
import { toFailure } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'

export interface ProjectFile {
  readonly token: string
  readonly name: string
}

export interface Unopened extends ProjectFile {
  readonly failure: Failure
  /** What was read of it into a new file. Kept here: that file opens at once, and every screen begins anew with it. */
  readonly salvaged?: SalvageReport
}

let unopened: Unopened | null = null
const listeners = new Set<() => void>()

/** Failures behind which a damaged project may lie. */
export function mayBeDamaged({ code }: Failure): boolean {
  return (
    code === 'PROJECT_DAMAGED' ||
    code === 'NOT_A_PROJECT' ||
    code === 'FILE_UNREADABLE' ||
    code === 'DISK_FAULT'
  )
}

/** Failures after which a password may open it. */
export function asksPassword({ code }: Failure): boolean {
  return code === 'PROJECT_ENCRYPTED' || code === 'PROJECT_PASSWORD_WRONG'
}

/** Opens a project and answers whether it stands; where it does not, the reason is kept for the start screen. */
export async function openProjectFile({ token, name }: ProjectFile): Promise<boolean> {
  setUnopened(null)
  const result = await engine['project.open']({ token }).catch((thrown: unknown) => ({
    ok: false as const,
    failure: toFailure(thrown),
  }))
  if (result.ok) return true
  if (mayBeDamaged(result.failure)) await shell['recent.damaged']({ token })
  setUnopened({ token, name, failure: result.failure })
  return false
}

/** Keeps what was read of a project, as long as it is still the one shown. */
export function keepSalvaged(token: string, salvaged: SalvageReport): void {
  if (unopened?.token === token) setUnopened({ ...unopened, salvaged })
}

export function setUnopened(now: Unopened | null): void {
  unopened = now
  for (const listener of listeners) listener()
}

export function useUnopened(): Unopened | null {
  return useSyncExternalStore(subscribe, () => unopened)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
