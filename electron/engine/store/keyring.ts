// Passwords that this process was given, and the keys that files are opened with by them.
import { randomBytes, scryptSync } from 'node:crypto'

/**
 * Each password is tried on each encrypted file, so that the copies of a project open by the password of the project.
 * One process serves one person: what it was told last is tried first, and a wrong guess is soon forgotten.
 */
const passwords: string[] = []
const REMEMBERED = 3

/** Deriving a key takes half a second on purpose; a file is opened many times. */
const keys = new Map<string, Buffer>()

export const SALT_BYTES = 16
/** 128 MiB a guess: scrypt as OWASP's password storage sheet asks (N = 2^17, r = 8, p = 1). */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 1024 * 1024 } as const

/** Takes a password for every file that is opened from now on. */
export function givePassword(password: string): void {
  const wanted = plain(password)
  forgetPassword(wanted)
  passwords.unshift(wanted)
  passwords.splice(REMEMBERED)
}

export function forgetPassword(password: string): void {
  const at = passwords.indexOf(plain(password))
  if (at >= 0) passwords.splice(at, 1)
}

/** The passwords to be tried, the one given last first. */
export function knownPasswords(): readonly string[] {
  return passwords
}

/** A salt for a file that gets a new password. */
export function freshSalt(): Buffer {
  return randomBytes(SALT_BYTES)
}

/**
 * The key of a file with this salt, as the cipher takes it: `raw:`, 32 bytes of key and 16 of salt in hex. The cipher writes
 * the salt as the file's first 16 bytes, so the file and the password are all that another machine needs.
 */
export function keyOf(password: string, salt: Buffer): Buffer {
  const name = `${salt.toString('hex')} ${plain(password)}`
  const known = keys.get(name)
  if (known !== undefined) return known
  const derived = scryptSync(plain(password), salt, 32, SCRYPT)
  const key = Buffer.from(`raw:${derived.toString('hex')}${salt.toString('hex')}`)
  keys.set(name, key)
  return key
}

/** The same characters are the same password, whichever input method composed them. */
function plain(password: string): string {
  return password.normalize('NFC')
}
