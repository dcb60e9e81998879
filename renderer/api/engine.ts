// The engine as this window reaches it. Its port arrives as a message from preload, and again whenever main restarts the engine.
import type { BianhengBridge } from '#shared/contract/shell'
import { createEngineLink } from './engine-link.ts'

declare global {
  interface Window {
    readonly bianheng: BianhengBridge
  }
}

const link = createEngineLink()

export const engine = link.client
export const onEngineEvent = link.subscribe

/** Starts listening for ports and asks for the first. Called once, by the entry. */
export function openEngine(): void {
  window.addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.source !== window || event.data !== 'bianheng-engine-port' || port === undefined) return
    link.attach(port)
  })
  window.bianheng.requestEnginePort()
}
