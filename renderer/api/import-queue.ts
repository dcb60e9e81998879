// Files that wait to be imported, one after another: chosen in a dialog or dropped on the window, kept while pages change.
import { useSyncExternalStore } from 'react'
import type { PickedFile } from '#shared/contract/shell'

export interface QueuedFile {
  readonly token: string
  readonly name: string
  /** What became of it; the first that waits is the one being looked at. */
  readonly state: 'waiting' | 'imported' | 'left'
}

let files: readonly QueuedFile[] = []
const listeners = new Set<() => void>()

function change(now: readonly QueuedFile[]): void {
  files = now
  for (const listener of listeners) listener()
}

/** Puts files at the end; the import page takes them from there. */
export function queueForImport(picked: readonly NonNullable<PickedFile>[]): void {
  change([...files, ...picked.map(({ token, name }) => ({ token, name, state: 'waiting' as const }))])
}

/** Says what became of the file that is being looked at; the next one takes its place. */
export function settleQueued(token: string, state: 'imported' | 'left'): void {
  change(files.map((file) => (file.token === token ? { ...file, state } : file)))
}

/** Forgets what is done with. */
export function clearSettled(): void {
  change(files.filter(({ state }) => state === 'waiting'))
}

export function useImportQueue(): readonly QueuedFile[] {
  return useSyncExternalStore(subscribe, () => files)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
