// The parser as seen from the engine: a process that reads one workbook and can be killed at any moment.

/** A running parser. Messages are structured clones. */
export interface ParserProcess {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Called once, whatever ended it; `code` is null when a signal did. */
  readonly onExit: (listener: (code: number | null) => void) => void
  readonly kill: () => void
}

/** Starts a parser with a memory cap in MiB. Given by the composition root: Node forks it, in Electron main does. */
export type ForkParser = (memoryMiB: number) => ParserProcess
