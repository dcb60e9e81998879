// How the window looks and begins, and the projects opened lately: what main keeps for its user between two starts.
import { z } from 'zod'
import { Locale } from './report.ts'

/** Smallest and largest zoom, and one step of the keys, in per cent. */
export const ZOOM = { least: 80, most: 200, step: 10 } as const

/** How a sheet's columns were left, by their keys. */
const SheetLook = z.strictObject({
  hidden: z.array(z.string().max(200)).max(1000),
  /** In pixels, or as wide as the contents. */
  widths: z.record(z.string().max(200), z.union([z.int().min(1).max(10_000), z.literal('fit')])),
})
export type SheetLook = z.output<typeof SheetLook>

export const SettingsField = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: Locale,
  /** Per cent. */
  zoom: z.int().min(ZOOM.least).max(ZOOM.most),
  /** Open the last project again at the next start. */
  reopen: z.boolean(),
  /** The place that was shown last, as a path of the window. */
  place: z.string().max(200).startsWith('/'),
  /** The five steps stand on the start screen. */
  checklist: z.boolean(),
  /** By the name of the sheet. */
  sheets: z.record(z.string().max(60), SheetLook),
})
export type Settings = z.output<typeof SettingsField>

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'zh-CN',
  zoom: 100,
  reopen: true,
  place: '/overview',
  checklist: true,
  sheets: {},
}

/** A project opened before, newest first; `damaged` where its first page or its last opening said so. */
export const RecentRow = z.object({
  token: z.string(),
  name: z.string(),
  folder: z.string(),
  at: z.string(),
  state: z.enum(['sound', 'missing', 'damaged']),
  /** A copy to play with (示例). */
  sample: z.boolean(),
})
export type RecentRow = z.output<typeof RecentRow>

/** A file that came without a dialog: dropped, named at the start, or by double click. */
export const GivenFile = z.object({
  kind: z.enum(['project', 'workbook']),
  token: z.string(),
  name: z.string(),
})
export type GivenFile = z.output<typeof GivenFile>

/** Where the window stood, in the system's own pixels. */
const WindowBox = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximised: z.boolean(),
})
export type WindowBox = z.output<typeof WindowBox>

const { theme, language, zoom, reopen, place, checklist, sheets } = SettingsField.shape

/** Main's file of what is kept. Each value falls back on its own: one of another version takes no others with it. */
export const KeptFile = z.object({
  settings: z.object({
    theme: theme.catch(DEFAULT_SETTINGS.theme),
    language: language.catch(DEFAULT_SETTINGS.language),
    zoom: zoom.catch(DEFAULT_SETTINGS.zoom),
    reopen: reopen.catch(DEFAULT_SETTINGS.reopen),
    place: place.catch(DEFAULT_SETTINGS.place),
    checklist: checklist.catch(DEFAULT_SETTINGS.checklist),
    sheets: sheets.catch(DEFAULT_SETTINGS.sheets),
  }),
  window: WindowBox.nullable().catch(null),
  recents: z.array(z.object({ path: z.string(), at: z.string(), damaged: z.boolean() })).catch([]),
})
export type Kept = z.output<typeof KeptFile>
