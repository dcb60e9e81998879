// Names of kept copies: NAME.2026-11-22T101500.reason.bianheng, by the clock on the wall.

/** Why a copy was kept; `replaced` is what a restore took the place of. */
export const BACKUP_REASONS = ['migrate', 'import', 'restore', 'timed', 'close', 'replaced'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

export interface BackupName {
  /** File name of the project without its ending. */
  readonly project: string
  readonly at: Date
  readonly reason: BackupReason
}

const ENDING = '.bianheng'
const SHAPE = /^(.+)\.(\d{4})-(\d\d)-(\d\d)T(\d\d)(\d\d)(\d\d)\.([a-z]+)\.bianheng$/

/** A project file's name as its copies carry it. */
export function projectStem(file: string): string {
  return file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : file
}

export function backupName({ project, at, reason }: BackupName): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
  return `${project}.${day}T${time}.${reason}${ENDING}`
}

/** What a file name says, or null where it is no copy's name. */
export function readBackupName(file: string): BackupName | null {
  const found = SHAPE.exec(file)
  if (found === null) return null
  const [, project = '', year, month, day, hour, minute, second, word] = found
  const reason = BACKUP_REASONS.find((known) => known === word)
  if (reason === undefined) return null
  const at = new Date(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  return { project, at, reason }
}

/** The first free name at or after `at`: a copy never takes another's place. */
export function freeBackupName(name: BackupName, isTaken: (file: string) => boolean): string {
  for (let at = name.at.getTime(); ; at += 1000) {
    const file = backupName({ ...name, at: new Date(at) })
    if (!isTaken(file)) return file
  }
}
