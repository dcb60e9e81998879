// What the engine announces unasked.

export type EngineEvent =
  /** A command was committed: whatever was asked before may be out of date. */
  | { readonly type: 'changed'; readonly head: string }
  /** Another project is open now, or none. */
  | { readonly type: 'project' }
  /** The engine had died and runs again; the project that was open is open again. */
  | { readonly type: 'restarted' }
