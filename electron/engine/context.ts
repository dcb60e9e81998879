// What the engine's handlers are given at its composition root, besides the database.
import type { BackupHost } from './backups/automatic-backups.ts'
import type { FileGrants } from './files/file-grants.ts'
import type { ForkParser } from './files/parser-process.ts'

export interface EngineContext {
  /** Paths that main or the command line granted, by token. */
  readonly grants: FileGrants
  /** Folder of the bundled data files. */
  readonly resources: string
  /** Folder of the key with which this user signs; outside every project. */
  readonly keys: string
  /** Whether projects are opened to be written, and what to do where another holds the writer's lock. */
  readonly access: 'read' | 'write'
  readonly onLocked: 'refuse' | 'read'
  /** The clock and the folder that copies kept unasked need. */
  readonly backups: BackupHost
  /** Starts a killable process that reads workbooks. */
  readonly forkParser: ForkParser
}
