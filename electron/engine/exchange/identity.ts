// The key pair of this workplace: made once, kept outside every project in the user's own folder, sealed with a password
// where one is given.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scryptSync,
} from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { UserFailure } from '#shared/contract/errors'
import { atomicWrite } from '../../files/atomic-write.ts'
import { makeFolder } from '../../files/make-folder.ts'

const FILE = 'exchange-key.json'
const CIPHER = 'aes-256-gcm'
/** 32 MiB and a tenth of a second a guess. */
const SCRYPT = { N: 1 << 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const Sealed = z.strictObject({ salt: z.string(), iv: z.string(), tag: z.string(), text: z.string() })
const KeyFile = z.strictObject({
  version: z.literal(1),
  name: z.string().min(1),
  /** SPKI, base64. */
  publicKey: z.string(),
  /** PKCS 8, base64; or the same sealed with the password. */
  privateKey: z.union([z.string(), Sealed]),
})
type KeyFile = z.output<typeof KeyFile>

export interface OwnIdentity {
  readonly name: string
  readonly publicKey: string
  readonly fingerprint: string
  /** Sealed with a password. */
  readonly locked: boolean
}

/** SHA-256 of a public key, hex: what two people compare by telephone. */
export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex')
}

/** Who signs here; null before the first key is made. Throws EXCHANGE_KEY_FILE. */
export function readIdentity(folder: string): OwnIdentity | null {
  const file = readKeyFile(folder)
  if (file === null) return null
  const { name, publicKey, privateKey } = file
  return { name, publicKey, fingerprint: fingerprintOf(publicKey), locked: typeof privateKey !== 'string' }
}

/** Makes the key pair. Never in the place of another: whoever trusts the old key would refuse the new one. Throws EXCHANGE_KEY_EXISTS. */
export async function makeIdentity(
  folder: string,
  { name, password }: { readonly name: string; readonly password?: string | undefined },
): Promise<OwnIdentity> {
  const known = readKeyFile(folder)
  if (known !== null) throw new UserFailure('EXCHANGE_KEY_EXISTS', { name: known.name })
  const pair = generateKeyPairSync('ed25519')
  const secret = pair.privateKey.export({ type: 'pkcs8', format: 'der' })
  const isSealed = password !== undefined && password !== ''
  const file: KeyFile = {
    version: 1,
    name,
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: isSealed ? seal(secret, password) : secret.toString('base64'),
  }
  makeFolder(folder, 0o700)
  await atomicWrite(join(folder, FILE), async (temporary) => {
    writeFileSync(temporary, `${JSON.stringify(file)}\n`, { mode: 0o600 })
    chmodSync(temporary, 0o600)
  })
  return { name, publicKey: file.publicKey, fingerprint: fingerprintOf(file.publicKey), locked: isSealed }
}

/** The key to sign with. Throws EXCHANGE_NO_KEY, EXCHANGE_KEY_LOCKED, EXCHANGE_PASSWORD_WRONG. */
export function unlockKey(folder: string, password: string | undefined): KeyObject {
  const file = readKeyFile(folder)
  if (file === null) throw new UserFailure('EXCHANGE_NO_KEY')
  const { privateKey } = file
  if (typeof privateKey === 'string') return keyOf(folder, Buffer.from(privateKey, 'base64'))
  if (password === undefined || password === '') throw new UserFailure('EXCHANGE_KEY_LOCKED')
  return keyOf(folder, open(privateKey, password))
}

/** The public key of a package, or null where it is none of ours. */
export function publicKeyOf(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

function keyOf(folder: string, secret: Buffer): KeyObject {
  try {
    return createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' })
  } catch {
    throw new UserFailure('EXCHANGE_KEY_FILE', {}, { file: join(folder, FILE) })
  }
}

function readKeyFile(folder: string): KeyFile | null {
  const path = join(folder, FILE)
  if (!existsSync(dirname(path)) || !existsSync(path)) return null
  try {
    return KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new UserFailure('EXCHANGE_KEY_FILE', {}, { file: path })
  }
}

function seal(secret: Buffer, password: string): z.output<typeof Sealed> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv(CIPHER, scryptSync(password.normalize(), salt, 32, SCRYPT), iv)
  const text = Buffer.concat([cipher.update(secret), cipher.final()])
  const written = { salt, iv, tag: cipher.getAuthTag(), text }
  return Sealed.parse(
    Object.fromEntries(Object.entries(written).map(([key, part]) => [key, part.toString('base64')])),
  )
}

function open(sealed: z.output<typeof Sealed>, password: string): Buffer {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  const key = scryptSync(password.normalize(), bytes(sealed.salt), 32, SCRYPT)
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes(sealed.iv))
    decipher.setAuthTag(bytes(sealed.tag))
    return Buffer.concat([decipher.update(bytes(sealed.text)), decipher.final()])
  } catch {
    throw new UserFailure('EXCHANGE_PASSWORD_WRONG')
  }
}
