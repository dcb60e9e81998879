// Main: opens windows, dialogs and printers, starts the engine; knows nothing of the books.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, BrowserWindow as Windows } from 'electron'
import { createDialogs } from './dialogs.ts'
import { startEngineProcess } from './engine-process.ts'
import { logBug, logRestart, setUpLog } from './log.ts'
import { setMenu } from './menu.ts'
import { createPrinter } from './print.ts'
import { printJobFile, runPrintJob } from './print-job.ts'
import { registerAppScheme, secureContents, secureSession } from './security.ts'
import { createShellHandlers } from './shell-handlers.ts'
import { serveShell } from './shell-server.ts'
import { text } from './text.ts'
import { openMainWindow } from './window.ts'

/** Bundled data files: beside the built code, in the archive when packed. */
const resources = join(__dirname, '../../resources')

setUpLog()
registerAppScheme()
// Started as root the browser refuses its own sandbox; windows ask for theirs all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
secureContents()

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
  setMenu()
  const engine = startEngineProcess(
    { resources, data: app.getPath('userData') },
    { onBug: logBug, onRestart: logRestart },
  )
  const dialogs = createDialogs(engine.grant)
  const samples = join(app.getPath('userData'), 'samples')
  mkdirSync(samples, { recursive: true })
  const handlers = createShellHandlers({ dialogs, printer: createPrinter(), resources, samples })
  serveShell({ handlers, onEnginePort: (window) => engine.connect(window.webContents), onBug: logBug })
  openMainWindow(text.shell.title)

  app.on('second-instance', () => focus(Windows.getAllWindows()[0]))
  app.on('window-all-closed', () => app.quit())
  let stopped = false
  // Not before-quit: a window may still refuse to close, and would be left without its engine.
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void engine.stop().then(() => {
      stopped = true
      app.quit()
    })
  })
}

function focus(window: BrowserWindow | undefined): void {
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}
