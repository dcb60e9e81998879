// The program's window: where it stood the last time, as large as its user wants the letters.
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import type { WindowBox } from '#shared/contract/settings'
import type { Preferences } from './preferences.ts'
import { appUrl, secureWebPreferences } from './security.ts'
import { text } from './text.ts'

const GROUND = { light: '#f3f5f8', dark: '#14181f' }
/** So much of the window must be on a screen for its old place to count. */
const SEEN = 100

/** Opens the main window; it shows itself once its first page is painted. */
export function openMainWindow(preferences: Preferences): BrowserWindow {
  const { window: before } = preferences.current()
  const window = new BrowserWindow({
    ...placeOf(before),
    minWidth: 1024,
    minHeight: 680,
    show: false,
    title: text.shell.title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: secureWebPreferences(),
  })
  window.once('ready-to-show', () => {
    if (before?.maximised === true) window.maximize()
    window.show()
  })
  window.webContents.on('dom-ready', () =>
    window.webContents.setZoomFactor(preferences.current().settings.zoom / 100),
  )
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayDiscard(window)) event.preventDefault()
  })
  window.on('close', () => preferences.change({ window: boxOf(window) }))
  void window.loadURL(appUrl('index'))
  return window
}

function placeOf(box: WindowBox | null): Partial<WindowBox> & { width: number; height: number } {
  if (box === null) return { width: 1440, height: 900 }
  const { x, y, width, height } = box
  const isSeen = screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y)
    return across >= SEEN && down >= SEEN
  })
  return isSeen ? { x, y, width, height } : { width, height }
}

function boxOf(window: BrowserWindow): WindowBox {
  return { ...window.getNormalBounds(), maximised: window.isMaximized() }
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
