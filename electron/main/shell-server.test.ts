// Main's gate looks at who asks: only the main frame of an own page gets an answer, a port or a path.
import { beforeEach, expect, test, vi } from 'vitest'
import { type ShellGate, serveShell } from './shell-server.ts'

type Asked = (event: unknown, ...given: unknown[]) => unknown
const gates = vi.hoisted(() => new Map<string, Asked>())

vi.mock('electron', () => ({
  app: {},
  protocol: {},
  session: {},
  BrowserWindow: { fromWebContents: () => ({}) },
  ipcMain: {
    handle: (name: string, handler: Asked) => void gates.set(name, handler),
    on: (name: string, handler: Asked) => void gates.set(name, handler),
  },
}))

let ports = 0
let drops = 0

beforeEach(() => {
  ports = 0
  drops = 0
  serveShell({
    handlers: { 'recent.list': async () => [] } as unknown as ShellGate['handlers'],
    onEnginePort: () => {
      ports += 1
    },
    onDrop: () => {
      drops += 1
      return {} as never
    },
    onBug: () => {},
  })
})

/** Asks at every gate as a page at `url` would, from its main frame or from one inside it. */
async function ask(url: string, from: 'main' | 'inner' | 'gone') {
  const mainFrame = { url }
  const senderFrame = from === 'main' ? mainFrame : from === 'inner' ? { url } : null
  const event = { senderFrame, sender: { mainFrame } }
  const answer = await gates.get('shell')?.(event, 'recent.list', {})
  await gates.get('dropped-file')?.(event, 'x.xlsx')
  gates.get('engine-port')?.(event)
  return { answer, ports, drops }
}

test('the main frame of an own page is answered', async () => {
  expect(await ask('app://bianheng/index.html', 'main')).toMatchObject({
    answer: { ok: true },
    ports: 1,
    drops: 1,
  })
})

test.each([
  ['app://bianheng/index.html', 'inner'],
  ['app://bianheng/index.html', 'gone'],
  ['app://bianheng.example.com/index.html', 'main'],
  ['app://other/index.html', 'main'],
  ['https://example.com/', 'main'],
  ['file:///etc/passwd', 'main'],
  ['data:text/html,x', 'main'],
  ['about:blank', 'main'],
] as const)('%s, from its %s frame: no answer, no port, no path', async (url, from) => {
  expect(await ask(url, from)).toEqual({
    answer: { ok: false, failure: { code: 'USAGE', params: { detail: 'sender' }, where: {} } },
    ports: 0,
    drops: 0,
  })
})
