// The line to the engine over real message channels: calls before the first port, answers, a restart.
import { describe, expect, it } from 'vitest'
import type { CallMessage } from '#shared/contract/client'
import type { EngineEvent } from '#shared/contract/events'
import { createEngineLink } from './engine-link.ts'

/** The engine's end: answers every call by `answer`, or leaves it waiting. */
function fakeEngine(answer: (call: CallMessage) => unknown) {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => {
    const value = answer(data as CallMessage)
    if (value === undefined) return
    port1.postMessage({ type: 'reply', id: (data as CallMessage).id, result: { ok: true, value } })
  }
  return { port: port2, close: () => port1.close() }
}

describe('engine link', () => {
  it('keeps calls until the first port arrives', async () => {
    const link = createEngineLink()
    const pending = link.client['unit.counties']({})
    const engine = fakeEngine((call) => [call.name])
    link.attach(engine.port)
    expect(await pending).toEqual({ ok: true, value: ['unit.counties'] })
    engine.close()
  })

  it('fails waiting calls by name when the engine was replaced, says so, and goes on', async () => {
    const link = createEngineLink()
    const events: EngineEvent[] = []
    link.subscribe((event) => events.push(event))
    const dead = fakeEngine(() => undefined)
    link.attach(dead.port)
    const lost = link.client['journal.undo']({})
    const alive = fakeEngine(() => [])
    link.attach(alive.port)
    expect(await lost).toEqual({ ok: false, failure: { code: 'ENGINE_RESTARTED', params: {}, where: {} } })
    expect(events).toEqual([{ type: 'restarted' }])
    expect(await link.client['unit.counties']({})).toEqual({ ok: true, value: [] })
    dead.close()
    alive.close()
  })
})
