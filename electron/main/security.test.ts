// What stands behind the page's own policy, asked directly: the answers to permissions, devices and requests, and which files an address may name.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { pageFile, secureContents, secureSession, secureWebPreferences } from './security.ts'
import { ADDRESSES, PERMISSIONS } from './testing/outside.ts'

type Asked = (...given: never[]) => unknown
const handlers = vi.hoisted(() => new Map<string, Asked>())

vi.mock('electron', () => {
  const take = (name: string) => (handler: Asked) => void handlers.set(name, handler)
  const defaultSession = {
    protocol: { handle: (_scheme: string, handler: Asked) => void handlers.set('handle', handler) },
    setPermissionRequestHandler: take('request'),
    setPermissionCheckHandler: take('check'),
    setDevicePermissionHandler: take('device'),
    webRequest: { onBeforeRequest: take('before') },
  }
  const app = { on: (name: string, handler: Asked) => void handlers.set(name, handler) }
  return { app, protocol: {}, session: { defaultSession } }
})

beforeEach(() => {
  handlers.clear()
  secureSession()
})

const asked = (name: string, ...given: unknown[]) => (handlers.get(name) as Asked)(...(given as never[]))

test.each([
  ['nodeIntegration', false],
  ['nodeIntegrationInWorker', false],
  ['nodeIntegrationInSubFrames', false],
  ['contextIsolation', true],
  ['sandbox', true],
  ['webSecurity', true],
  ['allowRunningInsecureContent', false],
  ['experimentalFeatures', false],
  ['enableBlinkFeatures', undefined],
  ['webviewTag', false],
  ['navigateOnDragDrop', false],
] as const)('a window has %s %s', (name, wanted) => {
  expect(secureWebPreferences()[name]).toBe(wanted)
})

test('no page leaves, hosts a guest or opens a window, whatever the address', () => {
  const events = new Map<string, (event: { preventDefault: () => void }) => void>()
  let open: ((details: { url: string }) => unknown) | null = null
  secureContents()
  asked('web-contents-created', null, {
    on: (name: string, handler: (event: { preventDefault: () => void }) => void) => events.set(name, handler),
    setWindowOpenHandler: (handler: (details: { url: string }) => unknown) => {
      open = handler
    },
  })
  const prevented = ['will-navigate', 'will-redirect', 'will-attach-webview'].filter((name) => {
    let isPrevented = false
    events.get(name)?.({
      preventDefault: () => {
        isPrevented = true
      },
    })
    return isPrevented
  })
  expect(prevented).toEqual(['will-navigate', 'will-redirect', 'will-attach-webview'])
  for (const url of [
    'https://example.com/',
    'app://bianheng/index.html',
    'about:blank',
    'file:///etc/passwd',
  ])
    expect([url, (open as unknown as (details: { url: string }) => unknown)({ url })]).toEqual([
      url,
      { action: 'deny' },
    ])
})

test('every permission is refused, asked for or looked up, and every device', () => {
  for (const permission of [...PERMISSIONS, 'hid', 'serial', 'usb', 'openExternal', 'anything new']) {
    const answers: unknown[] = []
    asked('request', {}, permission, (answer: unknown) => answers.push(answer), {})
    answers.push(asked('check', {}, permission, 'app://bianheng', {}))
    answers.push(asked('device', { deviceType: permission, origin: 'app://bianheng', device: {} }))
    expect([permission, ...answers]).toEqual([permission, false, false, false])
  }
})

test.each([
  ['app://bianheng/index.html', false],
  ['app://paper/print.html', false],
  ['data:text/plain,x', false],
  ['https://example.com/', true],
  ['http://127.0.0.1:9/', true],
  ['ws://127.0.0.1:9/', true],
  ['file:///etc/passwd', true],
  ['app://bianheng.example.com/', true],
  ['app://other/index.html', true],
])('a request to %s is cancelled: %s', (url, cancel) => {
  const answers: unknown[] = []
  asked('before', { url }, (answer: unknown) => answers.push(answer))
  expect(answers).toEqual([{ cancel }])
})

test('no address names a file outside the folder of the pages, of another host or of another kind', () => {
  const folder = path.join(import.meta.dirname, '../renderer')
  const isInside = (file: string | null) => file === null || file.startsWith(folder + path.sep)
  expect(pageFile('app://bianheng/index.html')).toBe(path.join(folder, 'index.html'))
  expect(pageFile('app://paper/print.html')).toBe(path.join(folder, 'print.html'))
  expect(ADDRESSES.filter((address) => !isInside(pageFile(address)))).toEqual([])
  for (const address of [
    'app://other/index.html',
    'app://paper.bianheng/print.html',
    'http://bianheng/index.html',
    'app://bianheng/index.html.map',
    'app://bianheng/main',
    'app://bianheng/..%2f..%2fpackage.json',
    'app://bianheng/..%2frenderer-other/a.html',
  ])
    expect([address, pageFile(address)]).toEqual([address, null])
})

test('nothing is handed to another program: no room calls what would open an address', () => {
  const root = path.join(import.meta.dirname, '../..')
  const rooms = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !file.includes('.test.'),
  )
  const calling = (wanted: RegExp) =>
    rooms.filter((file) => wanted.test(readFileSync(path.join(root, file), 'utf8')))
  expect(calling(/\.openExternal\b|\.openPath\(/)).toEqual([])
  // The look itself finds what is there.
  expect(calling(/\.showItemInFolder\(/)).not.toEqual([])
})

test('every window of the program is made with the strict preferences', () => {
  const own = globSync('*.ts', { cwd: import.meta.dirname }).filter((file) => !file.includes('.test.'))
  const counts = own.map((file) => {
    const code = readFileSync(path.join(import.meta.dirname, file), 'utf8')
    const times = (wanted: RegExp) => code.match(wanted)?.length ?? 0
    return {
      file,
      made: times(/new (?:BrowserWindow|WebContentsView)\(/g),
      strict: times(/webPreferences: secureWebPreferences\(\)/g),
    }
  })
  expect(counts.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(2)
  expect(counts.filter(({ made, strict }) => made !== strict)).toEqual([])
})
