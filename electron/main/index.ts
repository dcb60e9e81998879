// Main: opens windows, dialogs and printers, starts the engine; knows nothing of the books.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { createDialogs } from './dialogs.ts'
import { startEngineProcess } from './engine-process.ts'
import { createGivenFiles, fileArgument, type GivenFiles } from './given-files.ts'
import { logBug, logRestart, setUpLog } from './log.ts'
import { openPreferences } from './preferences.ts'
import { createPrinter } from './print.ts'
import { printJobFile, runPrintJob } from './print-job.ts'
import { createRecents } from './recents.ts'
import { cutNetwork, registerAppScheme, secureContents, secureSession } from './security.ts'
import { applySettings } from './settings.ts'
import { createShellHandlers } from './shell-handlers.ts'
import { serveShell } from './shell-server.ts'
import { openMainWindow } from './window.ts'

/** Bundled data files: beside the built code, in the archive when packed. */
const resources = join(__dirname, '../../resources')

setUpLog()
cutNetwork()
registerAppScheme()
// Started as root the browser refuses its own sandbox; windows ask for theirs all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
secureContents()

// macOS names the file before the program is ready.
let openedBySystem: string | null = null
app.on('open-file', (event, path) => {
  event.preventDefault()
  openedBySystem = path
})

const job = printJobFile(process.argv)
if (job !== null) {
  void app.whenReady().then(async () => {
    secureSession()
    app.exit(await runPrintJob(job, createPrinter()))
  })
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  secureSession()
  const data = app.getPath('userData')
  const samples = join(data, 'samples')
  mkdirSync(samples, { recursive: true })
  const preferences = openPreferences(join(data, 'preferences.json'), (error) => logBug('preferences', error))
  const settings = applySettings(preferences)
  const engine = startEngineProcess(
    { resources, data },
    { onBug: logBug, onRestart: logRestart, onOpened: preferences.opened },
  )
  const dialogs = createDialogs(engine.grant)
  const files = createGivenFiles(dialogs)
  const named = openedBySystem ?? fileArgument(process.argv, process.cwd())
  if (named !== null) files.offer(named)
  const recents = createRecents(preferences, { dialogs, samples, named: named !== null })
  const printer = createPrinter()
  serveShell({
    handlers: createShellHandlers({ dialogs, printer, recents, files, settings, resources, samples }),
    onEnginePort: (window) => engine.connect(window.webContents),
    onDrop: files.dropped,
    onBug: logBug,
  })
  const window = openMainWindow(preferences)
  takeLaterFiles(window, files)
  stopInOrder([engine.stop, preferences.flush])
}

/** A second start and the system's own way to open a file come to the window that is there. */
function takeLaterFiles(window: BrowserWindow, files: GivenFiles): void {
  const take = (path: string | null) => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
    if (path === null) return
    files.offer(path)
    window.webContents.send('shell-event', 'bianheng-file')
  }
  app.on('second-instance', (_event, argv, folder) => take(fileArgument(argv, folder)))
  app.on('open-file', (_event, path) => take(path))
}

/** Closes the books and writes down what is remembered before the program ends. */
function stopInOrder(steps: readonly (() => Promise<void>)[]): void {
  app.on('window-all-closed', () => app.quit())
  let stopped = false
  // Not before-quit: a window may still refuse to close, and would be left without its engine.
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void Promise.all(steps.map((step) => step())).then(() => {
      stopped = true
      app.quit()
    })
  })
}
