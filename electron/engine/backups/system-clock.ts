// The clock of this machine.
import type { Clock } from './automatic-backups.ts'

export const systemClock: Clock = {
  now: () => new Date(),
  every: (milliseconds, work) => {
    const timer = setInterval(work, milliseconds)
    // Waiting for the next copy keeps no process alive.
    timer.unref()
    return () => clearInterval(timer)
  },
}
