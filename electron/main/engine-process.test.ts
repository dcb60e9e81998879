// The engine's process as main watches over it: what it was told is told again to the next one, and its end is never waited for in vain.
import { EventEmitter } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startEngineProcess } from './engine-process.ts'

class Child extends EventEmitter {
  readonly told: unknown[] = []
  postMessage(message: unknown) {
    this.told.push(message)
  }
}
const children = vi.hoisted(() => [] as unknown[])

vi.mock('electron', () => ({
  MessageChannelMain: class {},
  utilityProcess: {
    fork: () => {
      const child = new Child()
      children.push(child)
      return child
    },
  },
}))

const child = (at: number) => children[at] as Child
const start = () =>
  startEngineProcess(
    { resources: 'r', data: 'd' },
    { onBug: () => {}, onRestart: () => {}, onOpened: () => {} },
  )

/** Whether the stop is over once every answer that is there has been heard. */
async function isOver(stop: Promise<void>): Promise<boolean> {
  let over = false
  void stop.then(() => {
    over = true
  })
  await turn()
  return over
}

beforeEach(() => {
  children.length = 0
  vi.stubGlobal('__RELAY__', false)
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a stop waits for the end of the engine, which closes its project first', async () => {
  const stop = start().stop()
  expect(child(0).told).toEqual([{ type: 'stop' }])
  expect(await isOver(stop)).toBe(false)
  child(0).emit('exit', 0)
  expect(await isOver(stop)).toBe(true)
})

test('a stop while the engine lies dead, before the next is started, is over at once, and none is started', async () => {
  const engine = start()
  child(0).emit('exit', 1)
  expect(await isOver(engine.stop())).toBe(true)
  vi.runAllTimers()
  expect(children).toHaveLength(1)
})

test('the next engine is told of the paths and of what was open', () => {
  const engine = start()
  engine.grant('token', '/a/b')
  child(0).emit('message', { type: 'opened', path: '/a/b', password: null })
  child(0).emit('exit', 1)
  vi.runAllTimers()
  expect(child(1).told).toEqual([
    { type: 'grant', token: 'token', path: '/a/b' },
    { type: 'reopen', path: '/a/b', password: null },
  ])
})
