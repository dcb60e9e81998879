// A process that takes a lock as one should not: first it looks, then it writes. The control of the race.
import { existsSync, writeFileSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'

process.on('message', async (file) => {
  const free = !existsSync(String(file))
  // What others do between the look and the leap, a busy machine decides; here a few turns are enough.
  for (let at = 0; at < 20; at += 1) await turn()
  if (free) writeFileSync(String(file), '')
  process.send?.(free)
})
