// The window may do nothing but show the program's own pages: each setting is tried, not only read.
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADDRESSES, PERMISSIONS } from '../../electron/main/testing/outside.ts'
import { root } from '../setup/paths.mjs'
import { launch, takeComplaints } from './launch.ts'
import { descendants } from './processes.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launch()
  page = await app.firstWindow()
})

afterAll(async () => {
  // What this file tried itself: without a word of it the collection would not see a page that breaks its policy.
  const tried = takeComplaints()
  const breaches = tried.filter((text) => /Content Security Policy/.test(text))
  expect(breaches.length).toBeGreaterThan(2)
  expect(
    tried.filter(
      (text) =>
        !/^Failed to load resource|Insecure Content-Security-Policy|inline|example\.com|127\.0\.0\.1|(?:app|file|chrome|devtools):/.test(
          text,
        ),
    ),
  ).toEqual([])
  await app.close()
})

/** Asked of main, before anything of the page is needed: without its bridge no page would come up to be waited for. */
test('web preferences are the strict ones', async () => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    nodeIntegrationInSubFrames: false,
  })
  expect(preferences.enableBlinkFeatures ?? '').toBe('')
})

test('the page comes up', async () => {
  await page.getByRole('heading', { name: '开始' }).first().waitFor()
})

test('the page has no Node, no require, no Electron; preload exposes one object with three functions', async () => {
  const found = await page.evaluate(() => ({
    node: [
      typeof (globalThis as { process?: unknown }).process,
      typeof (globalThis as { require?: unknown }).require,
    ],
    bridge: Object.entries((globalThis as unknown as { bianheng: object }).bianheng).map(
      ([name, value]) => `${name}: ${typeof value}`,
    ),
  }))
  expect(found.node).toEqual(['undefined', 'undefined'])
  expect(found.bridge.sort((a, b) => (a < b ? -1 : 1))).toEqual([
    'callShell: function',
    'requestEnginePort: function',
    'takeFile: function',
  ])
})

test('a worker of the page has no Node, and none is asked for', async () => {
  const begun = page.waitForEvent('worker')
  await page.evaluate(() => {
    const own = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? ''
    Object.assign(globalThis, { tried: new Worker(own, { type: 'module' }) })
  })
  const worker = await begun
  const found = await worker.evaluate(() =>
    ['process', 'require', 'setImmediate'].map(
      (name) => typeof (globalThis as Record<string, unknown>)[name],
    ),
  )
  expect(found).toEqual(['undefined', 'undefined', 'undefined'])
  await page.evaluate(() => (globalThis as unknown as { tried: Worker }).tried.terminate())
  // Where the sandbox is on, the preference alone would change nothing: Chromium is told of it when a page's process starts.
  const main = app.process().pid ?? 0
  expect(descendants(main, '--type=renderer')).not.toEqual([])
  expect(descendants(main, '--node-integration-in-worker')).toEqual([])
})

test('the policy has no unsafe word, and an inline script does not run', async () => {
  const { policy, ran } = await page.evaluate(async () => {
    const response = await fetch('app://bianheng/index.html')
    const script = document.createElement('script')
    script.textContent = 'globalThis.inlineRan = true'
    document.head.append(script)
    return {
      policy: response.headers.get('content-security-policy') ?? '',
      ran: (globalThis as { inlineRan?: boolean }).inlineRan === true,
    }
  })
  for (const source of ['default-src', 'base-uri', 'form-action', 'frame-ancestors', 'object-src'])
    expect(policy).toContain(`${source} 'none'`)
  expect(policy).not.toContain('unsafe')
  expect(ran).toBe(false)
})

test('none of 300 addresses outside the pages gives anything, and one inside does', async () => {
  const given = await page.evaluate(
    async (addresses) => {
      const bodies: string[] = []
      for (const address of addresses) {
        try {
          const response = await fetch(address)
          bodies.push(response.ok ? await response.text() : '')
        } catch {
          bodies.push('')
        }
      }
      return bodies
    },
    ['app://bianheng/index.html', ...ADDRESSES],
  )
  expect(new Set(ADDRESSES).size).toBeGreaterThanOrEqual(300)
  expect(given[0]).toContain('<!doctype html>')
  expect(ADDRESSES.filter((_, at) => given[at + 1] !== '')).toEqual([])
})

test('a page that is not the program’s own gets no answer from main, even with its preload', async () => {
  const preload = path.join(root, 'out/preload/index.cjs')
  const answer = await app.evaluate(async ({ BrowserWindow }, preload) => {
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    try {
      await stranger.loadURL('data:text/html,<title>stranger</title>')
      return (await stranger.webContents.executeJavaScript(
        "Promise.resolve(globalThis.bianheng?.callShell('recent.list', {}) ?? 'no bridge').catch((error) => String(error))",
      )) as unknown
    } finally {
      stranger.destroy()
    }
  }, preload)
  expect(answer).toMatchObject({ ok: false, failure: { code: 'USAGE', params: { detail: 'sender' } } })
})

test('nor does it get a line to the engine, nor a path for a file', async () => {
  const preload = path.join(root, 'out/preload/index.cjs')
  const given = await app.evaluate(async ({ BrowserWindow }, preload) => {
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    try {
      await stranger.loadURL('data:text/html,<title>stranger</title>')
      // Main answers in the order of the asking: a port would have come before the answer about the file.
      return (await stranger.webContents.executeJavaScript(`(async () => {
        let ports = 0
        addEventListener('message', (event) => { ports += event.ports.length })
        bianheng.requestEnginePort()
        const file = await bianheng.takeFile(new File(['x'], 'x.xlsx'))
        await new Promise((resolve) => { addEventListener('message', resolve, { once: true }); postMessage('last', '*') })
        return { ports, file }
      })()`)) as unknown
    } finally {
      stranger.destroy()
    }
  }, preload)
  expect(given).toMatchObject({
    ports: 0,
    file: { ok: false, failure: { code: 'USAGE', params: { detail: 'sender' } } },
  })
})

