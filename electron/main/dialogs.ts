// File dialogs. A chosen path goes to the engine under a token; the window gets the token and the name.
import { randomUUID } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { PickedFile } from '#shared/contract/shell'
import { text } from './text.ts'

export type SavedFormat = 'xlsx' | 'pdf' | 'docx' | 'json' | 'png' | 'svg'

export interface Dialogs {
  readonly openProject: (parent: BrowserWindow) => Promise<PickedFile>
  readonly newProject: (parent: BrowserWindow, suggestedName: string) => Promise<PickedFile>
  readonly chooseFolder: (parent: BrowserWindow) => Promise<PickedFile>
  readonly openWorkbook: (parent: BrowserWindow) => Promise<PickedFile>
  readonly openWorkbooks: (parent: BrowserWindow) => Promise<NonNullable<PickedFile>[]>
  readonly openMapping: (parent: BrowserWindow) => Promise<PickedFile>
  readonly openPackage: (parent: BrowserWindow) => Promise<PickedFile>
  readonly savePackage: (parent: BrowserWindow, suggestedName: string) => Promise<PickedFile>
  readonly openAttachment: (parent: BrowserWindow) => Promise<PickedFile>
  readonly saveAttachment: (parent: BrowserWindow, suggestedName: string) => Promise<PickedFile>
  readonly saveReport: (
    parent: BrowserWindow,
    suggestedName: string,
    format: SavedFormat,
  ) => Promise<PickedFile>
  /** A path that needs no dialog: a bundled or a fresh file. */
  readonly give: (path: string) => { token: string; name: string }
  /** The path of a token given here. */
  readonly path: (token: string) => string | undefined
}

type Purpose = 'attachment' | 'backup' | 'project' | 'workbook' | 'report' | 'mapping' | 'package'

const WORKBOOKS = ['xlsx', 'xlsm', 'xls', 'et', 'csv', 'txt', 'htm', 'html']
/** What a document's scan usually is. */
const SCANS = ['pdf', 'ofd', 'jpg', 'jpeg', 'png', 'tif', 'docx']

/** Dialogs remember their folder by purpose, for Electron no longer does. */
export function createDialogs(grant: (token: string, path: string) => void): Dialogs {
  const folders = new Map<Purpose, string>()
  const paths = new Map<string, string>()

  const give = (path: string) => {
    const token = randomUUID()
    paths.set(token, path)
    grant(token, path)
    return { token, name: basename(path) }
  }
  const remember = (purpose: Purpose, path: string) => {
    folders.set(purpose, dirname(path))
    return give(path)
  }
  const folderOf = (purpose: Purpose) => folders.get(purpose) ?? app.getPath('documents')

  const openAll = async (
    parent: BrowserWindow,
    purpose: Purpose,
    filter: { readonly name: string; readonly extensions: string[] },
    several: boolean,
  ) => {
    const answer = await dialog.showOpenDialog(parent, {
      defaultPath: folderOf(purpose),
      properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
      filters: [filter, { name: text.shell.filters.all, extensions: ['*'] }],
    })
    return answer.canceled ? [] : answer.filePaths.map((path) => remember(purpose, path))
  }
  const open = async (
    parent: BrowserWindow,
    purpose: Purpose,
    name: string,
    extensions: string[],
  ): Promise<PickedFile> => {
    const [first] = await openAll(parent, purpose, { name, extensions }, false)
    return first ?? null
  }
  const save = async (
    parent: BrowserWindow,
    purpose: Purpose,
    file: string,
    name: string,
  ): Promise<PickedFile> => {
    const path = await askTarget(parent, join(folderOf(purpose), file), name)
    return path === null ? null : remember(purpose, path)
  }

  return {
    openProject: (parent) => open(parent, 'project', text.shell.filters.project, ['bianheng']),
    newProject: (parent, name) =>
      save(parent, 'project', `${safeName(name)}.bianheng`, text.shell.filters.project),
    chooseFolder: async (parent) => {
      const path = await askFolder(parent, folderOf('backup'))
      return path === null ? null : remember('backup', path)
    },
    openWorkbook: (parent) => open(parent, 'workbook', text.shell.filters.workbook, WORKBOOKS),
    openWorkbooks: (parent) =>
      openAll(parent, 'workbook', { name: text.shell.filters.workbook, extensions: WORKBOOKS }, true),
    openMapping: (parent) => open(parent, 'mapping', text.shell.filters.json, ['json']),
    openPackage: (parent) => open(parent, 'package', text.shell.filters.package, ['bhpack']),
    savePackage: (parent, name) =>
      save(parent, 'package', `${safeName(name)}.bhpack`, text.shell.filters.package),
    openAttachment: (parent) => open(parent, 'attachment', text.shell.filters.attachment, SCANS),
    saveAttachment: (parent, name) =>
      save(parent, 'attachment', safeName(name), text.shell.filters.attachment),
    saveReport: (parent, name, format) =>
      save(parent, 'report', fileName(name, format), text.shell.filters[format]),
    give,
    path: (token) => paths.get(token),
  }
}

async function askFolder(parent: BrowserWindow, defaultPath: string): Promise<string | null> {
  const answer = await dialog.showOpenDialog(parent, {
    defaultPath,
    properties: ['openDirectory', 'createDirectory'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** As the user wrote it, its ending added where it lacks one; a file without an ending has none to add. */
async function askTarget(parent: BrowserWindow, defaultPath: string, name: string): Promise<string | null> {
  const extension = extname(defaultPath).slice(1)
  const answer = await dialog.showSaveDialog(parent, {
    defaultPath,
    filters: extension === '' ? [] : [{ name, extensions: [extension] }],
  })
  const path = answer.filePath ?? ''
  if (answer.canceled || path === '') return null
  return extension === '' || path.endsWith(`.${extension}`) ? path : `${path}.${extension}`
}

/** With its ending once, whether or not the name has it already. */
function fileName(name: string, format: SavedFormat): string {
  const safe = safeName(name)
  return safe.endsWith(`.${format}`) ? safe : `${safe}.${format}`
}

/** A file name that every system takes. */
function safeName(name: string): string {
  const plain = [...name].map((character) =>
    character < ' ' || '\\/:*?"<>|'.includes(character) ? '_' : character,
  )
  return plain.join('').trim() || 'bianheng'
}
