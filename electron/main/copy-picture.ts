// Puts a PNG into the clipboard.
import { ClipboardItem, clipboard, nativeImage } from 'electron'

/** Electron 25, on which the program is developed, knows only this. */
interface OldClipboard {
  readonly writeImage?: (image: Electron.NativeImage) => void
}

export async function copyPicture(png: Buffer): Promise<void> {
  const old = clipboard as unknown as OldClipboard
  if (old.writeImage !== undefined) {
    old.writeImage(nativeImage.createFromBuffer(png))
    return
  }
  const type = 'image/png'
  await clipboard.write([new ClipboardItem({ [type]: new Blob([new Uint8Array(png)], { type }) })])
}
