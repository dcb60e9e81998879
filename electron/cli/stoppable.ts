// Work that Ctrl+C stops in order, so that nothing half-written is left; pressed again, it changes nothing.

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Calls `stop` on each signal that would end the program while `work` goes on. */
export async function stoppable<T>(stop: () => void, work: () => Promise<T>): Promise<T> {
  for (const signal of SIGNALS) process.on(signal, stop)
  try {
    return await work()
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}
