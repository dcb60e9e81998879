// The program's window.
import { BrowserWindow, dialog } from 'electron'
import { appUrl, secureWebPreferences } from './security.ts'
import { text } from './text.ts'

/** Opens the main window; it shows itself once its first page is painted. */
export function openMainWindow(title: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    title,
    backgroundColor: '#ffffff',
    webPreferences: secureWebPreferences(),
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayDiscard(window)) event.preventDefault()
  })
  void window.loadURL(appUrl('index'))
  return window
}

/** Asks whether unsaved changes may go; the safe answer is the default, and Escape. */
function mayDiscard(window: BrowserWindow): boolean {
  const { message, detail, stay, discard } = text.shell.unsaved
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: text.shell.title,
    message,
    detail,
    buttons: [stay, discard],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return answer === 1
}
