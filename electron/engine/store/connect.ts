// Opens connections; a file that is encrypted gets its key, and what is read of it never reaches the disk in the clear.
import { closeSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { UserFailure } from '#shared/contract/errors'
import { HEADER_BYTES, isEncryptedHeader } from '../../files/project-header.ts'
import { keyOf, knownPasswords, SALT_BYTES } from './keyring.ts'

/** The first 100 bytes of a file; shorter where the file is, empty where there is none. Throws FILE_NO_RIGHTS. */
export function readHeader(path: string): Buffer {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw new UserFailure('FILE_NO_RIGHTS', {}, { file: path })
  }
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

export function isEncryptedFile(path: string): boolean {
  return isEncryptedHeader(readHeader(path))
}

/** Opens a database, by one of the passwords given so far where it is encrypted. Throws PROJECT_ENCRYPTED, PROJECT_PASSWORD_WRONG. */
export function connect(path: string, options: Database.Options = {}): Database.Database {
  const header = path === ':memory:' ? Buffer.alloc(0) : readHeader(path)
  if (!isEncryptedHeader(header)) return new Database(path, options)
  const salt = header.subarray(0, SALT_BYTES)
  for (const password of knownPasswords()) {
    const db = opened(path, options, keyOf(password, salt))
    if (db !== null) return db
  }
  const code = knownPasswords().length === 0 ? 'PROJECT_ENCRYPTED' : 'PROJECT_PASSWORD_WRONG'
  throw new UserFailure(code, {}, { file: path })
}

/** The password by which an encrypted file opens, of those given so far; null for a plain file, or where none does. */
export function passwordFor(path: string): string | null {
  return knownPasswords().find((password) => opensWith(path, password)) ?? null
}

/** Whether this is the password of an encrypted file; a plain one has none. */
export function opensWith(path: string, password: string): boolean {
  const header = readHeader(path)
  if (!isEncryptedHeader(header)) return false
  const db = opened(path, { readonly: true }, keyOf(password, header.subarray(0, SALT_BYTES)))
  db?.close()
  return db !== null
}

/** Gives a connection its key and its cipher; for a new file the key is the one that it gets. */
export function applyKey(db: Database.Database, key: Buffer): void {
  chooseCipher(db)
  db.key(key)
}

/** Gives the file of a connection another key, or with null none: every page is written anew. */
export function changeKey(db: Database.Database, key: Buffer | null): void {
  chooseCipher(db)
  if (key === null) db.pragma("rekey = ''")
  else db.rekey(key)
}

/** Null where the key is not the file's. */
function opened(path: string, options: Database.Options, key: Buffer): Database.Database | null {
  const db = new Database(path, options)
  try {
    applyKey(db, key)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') return null
    throw error
  }
}

function chooseCipher(db: Database.Database): void {
  // ChaCha20-Poly1305: as fast without AES in the processor, and every page carries a tag that shows a changed byte.
  db.pragma("cipher = 'chacha20'")
  // SQLite's temporary files know no cipher.
  db.pragma('temp_store = MEMORY')
}
