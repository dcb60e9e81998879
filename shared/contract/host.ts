// What main and the engine process say to each other, besides the ports that main brokers for windows.

/** Main to engine. */
export type ToEngine =
  /** A path that a dialog granted, under its token. */
  | { readonly type: 'grant'; readonly token: string; readonly path: string }
  /** Open again what was open before the engine died, with its password where it has one. */
  | { readonly type: 'reopen'; readonly path: string; readonly password: string | null }
  /** Close the project and exit. */
  | { readonly type: 'stop' }
  | { readonly type: 'parser-message'; readonly id: number; readonly message: unknown }
  | { readonly type: 'parser-exit'; readonly id: number; readonly code: number | null }

/** Engine to main. */
export type FromEngine =
  | { readonly type: 'ready' }
  /** The project that is open now, or none. Its password stays in main's memory, for the engine that comes after a death. */
  | { readonly type: 'opened'; readonly path: string | null; readonly password: string | null }
  /** A bug, for the log. */
  | { readonly type: 'bug'; readonly name: string; readonly stack: string }
  | { readonly type: 'parser-fork'; readonly id: number; readonly memoryMiB: number }
  | { readonly type: 'parser-post'; readonly id: number; readonly message: unknown }
  | { readonly type: 'parser-kill'; readonly id: number }

/** Ports as the relay carries them between a utility process and the pinned Node. */
export type RelayedPort =
  | { readonly type: 'port-open'; readonly port: number }
  | { readonly type: 'port-message'; readonly port: number; readonly data: unknown }
  | { readonly type: 'port-close'; readonly port: number }
