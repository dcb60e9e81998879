// What main does for the window, by name of the shell contract.
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { release } from 'node:os'
import { basename, join } from 'node:path'
import { app, shell } from 'electron'
import { UserFailure } from '#shared/contract/errors'
import { atomicWrite } from '../files/atomic-write.ts'
import { copyPicture } from './copy-picture.ts'
import type { Dialogs } from './dialogs.ts'
import type { GivenFiles } from './given-files.ts'
import { notifyUnlessSeen } from './notify.ts'
import type { Printer } from './print.ts'
import type { Recents } from './recents.ts'
import type { SettingsInForce } from './settings.ts'
import type { ShellHandlers } from './shell-server.ts'
import { text } from './text.ts'

export interface ShellParts {
  readonly dialogs: Dialogs
  readonly printer: Printer
  readonly recents: Recents
  readonly files: GivenFiles
  readonly settings: SettingsInForce
  /** Folder of the bundled data files. */
  readonly resources: string
  /** Folder where sample projects are made. */
  readonly samples: string
}

export function createShellHandlers(parts: ShellParts): ShellHandlers {
  const { dialogs, resources, samples, recents, files, settings } = parts
  const pathOf = (token: string) => {
    const path = dialogs.path(token)
    if (path === undefined) throw new UserFailure('FILE_NOT_FOUND', { file: token })
    return path
  }
  return {
    ...dialogHandlers(dialogs),
    'sample.project': async () => dialogs.give(freshSample(samples)),
    'sample.workbook': async () => dialogs.give(join(resources, 'sample', 'xuzhou-indicators.xlsx')),
    'recent.list': () => recents.list(),
    'recent.last': async () => recents.last(),
    'recent.remove': async (_window, { token }) => {
      recents.remove(pathOf(token))
      return {}
    },
    'recent.damaged': async (_window, { token }) => {
      recents.damaged(pathOf(token))
      return {}
    },
    'file.waiting': async () => files.take(),
    'settings.get': async () => settings.current(),
    'settings.set': async (_window, part) => settings.set(part),
    'shell.reveal': async (_window, { token }) => {
      shell.showItemInFolder(pathOf(token))
      return {}
    },
    'work.ended': async (window, { sentence }) => {
      notifyUnlessSeen(window, sentence)
      return {}
    },
    'edit.paste': async ({ webContents }) => {
      webContents.paste()
      return {}
    },
    'picture.copy': async (_window, { png }) => {
      await copyPicture(Buffer.from(png, 'base64'))
      return {}
    },
    'picture.save': async (window, { suggestedName, format, content }) => {
      const picked = await dialogs.saveReport(window, suggestedName, format)
      if (picked === null) return null
      const bytes = Buffer.from(content, format === 'png' ? 'base64' : 'utf8')
      await atomicWrite(pathOf(picked.token), (temporary) => writeFile(temporary, bytes))
      return picked
    },
    ...printHandlers(parts, pathOf),
    'app.about': async () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      system: `${process.platform} ${release()}`,
    }),
  }
}

/** Pages: shown, printed, written. */
function printHandlers(
  { dialogs, printer }: ShellParts,
  pathOf: (token: string) => string,
): Pick<ShellHandlers, Extract<keyof ShellHandlers, `print.${string}`>> {
  return {
    'print.preview': async (window, { model }) => {
      await printer.openPreview(model, window)
      return {}
    },
    'print.toPdf': async (_window, { model, token }) => {
      const path = pathOf(token)
      return { file: basename(path), bytes: await printer.writePdf(model, path) }
    },
    'print.stopPdf': async (_window, { token }) => ({ cancelled: printer.stopPdf(pathOf(token)) }),
    'print.model': async (window) => printer.modelOf(window),
    'print.ready': async (window, { pages }) => {
      printer.pagesStand(window, pages)
      return {}
    },
    'print.print': async (window, wanted) => {
      await printer.print(window, wanted)
      return {}
    },
    'print.printers': (window) => printer.printers(window),
    'print.savePdf': async (window, { ranges }) => {
      const picked = await dialogs.saveReport(window, printer.modelOf(window)?.title ?? '', 'pdf')
      if (picked !== null) await printer.savePdf(window, pathOf(picked.token), ranges)
      return picked
    },
  }
}

/** What only asks for a file. */
function dialogHandlers(
  dialogs: Dialogs,
): Pick<ShellHandlers, Extract<keyof ShellHandlers, `dialog.${string}`>> {
  return {
    'dialog.openProject': (window) => dialogs.openProject(window),
    'dialog.newProject': (window, { suggestedName }) => dialogs.newProject(window, suggestedName),
    'dialog.chooseFolder': (window) => dialogs.chooseFolder(window),
    'dialog.openWorkbook': (window) => dialogs.openWorkbook(window),
    'dialog.openWorkbooks': (window) => dialogs.openWorkbooks(window),
    'dialog.openMapping': (window) => dialogs.openMapping(window),
    'dialog.openPackage': (window) => dialogs.openPackage(window),
    'dialog.savePackage': (window, { suggestedName }) => dialogs.savePackage(window, suggestedName),
    'dialog.openAttachment': (window) => dialogs.openAttachment(window),
    'dialog.saveAttachment': (window, { suggestedName }) => dialogs.saveAttachment(window, suggestedName),
    'dialog.saveReport': (window, { suggestedName, format }) =>
      dialogs.saveReport(window, suggestedName, format),
  }
}

/** A file name that is not taken, for each sample is a copy to play with. */
function freshSample(folder: string): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`
    const path = join(folder, `${text.shell.sampleProject}${suffix}.bianheng`)
    if (!existsSync(path)) return path
  }
}
