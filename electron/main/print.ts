// Pages of a table, a letter or a picture: shown in a window of their own, sent to a printer, written to a PDF. The window lays out; main only waits.
import { writeFile } from 'node:fs/promises'
import { BrowserWindow } from 'electron'
import { UserFailure } from '#shared/contract/errors'
import type { Printable } from '#shared/contract/report'
import type { Previewed, PrintInput } from '#shared/contract/shell'
import { atomicWrite } from '../files/atomic-write.ts'
import { appUrl, secureWebPreferences } from './security.ts'

/** Sixty pages take two seconds; this is for the machine that hangs. */
const LAYOUT_LIMIT_MS = 120_000

export interface Printer {
  readonly openPreview: (model: Previewed, parent: BrowserWindow | null) => Promise<void>
  /** Lays out in a hidden window and writes the file; returns its size. */
  readonly writePdf: (model: Printable, file: string) => Promise<number>
  /** Has the writing of a file fail with CANCELLED; false where it is not being written. */
  readonly stopPdf: (file: string) => boolean
  /** The rest answers a print window's own calls; for any other window there is no table, and nothing is done. */
  readonly modelOf: (window: BrowserWindow) => Previewed | null
  readonly pagesStand: (window: BrowserWindow, pages: number) => void
  /** Sends the pages to the printer named, or opens the system's print dialog; closing that dialog is no failure. */
  readonly print: (window: BrowserWindow, wanted: PrintInput) => Promise<void>
  readonly printers: (window: BrowserWindow) => Promise<{ name: string; label: string }[]>
  /** Writes the pages that the window shows, or some of them; returns the file's size. */
  readonly savePdf: (window: BrowserWindow, file: string, ranges: PrintInput['ranges']) => Promise<number>
}

interface Job {
  readonly model: Previewed
  readonly stand: (pages: number) => void
}

export function createPrinter(): Printer {
  const jobs = new Map<number, Job>()
  /** The hidden windows, by the file that each writes. */
  const writing = new Map<string, BrowserWindow>()

  const open = (model: Previewed, window: BrowserWindow): Promise<number> => {
    const { id } = window
    const pages = new Promise<number>((stand) => jobs.set(id, { model, stand }))
    window.once('closed', () => jobs.delete(id))
    return Promise.race([pages, failed(window)])
  }

  const writePdf = async (model: Printable, file: string) => {
    const window = new BrowserWindow({ show: false, webPreferences: secureWebPreferences() })
    writing.set(file, window)
    try {
      const pages = open(model, window)
      await Promise.race([window.loadURL(appUrl('print')), pages])
      await pages
      return await Promise.race([writePages(window, file, []), closed(window)])
    } finally {
      writing.delete(file)
      close(window)
    }
  }

  const stopPdf = (file: string) => {
    const window = writing.get(file)
    if (window !== undefined) close(window)
    return window !== undefined
  }

  const openPreview = async (model: Previewed, parent: BrowserWindow | null) => {
    const options = { width: 1240, height: 900, title: model.title, webPreferences: secureWebPreferences() }
    const window = new BrowserWindow(parent === null ? options : { ...options, parent })
    window.setMenuBarVisibility(false)
    open(model, window).catch(() => close(window))
    await window.loadURL(appUrl('print'))
  }

  return {
    openPreview,
    writePdf,
    stopPdf,
    modelOf: (window) => jobs.get(window.id)?.model ?? null,
    pagesStand: (window, pages) => jobs.get(window.id)?.stand(pages),
    print: (window, wanted) => (jobs.has(window.id) ? print(window, wanted) : Promise.resolve()),
    printers: (window) => (jobs.has(window.id) ? printers(window) : Promise.resolve([])),
    savePdf: writePages,
  }
}

/** Fails when the page dies, is closed, or takes too long. */
function failed(window: BrowserWindow): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(noPages('TIMEOUT')), LAYOUT_LIMIT_MS)
    window.webContents.once('render-process-gone', (_event, { reason }) => reject(noPages(reason)))
    closed(window)
      .finally(() => clearTimeout(timer))
      .catch(reject)
  })
}

/** Fails once the window is closed. */
function closed(window: BrowserWindow): Promise<never> {
  return new Promise((_, reject) => window.once('closed', () => reject(new UserFailure('CANCELLED'))))
}

/** A window that its user closed first is gone already. */
function close(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.destroy()
}

function noPages(reason: string): UserFailure {
  return new UserFailure('NO_RENDERER', { reason })
}

/** The page names its own paper; its boxes hold the margins. */
async function writePages(
  window: BrowserWindow,
  file: string,
  ranges: PrintInput['ranges'],
): Promise<number> {
  const options = {
    pageRanges: ranges.map((range) => range.join('-')).join(','),
    preferCSSPageSize: true,
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  }
  // Chromium gives up on documents of more than a thousand pages; a workbook holds them.
  const bytes = await window.webContents
    .printToPDF(options)
    .catch((error: Error) => Promise.reject(noPages(error.message)))
  if (window.isDestroyed()) throw new UserFailure('CANCELLED')
  return atomicWrite(file, (temporary) => writeFile(temporary, bytes))
}

async function printers({ webContents }: BrowserWindow): Promise<{ name: string; label: string }[]> {
  const known = await webContents.getPrintersAsync()
  return known.map(({ name, displayName }) => ({ name, label: displayName || name }))
}

const MICRONS = 1000

function print(
  { webContents }: BrowserWindow,
  { ranges, copies, printer, paper }: PrintInput,
): Promise<void> {
  const [short, long] = [Math.min(paper.width, paper.height), Math.max(paper.width, paper.height)]
  const options = {
    printBackground: true,
    margins: { marginType: 'none' as const },
    copies,
    landscape: paper.width > paper.height,
    pageSize: { width: short * MICRONS, height: long * MICRONS },
    pageRanges: ranges.map(([first, last]) => ({ from: first - 1, to: last - 1 })),
    ...(printer === '' ? {} : { silent: true, deviceName: printer }),
  }
  return new Promise((resolve, reject) => {
    webContents.print(options, (isDone, reason) => {
      if (isDone || /cancel/i.test(reason)) resolve()
      else reject(new UserFailure('NO_PRINTER', { reason }))
    })
  })
}
