// The window may do nothing but show the program's own pages: each setting is tried, not only read.
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './launch.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launch()
  page = await app.firstWindow()
  await page.getByRole('heading', { name: '开始' }).first().waitFor()
})

afterAll(() => app.close())

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
  })
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
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(ran).toBe(false)
})

test.each([
  'file:///etc/passwd',
  'app://bianheng/../package.json',
  'app://bianheng/%2e%2e/%2e%2e/package.json',
  'app://bianheng/..%2f..%2fpackage.json',
  'app://bianheng/..%5c..%5cpackage.json',
  'app://bianheng//etc/passwd.html',
  'app://other/index.html',
  'http://127.0.0.1:9/',
  'https://example.com/',
])('%s gives nothing', async (address) => {
  const body = await page.evaluate(async (url) => {
    try {
      const response = await fetch(url)
      return response.ok ? await response.text() : ''
    } catch {
      return ''
    }
  }, address)
  expect(body).toBe('')
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
  const opened = await page.evaluate(() => window.open('https://example.com/') === null)
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.waitForTimeout(300)
  expect(opened).toBe(true)
  expect(page.url()).toBe(before)
  const permission = await page.evaluate(() => Notification.requestPermission())
  expect(permission).toBe('denied')
  expect(app.windows()).toHaveLength(1)
})
