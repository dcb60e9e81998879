// The application menu: editing keys, zoom and quit; everything else is in the window.
import { Menu } from 'electron'
import { text } from './text.ts'

/** Sets the menu of every window; `zoom` goes up (1), down (-1) or back to the size of the start (0). */
export function setMenu(zoom: (step: -1 | 0 | 1) => void): void {
  const { menu } = text.shell
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: menu.file, submenu: [{ role: 'quit', label: menu.quit }] },
      {
        label: menu.edit,
        submenu: [
          { role: 'undo', label: menu.undo },
          { role: 'redo', label: menu.redo },
          { type: 'separator' },
          { role: 'cut', label: menu.cut },
          { role: 'copy', label: menu.copy },
          { role: 'paste', label: menu.paste },
          { role: 'selectAll', label: menu.selectAll },
        ],
      },
      {
        label: menu.view,
        submenu: [
          { label: menu.zoomIn, accelerator: 'CommandOrControl+=', click: () => zoom(1) },
          { label: menu.zoomOut, accelerator: 'CommandOrControl+-', click: () => zoom(-1) },
          { label: menu.zoomReset, accelerator: 'CommandOrControl+0', click: () => zoom(0) },
          // The same keys with Shift and on the number pad.
          ...(['Plus', 'numadd'] as const).map((key) => ({
            label: menu.zoomIn,
            visible: false,
            acceleratorWorksWhenHidden: true,
            accelerator: `CommandOrControl+${key}`,
            click: () => zoom(1),
          })),
          {
            label: menu.zoomOut,
            visible: false,
            acceleratorWorksWhenHidden: true,
            accelerator: 'CommandOrControl+numsub',
            click: () => zoom(-1),
          },
          { role: 'togglefullscreen', label: menu.fullScreen },
        ],
      },
    ]),
  )
}
