// Paths as the user means them.
import { resolve } from 'node:path'

/** Relative to where the user stands, not to where npm put this process. */
export function userFile(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path)
}
