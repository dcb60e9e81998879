// Opens a workbook that a password keeps shut: .xlsx in an encrypted package, .xls with encrypted records.
import * as sheetjs from '@e965/xlsx'
import officeCrypto from 'officecrypto-tool'
import { UserFailure } from '#shared/contract/errors'

/** Excel shuts files that are only protected against changes with this one, and asks nobody for it. */
const DEFAULT_PASSWORD = 'VelvetSweatshop'

/** Office takes no longer one. */
const PASSWORD_MAX = 255

/** The open workbook. Throws ENCRYPTED where no password was given, PASSWORD_WRONG for another one. */
export async function decryptWorkbook(bytes: Buffer, password: string | undefined): Promise<Buffer> {
  const byDefault = await tryPassword(bytes, DEFAULT_PASSWORD)
  const open = byDefault instanceof Buffer ? byDefault : await tryGiven(bytes, password)
  const size = packageSize(bytes)
  // What is encrypted is filled up to a whole number of blocks.
  return size === null || size > open.length ? open : open.subarray(0, size)
}

async function tryGiven(bytes: Buffer, password: string | undefined): Promise<Buffer> {
  if (password === undefined || password === '') throw new UserFailure('ENCRYPTED')
  const open = password.length > PASSWORD_MAX ? 'wrong' : await tryPassword(bytes, password)
  if (open === 'wrong') throw new UserFailure('PASSWORD_WRONG')
  if (open === 'damaged') throw new UserFailure('DAMAGED', { part: 'EncryptedPackage', reason: 'encryption' })
  return open
}

async function tryPassword(bytes: Buffer, password: string): Promise<Buffer | 'wrong' | 'damaged'> {
  try {
    return await officeCrypto.decrypt(bytes, { password })
  } catch (error) {
    return error instanceof Error && /password/i.test(error.message) ? 'wrong' : 'damaged'
  }
}

/** The size that an encrypted package begins with; null for an .xls. */
function packageSize(bytes: Buffer): number | null {
  // Read once already, by the decryption: what it could not read has been refused.
  const entry = sheetjs.CFB.find(sheetjs.CFB.read(bytes, { type: 'buffer' }), '/EncryptedPackage')
  const content = entry?.content as Uint8Array | undefined
  return content === undefined || content.length < 8 ? null : Buffer.from(content).readUInt32LE(0)
}
