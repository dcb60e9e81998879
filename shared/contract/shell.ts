// What main offers the window: dialogs, recent projects, settings, print, the version. Every call is checked against this list at main's one gate.
import { z } from 'zod'
import type { Client } from './define.ts'
import { task } from './define.ts'
import { type Printable, PrintableField } from './report.ts'
import { GivenFile, RecentRow, SettingsField } from './settings.ts'

const Nothing = z.strictObject({})
/** Letters of a picture; the largest chart of the program has a tenth of it. */
const MOST_PICTURE = 40_000_000

/** A file the user chose: a token for the engine and a name to show; null when the dialog was closed. */
export const PickedFile = z.object({ token: z.string(), name: z.string() }).nullable()
export type PickedFile = z.output<typeof PickedFile>

/** A drawing on a page of its own: the text of an SVG, and its size in pixels, which says how the paper lies. */
const PictureField = z.strictObject({
  title: z.string().max(300),
  picture: z.string().max(MOST_PICTURE),
  width: z.number().positive(),
  height: z.number().positive(),
})
export type Picture = z.output<typeof PictureField>

/** What a preview shows. */
const PreviewedField = z.union([PrintableField, PictureField])
export type Previewed = Printable | Picture

/** First and last page of each stretch, from 1; none: all pages. */
const PageRanges = z.array(z.tuple([z.int().min(1), z.int().min(1)])).max(100)
const Millimetres = z.number().min(100).max(500)

const PrintInput = z.strictObject({
  ranges: PageRanges,
  copies: z.int().min(1).max(99),
  /** Its name in the system; '' has the system's dialog ask. */
  printer: z.string().max(300),
  paper: z.strictObject({ width: Millimetres, height: Millimetres }),
})
export type PrintInput = z.output<typeof PrintInput>

export const shellContract = {
  'dialog.openProject': task(Nothing, PickedFile),
  'dialog.newProject': task(z.strictObject({ suggestedName: z.string().max(120) }), PickedFile),
  'dialog.chooseFolder': task(Nothing, PickedFile),
  'dialog.openWorkbook': task(Nothing, PickedFile),
  /** Several at once; none where the dialog was closed. */
  'dialog.openWorkbooks': task(Nothing, z.array(PickedFile.unwrap())),
  'dialog.openMapping': task(Nothing, PickedFile),
  'dialog.openPackage': task(Nothing, PickedFile),
  'dialog.savePackage': task(z.strictObject({ suggestedName: z.string().max(300) }), PickedFile),
  'dialog.openAttachment': task(Nothing, PickedFile),
  'dialog.saveAttachment': task(z.strictObject({ suggestedName: z.string().max(255) }), PickedFile),
  'dialog.saveReport': task(
    z.strictObject({ suggestedName: z.string().max(120), format: z.enum(['xlsx', 'pdf', 'docx', 'json']) }),
    PickedFile,
  ),
  /** A fresh file for a sample project in the program's own folder. */
  'sample.project': task(Nothing, z.object({ token: z.string(), name: z.string() })),
  /** The bundled sample workbook (示例数据). */
  'sample.workbook': task(Nothing, z.object({ token: z.string(), name: z.string() })),
  /** Projects opened before, newest first. */
  'recent.list': task(Nothing, z.array(RecentRow)),
  'recent.remove': task(z.strictObject({ token: z.string() }), Nothing),
  /** Opening it failed for the file's own sake. */
  'recent.damaged': task(z.strictObject({ token: z.string() }), Nothing),
  /** The project to open again at the start, once; null where there is none or it is not wanted. */
  'recent.last': task(Nothing, PickedFile),
  /** The file that the program was started with or that came since, once; announced by `bianheng-file`. */
  'file.waiting': task(Nothing, GivenFile.nullable()),
  /** Announced by `bianheng-settings` when something else than this window changed them. */
  'settings.get': task(Nothing, SettingsField),
  'settings.set': task(SettingsField.partial(), SettingsField),
  /** Opens the folder that holds a file written a moment ago. */
  'shell.reveal': task(z.strictObject({ token: z.string() }), Nothing),
  /** Long work has ended: the system says so where the window has not the focus. */
  'work.ended': task(z.strictObject({ sentence: z.string().max(1000) }), Nothing),
  /** Pastes the clipboard where the focus is, as the key does; the window itself may not read the clipboard. */
  'edit.paste': task(Nothing, Nothing),
  /** Puts a picture (PNG in base 64) into the clipboard. */
  'picture.copy': task(z.strictObject({ png: z.base64().max(MOST_PICTURE) }), Nothing),
  /** Asks for a file and writes a picture there: PNG in base 64, or the text of an SVG. */
  'picture.save': task(
    z.strictObject({
      suggestedName: z.string().max(120),
      format: z.enum(['png', 'svg']),
      content: z.string().max(MOST_PICTURE),
    }),
    PickedFile,
  ),
  /** Shows the pages of a table, a letter or a picture in a window of their own. */
  'print.preview': task(z.strictObject({ model: PreviewedField }), Nothing),
  /** Writes the pages of a table or letter to a PDF. */
  'print.toPdf': task(
    z.strictObject({ model: PrintableField, token: z.string() }),
    z.object({ file: z.string(), bytes: z.int() }),
  ),
  /** Stops the writing of a PDF: what waits for it fails with CANCELLED, and nothing is left of it. */
  'print.stopPdf': task(z.strictObject({ token: z.string() }), z.object({ cancelled: z.boolean() })),
  /** For the print window: what it is to show. */
  'print.model': task(Nothing, PreviewedField.nullable()),
  /** For the print window: the pages are laid out and the fonts loaded. */
  'print.ready': task(z.strictObject({ pages: z.int() }), Nothing),
  /** For the preview window: send what is shown to a printer. */
  'print.print': task(PrintInput, Nothing),
  /** For the preview window: the printers that the system knows. */
  'print.printers': task(Nothing, z.array(z.object({ name: z.string(), label: z.string() }))),
  /** For the preview window: save what is shown as a PDF. */
  'print.savePdf': task(z.strictObject({ ranges: PageRanges }), PickedFile),
  'app.about': task(Nothing, z.object({ version: z.string(), electron: z.string(), system: z.string() })),
} as const

export type ShellContract = typeof shellContract
export type Shell = Client<ShellContract>

/** The one object that preload exposes, as `window.bianheng`. */
export interface BianhengBridge {
  /** Calls a procedure of the shell contract; the answer is a `Result`. */
  readonly callShell: (name: string, input: unknown) => Promise<unknown>
  /** Asks for a fresh port to the engine; it arrives as a `message` event with data `bianheng-engine-port`. */
  readonly requestEnginePort: () => void
  /** Gives a file that was dropped on the window to main; the answer is a `Result` of a `GivenFile`, never a path. */
  readonly takeFile: (file: object) => Promise<unknown>
}

/** What main announces to the window, as a `message` event with this as its data. */
export type ShellEvent = 'bianheng-file' | 'bianheng-settings'