test.each(['will-navigate', 'will-redirect', 'will-attach-webview'])(
  'main prevents %s in every window, a later one too',
  async (name) => {
    const prevented = await app.evaluate(({ BrowserWindow }, event) => {
      const later = new BrowserWindow({ show: false })
      const answers = BrowserWindow.getAllWindows().map(({ webContents }) => {
        let isPrevented = false
        const given = {
          preventDefault: () => {
            isPrevented = true
          },
        }
        ;(webContents as unknown as NodeJS.EventEmitter).emit(event, given)
        return isPrevented
      })
      later.destroy()
      return answers
    }, name)
    expect(prevented).toEqual([true, true])
  },
)

test('no guest page and no frame of another origin comes in', async () => {
  const found = await page.evaluate(() => {
    const guest = document.createElement('webview')
    guest.setAttribute('src', 'https://example.com/')
    guest.setAttribute('allowpopups', '')
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(guest, frame)
    const kind = guest.constructor.name
    return { kind, loads: 'loadURL' in guest }
  })
  expect(found).toEqual({ kind: 'HTMLElement', loads: false })
  const all = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getType()),
  )
  expect(all.filter((type) => type === 'webview')).toEqual([])
  expect(page.frames().filter((frame) => frame.url().startsWith('https:'))).toEqual([])
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('webview, iframe')) one.remove()
  })
})

test('every permission is refused', async () => {
  const states = await page.evaluate(async (names) => {
    const found: string[] = []
    for (const name of names) {
      try {
        found.push((await navigator.permissions.query({ name: name as PermissionName })).state)
      } catch {
        found.push('denied')
      }
    }
    return found
  }, PERMISSIONS)
  expect(states.filter((state) => state === 'granted')).toEqual([])
  const asked = await page.evaluate(async () => {
    const refused = (pending: Promise<unknown>) =>
      pending.then(
        () => 'given',
        () => 'refused',
      )
    return Promise.all([
      refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      refused(navigator.clipboard.readText()),
      refused(new Promise((given, no) => navigator.geolocation.getCurrentPosition(given, no))),
      refused(
        Notification.requestPermission().then((state) =>
          state === 'granted' ? state : Promise.reject(new Error(state)),
        ),
      ),
    ])
  })
  expect(asked).toEqual(['refused', 'refused', 'refused', 'refused'])
})

test.each([
  ['toString', {}, 'USAGE'],
  ['__proto__', {}, 'USAGE'],
  ['dialog.saveReport', { suggestedName: 'x', format: 'exe' }, 'FIELD_INVALID'],
  ['dialog.openProject', { path: '/etc/passwd' }, 'FIELD_INVALID'],
  ['shell.reveal', { token: '/etc/passwd' }, 'FILE_NOT_FOUND'],
])('main refuses %s with %o', async (name, input, code) => {
  const answer = await page.evaluate(
    ([procedure, given]) =>
      (
        globalThis as unknown as {
          bianheng: { callShell: (name: string, input: unknown) => Promise<unknown> }
        }
      ).bianheng.callShell(procedure as string, given),
    [name, input] as const,
  )
  expect(answer).toMatchObject({ ok: false, failure: { code } })
})

test('the engine takes no path from the window: a token that was never granted opens nothing', async () => {
  const answer = await page.evaluate(async () => {
    const bridge = (globalThis as unknown as { bianheng: { requestEnginePort: () => void } }).bianheng
    const port = await new Promise<MessagePort>((resolve) => {
      window.addEventListener('message', (event) => {
        if (event.data === 'bianheng-engine-port' && event.ports[0]) resolve(event.ports[0])
      })
      bridge.requestEnginePort()
    })
    return new Promise((resolve) => {
      port.addEventListener('message', (event) => {
        const reply = event.data as { id: number; result: unknown }
        if (reply.id === 987_654) resolve(reply.result)
      })
      port.postMessage({ type: 'call', id: 987_654, name: 'project.open', input: { token: '/etc/passwd' } })
    })
  })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'FILE_NOT_FOUND' } })
})

test('the page cannot leave, open a window or ask for a permission', async () => {
  const before = page.url()
  // A window that does open is closed at once: the page that asked for it would wait, and the test with it.
  await app.evaluate(({ app: own }) => {
    const made = { windows: 0 }
    Object.assign(globalThis, { made })
    own.on('browser-window-created', (_event, window) => {
      made.windows += 1
      setImmediate(() => window.destroy())
    })
  })
  const opened = await page.evaluate(() => window.open('https://example.com/') === null)
  expect(
    await app.evaluate(() => (globalThis as unknown as { made: { windows: number } }).made.windows),
  ).toBe(0)
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const stopped = new Promise<boolean>((tell) => {
      window?.webContents.once('will-navigate', (event) => setImmediate(() => tell(event.defaultPrevented)))
    })
    Object.assign(globalThis, { stopped })
  })
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  expect(await app.evaluate(() => (globalThis as unknown as { stopped: Promise<boolean> }).stopped)).toBe(
    true,
  )
  expect(opened).toBe(true)
  expect(page.url()).toBe(before)
  const permission = await page.evaluate(() => Notification.requestPermission())
  expect(permission).toBe('denied')
  expect(app.windows()).toHaveLength(1)
})
