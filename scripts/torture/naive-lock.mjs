// A process that takes a lock as one should not: first it looks, then it writes. The control of the race.
import { existsSync, writeFileSync } from 'node:fs'

process.on('message', (file) => {
  const free = !existsSync(String(file))
  if (free) writeFileSync(String(file), '')
  process.send?.(free)
})
