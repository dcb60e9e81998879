// Who is at work, for the journal and the lock.
import { userInfo } from 'node:os'

/** Name of the operating system's account; its number where it has no name. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? '?')
  }
}
