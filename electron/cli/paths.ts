// Paths as the user means them.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Relative to where the user stands, not to where npm put this process. */
export function userFile(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path)
}

/** Where the user's signing key is kept: the folder of the program's own data, as the window has it. */
export function keysFolder(): string {
  const { BIANHENG_DATA, APPDATA, XDG_CONFIG_HOME } = process.env
  if (BIANHENG_DATA !== undefined) return BIANHENG_DATA
  if (process.platform === 'win32') return join(APPDATA ?? homedir(), 'bianheng')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'bianheng')
  return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'bianheng')
}
