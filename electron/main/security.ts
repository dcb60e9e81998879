// What every window of the program is allowed: its own pages over app://, and nothing else.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { app, protocol, type Session, session, type WebPreferences } from 'electron'

const SCHEME = 'app'
/** The browser zooms by host: paper has one of its own, so that large letters on the screen change no page. */
const HOSTS = { index: 'bianheng', print: 'paper' } as const

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/**
 * Keeps the browser from what it does unasked: looking for a proxy, trying out the network, asking for names. Must run before
 * the app is ready.
 */
export function cutNetwork(): void {
  for (const name of ['no-proxy-server', 'disable-background-networking', 'disable-component-update'])
    app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Address of one of the program's pages. */
export function appUrl(page: 'index' | 'print'): string {
  return `${SCHEME}://${HOSTS[page]}/${page}.html`
}

/** True for a frame that shows one of the program's own pages. */
export function isAppUrl(url: string): boolean {
  return isMainUrl(url) || url.startsWith(`${SCHEME}://${HOSTS.print}/`)
}

/** True for a page of the main window. */
export function isMainUrl(url: string): boolean {
  return url.startsWith(`${SCHEME}://${HOSTS.index}/`)
}

/** The same for every window. */
export function secureWebPreferences(): WebPreferences {
  return {
    preload: join(__dirname, '../preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
  }
}

/** Serves the pages and closes every other door. Run once the app is ready. */
export function secureSession(): void {
  const own = session.defaultSession
  own.protocol.handle(SCHEME, (request) => servePage(request.url))
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  blockNetwork(own)
}

/** No window leaves its page, opens another or hosts a guest. */
export function secureContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** The program uses no network at all. */
function blockNetwork(own: Session): void {
  own.webRequest.onBeforeRequest((details, answer) => {
    const isOwn =
      isAppUrl(details.url) || details.url.startsWith('devtools:') || details.url.startsWith('blob:app:')
    answer({ cancel: !isOwn && !details.url.startsWith('data:') })
  })
}

/** The policy of a page; styles that antd writes at run time carry the page's nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

async function servePage(url: string): Promise<Response> {
  const file = pageFile(url)
  if (file === null) return new Response('', { status: 404 })
  try {
    const body = await readFile(file)
    const nonce = randomBytes(16).toString('base64')
    const headers = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    }
    const isPage = extname(file) === '.html'
    return new Response(isPage ? body.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : body, { headers })
  } catch {
    return new Response('', { status: 404 })
  }
}

/** The file that an address names, or null where it points outside the pages. */
export function pageFile(url: string): string | null {
  const root = join(__dirname, '../renderer')
  try {
    const { protocol: scheme, hostname, pathname } = new URL(url)
    if (scheme !== `${SCHEME}:` || !Object.values<string>(HOSTS).includes(hostname)) return null
    const path = decodeURIComponent(pathname)
    if (path.includes('\0') || path.includes('\\')) return null
    const file = normalize(join(root, path))
    return file.startsWith(root + sep) && TYPES[extname(file)] !== undefined ? file : null
  } catch {
    return null
  }
}
