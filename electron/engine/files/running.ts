// Files that are being read or written now, so that the user can stop one.

export interface Running {
  /** Calls `work` with a signal that `cancel` gives. */
  readonly run: <T>(token: string, work: (signal: AbortSignal) => Promise<T>) => Promise<T>
  /** Stops all work on a file; false where there is none. */
  readonly cancel: (token: string) => boolean
}

export function createRunning(): Running {
  const running = new Map<AbortController, string>()
  return {
    run: async (token, work) => {
      const controller = new AbortController()
      running.set(controller, token)
      try {
        return await work(controller.signal)
      } finally {
        running.delete(controller)
      }
    },
    cancel: (token) => {
      const found = [...running].filter(([, file]) => file === token).map(([controller]) => controller)
      for (const controller of found) controller.abort()
      return found.length > 0
    },
  }
}
