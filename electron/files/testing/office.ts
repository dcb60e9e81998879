// LibreOffice, which opens in tests what the program wrote, and writes what the program has to read.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Recalculates what it loads; by default it would show our own values back to us. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

const said = (program: string, args: readonly string[]) =>
  spawnSync(program, args, { encoding: 'utf8' }).stdout ?? ''

export const hasOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0

/** Columns are as wide as digits of the book's first font; with another in its place pages break elsewhere. */
export const hasOfficeFonts = (): boolean =>
  hasOffice() && /Times New Roman|Liberation Serif|Tinos/.test(said('fc-match', ['Times New Roman']))

export interface Conversion {
  /** Where LibreOffice keeps its settings for these tests. */
  readonly home: string
  /** As `--convert-to` takes it: `pdf`, `xls:MS Excel 97`. */
  readonly format: string
  /** The folder that takes the files; without it, `home`. */
  readonly out?: string
  /** As `--infilter` takes it. */
  readonly reading?: string
}

/** Opens the files and saves them in another format, in one start. Throws if LibreOffice fails. */
export function convertByOffice(files: readonly string[], conversion: Conversion): void {
  const { home, format, out = home, reading } = conversion
  const profile = path.join(home, 'profile')
  mkdirSync(path.join(profile, 'user'), { recursive: true })
  writeFileSync(path.join(profile, 'user/registrymodifications.xcu'), RECALCULATE)
  const words = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless']
  if (reading !== undefined) words.push(`--infilter=${reading}`)
  words.push('--convert-to', format, '--outdir', out, ...files)
  execFileSync('soffice', words, { stdio: 'ignore', timeout: 240_000 })
}
