// A process that takes and gives back the writer's lock when told: the rival in the tests of the lock.
import { acquireLock, type LockAnswer } from '../lock.ts'

let answer: LockAnswer | null = null

process.on('message', ({ path }: { path: string | null }) => {
  if (answer?.ok === true) answer.lock.release()
  answer = path === null ? null : acquireLock(path)
  process.send?.({ ok: answer?.ok ?? false, holder: answer?.ok === false ? answer.holder : '' })
})
