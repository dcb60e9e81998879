// Writes packages: a branch for somebody to work in, or what became of a branch.
import type { KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import type { Manifest, Packed, PrepareInput } from '#shared/contract/exchange'
import { copyForBranch } from '../store/exchange/branch-copy.ts'
import { entryOf, projectId } from '../store/exchange/chain.ts'
import { SCHEMA_VERSION } from '../store/migrate.ts'
import { projectInfo } from '../store/queries/project-info.ts'
import type { Store } from '../store/store.ts'
import { packContent } from './content.ts'
import { fingerprintOf, type OwnIdentity, readIdentity, unlockKey } from './identity.ts'
import { PARTS, writePackage } from './package-file.ts'
import { branchOf } from './records.ts'

interface Signer extends OwnIdentity {
  readonly key: KeyObject
}

type Unsigned = Omit<Manifest, 'files'>
interface Prepared {
  readonly unsigned: Unsigned
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/** Writes the package that `input` asks for. Throws EXCHANGE_NO_KEY, EXCHANGE_NOT_A_BRANCH, EXCHANGE_NOTHING, FILE_…. */
export async function preparePackage(
  store: Store,
  path: string,
  { input, folder }: { readonly input: PrepareInput; readonly folder: string },
): Promise<Packed> {
  if (!input.replace && existsSync(path)) throw new UserFailure('FILE_EXISTS', {}, { file: path })
  const identity = readIdentity(folder)
  if (identity === null) throw new UserFailure('EXCHANGE_NO_KEY')
  const signer = { ...identity, key: unlockKey(folder, input.password) }
  const { to, people } = input
  const { unsigned, parts } =
    to === undefined
      ? prepareReturn(store, signer, people)
      : await prepareBranch(store, path, { signer, to, people })
  const written = await writePackage(path, { unsigned, parts, key: signer.key, replace: input.replace })
  return describePackage(unsigned, { ...written, file: basename(path) })
}

/** What there is to say of a package without its content. */
export function describePackage(
  manifest: Unsigned,
  { id, bytes, file }: { readonly id: string; readonly bytes: number; readonly file: string },
): Packed {
  const { kind, from, to, publicKey, made, projectName, base, head, entries, changes, people } = manifest
  const fingerprint = fingerprintOf(publicKey)
  return {
    id,
    file,
    bytes,
    kind,
    from,
    to,
    fingerprint,
    made,
    projectName,
    base,
    head,
    entries,
    changes,
    people,
  }
}

async function prepareBranch(
  store: Store,
  path: string,
  { signer, to, people }: { readonly signer: Signer; readonly to: string; readonly people: boolean },
): Promise<Prepared> {
  const { bytes, head, entries } = await copyForBranch(store, path, people)
  const common = commonOf(store, signer, people)
  return {
    unsigned: { ...common, kind: 'branch', base: head, head, entries, changes: 0, to },
    parts: new Map([[PARTS.project, bytes]]),
  }
}

function prepareReturn(store: Store, signer: Signer, people: boolean): Prepared {
  const common = commonOf(store, signer, people)
  return store.query((db) => {
    const branch = branchOf(db)
    if (branch === null) throw new UserFailure('EXCHANGE_NOT_A_BRANCH')
    const { base, person, from } = branch
    const after = entryOf(db, base) ?? 0
    const { parts, entries, changes } = packContent(db, { after, person, people })
    // The first entry only marks the copy as a branch.
    if (entries < 2) throw new UserFailure('EXCHANGE_NOTHING')
    const head = store.head()
    return {
      unsigned: {
        ...common,
        kind: 'return',
        base,
        head,
        entries,
        changes,
        to: from,
      },
      parts,
    }
  })
}

function commonOf(store: Store, { name, publicKey }: Signer, people: boolean) {
  return store.query((db) => ({
    format: 'bianheng-exchange' as const,
    version: 1 as const,
    project: projectId(db),
    projectName: projectInfo(db).name,
    schema: SCHEMA_VERSION,
    from: name,
    publicKey,
    made: new Date().toISOString(),
    people,
  }))
}
