// Answers to the system's file dialogs, the one thing of the window that Playwright cannot drive.
import type { ElectronApplication } from '@playwright/test'

/** Every save dialog from now on is answered with `path`; null closes it. */
export async function answerSave(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () =>
      filePath === null
        ? { canceled: true }
        : { canceled: false, filePath }) as unknown as typeof dialog.showSaveDialog
  }, path)
}

/** Every open dialog from now on is answered with `path`. */
export async function answerOpen(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: [filePath],
    })) as typeof dialog.showOpenDialog
  }, path)
}
