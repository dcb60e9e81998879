// What a project remembers of the exchange, in its settings: the branch that it is, the keys it trusts, what it took in.
import { UserFailure } from '#shared/contract/errors'
import type { Manifest, TrustedKey } from '#shared/contract/exchange'
import type { IdMap } from '#shared/domain/exchange/rows'
import type { ReadDb, WriteDb } from '../store/db.ts'
import { settingOf } from '../store/queries/settings.ts'
import { setSetting } from '../store/tables/setting.ts'
import { fingerprintOf } from './identity.ts'

/** Settings under these keys belong to one copy and never go to another. */
export const OWN_SETTINGS = 'exchange.'

const BRANCH = `${OWN_SETTINGS}branch`
const KEYS = `${OWN_SETTINGS}keys`
const takenKey = (branch: string) => `${OWN_SETTINGS}taken.${branch}`

export interface Branch {
  readonly from: string
  readonly to: string
  /** Head of the journal that both copies have. */
  readonly base: string
  /** The highest number of a person that both copies know. */
  readonly person: number
}

/** What was taken in of one branch. */
export interface Taken {
  /** Heads of the branch, the latest last. */
  readonly heads: readonly string[]
  /** Entry that took in the latest. */
  readonly entry: number
  /** Runs of rows that bear other numbers here: table → [there, here, how many]. */
  readonly ids: Readonly<Record<string, readonly (readonly [number, number, number])[]>>
}

export function branchOf(db: ReadDb): Branch | null {
  return settingOf<Branch | null>(db, BRANCH, null)
}

export function setBranch(db: WriteDb, branch: Branch): void {
  setSetting(db, BRANCH, branch)
}

export function takenOf(db: ReadDb, branch: string): Taken | null {
  return settingOf<Taken | null>(db, takenKey(branch), null)
}

export function setTaken(db: WriteDb, branch: string, taken: Taken): void {
  setSetting(db, takenKey(branch), taken)
}

export function trustedKeys(db: ReadDb): readonly TrustedKey[] {
  return settingOf<readonly TrustedKey[]>(db, KEYS, [])
}

export interface Trust {
  readonly state: 'known' | 'new' | 'changed'
  readonly fingerprint: string
  /** The key that the name had, where it has changed. */
  readonly known: string
}

/** Whether the signer of a package is trusted here. A key counts, not the name that it comes with. */
export function trustOf(db: ReadDb, { from, publicKey }: Manifest): Trust {
  const keys = trustedKeys(db)
  const fingerprint = fingerprintOf(publicKey)
  if (keys.some((key) => key.fingerprint === fingerprint)) return { state: 'known', fingerprint, known: '' }
  const named = keys.find(({ name }) => name === from)
  if (named === undefined) return { state: 'new', fingerprint, known: '' }
  return { state: 'changed', fingerprint, known: named.fingerprint }
}

/**
 * Refuses a signer that is not trusted; one that is new is trusted from now on where `confirmed` is its fingerprint.
 * Throws EXCHANGE_KEY_NEW, EXCHANGE_KEY_OTHER, EXCHANGE_KEY_CHANGED.
 */
export function assertTrusted(db: WriteDb, manifest: Manifest, confirmed: string | undefined): void {
  const { state, fingerprint, known } = trustOf(db, manifest)
  const { from } = manifest
  if (state === 'known') return
  if (state === 'changed') throw new UserFailure('EXCHANGE_KEY_CHANGED', { from, fingerprint, known })
  if (confirmed === undefined) throw new UserFailure('EXCHANGE_KEY_NEW', { from, fingerprint })
  if (confirmed !== fingerprint) throw new UserFailure('EXCHANGE_KEY_OTHER', { from, fingerprint })
  const since = new Date().toISOString()
  setSetting(db, KEYS, [...trustedKeys(db), { name: from, fingerprint, since }])
}

/** Trusts a key no more. Throws EXCHANGE_KEY_UNKNOWN. */
export function forgetKey(db: WriteDb, fingerprint: string): void {
  const keys = trustedKeys(db)
  const kept = keys.filter((key) => key.fingerprint !== fingerprint)
  if (kept.length === keys.length) throw new UserFailure('EXCHANGE_KEY_UNKNOWN', { fingerprint })
  setSetting(db, KEYS, kept.length === 0 ? null : kept)
}

/** Numbers that differ, as runs. */
export function idRuns(ids: IdMap): Taken['ids'] {
  const runs: Record<string, [number, number, number][]> = {}
  for (const [table, map] of ids) {
    const own: [number, number, number][] = []
    for (const [there, here] of [...map].sort(([a], [b]) => a - b)) {
      const last = own.at(-1)
      const follows = last !== undefined && there === last[0] + last[2] && here === last[1] + last[2]
      if (follows) last[2] += 1
      else own.push([there, here, 1])
    }
    runs[table] = own
  }
  return runs
}

/** Runs as numbers again. */
export function idsOf(runs: Taken['ids']): IdMap {
  const ids: IdMap = new Map()
  for (const [table, own] of Object.entries(runs)) {
    const map = new Map<number, number>()
    for (const [there, here, count] of own) {
      for (let at = 0; at < count; at += 1) map.set(there + at, here + at)
    }
    ids.set(table, map)
  }
  return ids
}
