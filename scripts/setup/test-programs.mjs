// Programs of the system that some tests call: which are missing, and what installs them.
import { runQuietly } from './run.mjs'

/** @type {readonly (readonly [program: string, args: string[], packages: string])[]} */
const programs = [
  ['soffice', ['--version'], 'libreoffice-calc libreoffice-writer-nogui'],
  ['pdftotext', ['-v'], 'poppler-utils'],
  ['strace', ['--version'], 'strace'],
  ['sqlite3', ['--version'], 'sqlite3'],
  ['xz', ['--version'], 'xz-utils'],
]

/** The first font of every workbook, or one as wide. */
const hasFonts = () =>
  /Times New Roman|Liberation Serif|Tinos/.test(runQuietly('fc-match', ['Times New Roman']).out)

/** @returns {string} the line that installs what is missing, empty if nothing is */
export function testProgramsLine() {
  if (process.platform !== 'linux') return ''
  const missing = programs.flatMap(([program, args, packages]) =>
    runQuietly(program, args).ok ? [] : [packages],
  )
  if (!hasFonts()) missing.push('fonts-liberation')
  const sudo = process.getuid?.() === 0 ? '' : 'sudo '
  return missing.length === 0 ? '' : `${sudo}apt-get install -y ${missing.join(' ')}`
}
