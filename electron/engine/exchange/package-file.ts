// The file that goes between offices: a zip of a manifest, a signature over it, and the parts that the manifest names.
import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { UserFailure } from '#shared/contract/errors'
import { Manifest } from '#shared/contract/exchange'
import { compareText } from '#shared/domain/region/region'
import { atomicWrite } from '../../files/atomic-write.ts'
import { unzip, zipOf } from '../files/zip.ts'
import { publicKeyOf } from './identity.ts'

const MANIFEST = 'manifest.json'
const SIGNATURE = 'signature'
const MiB = 1024 * 1024
const MANIFEST_MAX = MiB
const LIMITS = { fileBytes: 512 * MiB, partBytes: 1024 * MiB }

/** What may be in a package beside its manifest and signature. */
export const PARTS = {
  /** The whole project, of a branch. */
  project: 'project.bianheng',
  /** Journal entries with their changes, one a line. */
  entries: 'entries.ndjson',
  /** People, and rows of rosters, which the journal does not hold. */
  people: 'people.ndjson',
  roster: 'roster.ndjson',
} as const

const NAMES = [MANIFEST, SIGNATURE, ...Object.values(PARTS)]

export interface OpenPackage {
  /** SHA-256 of the manifest: the same for the same package. */
  readonly id: string
  readonly manifest: Manifest
  readonly parts: ReadonlyMap<string, Buffer>
  readonly bytes: number
}

/** Signs the parts and writes them; the bytes of the file and the id of the package. Throws FILE_EXISTS without `replace`. */
export async function writePackage(
  path: string,
  {
    unsigned,
    parts,
    key,
    replace,
  }: {
    readonly unsigned: Omit<Manifest, 'files'>
    readonly parts: ReadonlyMap<string, Uint8Array>
    readonly key: KeyObject
    readonly replace: boolean
  },
): Promise<{ readonly id: string; readonly bytes: number }> {
  if (!replace && existsSync(path)) throw new UserFailure('FILE_EXISTS', {}, { file: path })
  const files = [...parts].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }))
  const manifest = canonical({ ...unsigned, files })
  const signature = Buffer.from(sign(null, manifest, key).toString('base64'))
  const zip = zipOf(new Map([[MANIFEST, manifest], [SIGNATURE, signature], ...parts]))
  const bytes = await atomicWrite(path, async (temporary) => writeFileSync(temporary, zip))
  return { id: sha256(manifest), bytes }
}

/**
 * Opens a package: nothing of it is believed before signature, names, sizes and SHA-256 of all parts hold. Throws
 * FILE_NOT_FOUND, EXCHANGE_… and BOMB by name.
 */
export async function readPackage(path: string): Promise<OpenPackage> {
  const parts = await unpacked(path)
  const [text, signature] = [parts.get(MANIFEST), parts.get(SIGNATURE)]
  if (text === undefined) throw new UserFailure('EXCHANGE_NOT_A_PACKAGE', {}, { file: path })
  if (signature === undefined) throw new UserFailure('EXCHANGE_PART_MISSING', { part: SIGNATURE })
  const manifest = signedManifest(text, signature)
  parts.delete(MANIFEST)
  parts.delete(SIGNATURE)
  assertParts(manifest, parts)
  const bytes = [...parts.values()].reduce((sum, part) => sum + part.length, text.length)
  return { id: sha256(text), manifest, parts, bytes }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The one text of a manifest: keys in order, no spaces. */
function canonical(manifest: Manifest): Buffer {
  const text = JSON.stringify(manifest, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
  })
  return Buffer.from(text)
}

/** What is wrong with the container, in the words of the exchange. */
async function unpacked(path: string): Promise<Map<string, Buffer>> {
  try {
    return await unzip(path, { ...LIMITS, names: NAMES })
  } catch (error) {
    if (!(error instanceof UserFailure)) throw error
    const { part = '', reason = '', limit = '' } = error.params
    switch (error.code) {
      case 'DAMAGED':
        // No directory at its end: it never was a zip file, or it was cut.
        if (reason === 'truncated' && part === '') {
          throw new UserFailure('EXCHANGE_NOT_A_PACKAGE', {}, { file: path })
        }
        throw new UserFailure('EXCHANGE_DAMAGED', { part: part || reason }, { file: path })
      case 'ENCRYPTED':
        throw new UserFailure('EXCHANGE_DAMAGED', {}, { file: path })
      case 'TOO_LARGE':
        throw new UserFailure('BOMB', { limit: String(limit) }, { file: path })
      case 'BOMB':
        throw new UserFailure('BOMB', error.params, { file: path })
      default:
        throw error
    }
  }
}

function signedManifest(text: Buffer, signature: Buffer): Manifest {
  const manifest = text.length > MANIFEST_MAX ? null : parsed(text)
  const key = manifest === null ? null : publicKeyOf(manifest.publicKey)
  // What was flipped may have made the manifest unreadable: either way it is not what was signed.
  if (manifest === null || key === null) throw new UserFailure('EXCHANGE_SIGNATURE')
  const isWhole = canonical(manifest).equals(text)
  const isSigned = verify(null, text, key, Buffer.from(signature.toString('latin1'), 'base64'))
  // Base64 reads one signature out of several texts.
  const isPlain =
    Buffer.from(signature.toString('latin1'), 'base64').toString('base64') === signature.toString('latin1')
  if (!isWhole || !isSigned || !isPlain) throw new UserFailure('EXCHANGE_SIGNATURE')
  return manifest
}

function parsed(text: Buffer): Manifest | null {
  try {
    const found = JSON.parse(text.toString('utf8')) as {
      readonly version?: unknown
      readonly format?: unknown
    }
    if (found.format === 'bianheng-exchange' && typeof found.version === 'number' && found.version > 1) {
      throw new UserFailure('EXCHANGE_VERSION', { found: found.version, supported: 1 })
    }
    const answer = Manifest.safeParse(found)
    return answer.success ? answer.data : null
  } catch (error) {
    if (error instanceof UserFailure) throw error
    return null
  }
}

function assertParts({ files }: Manifest, parts: ReadonlyMap<string, Buffer>): void {
  for (const name of parts.keys()) {
    if (!files.some((file) => file.name === name))
      throw new UserFailure('EXCHANGE_PART_FOREIGN', { part: name })
  }
  for (const { name, bytes, sha256: expected } of files) {
    const part = parts.get(name)
    if (part === undefined) throw new UserFailure('EXCHANGE_PART_MISSING', { part: name })
    if (part.length !== bytes || sha256(part) !== expected) {
      throw new UserFailure('EXCHANGE_PART_CHANGED', { part: name })
    }
  }
}
