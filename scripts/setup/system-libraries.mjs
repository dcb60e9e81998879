// Shared libraries of the system that Electron needs on Linux: which are missing, and what installs them.
import { runQuietly } from './run.mjs'

/** @type {Record<string, string>} */
const packageOf = {
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libasound.so.2': 'libasound2',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
}

// Since 2024 some packages carry a new ending on Debian and Ubuntu.
/** @param {string} name */
const presentName = (name) => (runQuietly('apt-cache', ['show', `${name}t64`]).ok ? `${name}t64` : name)

/**
 * @param {string} executable
 * @returns {string[]} names as the loader knows them, libnss3.so for one
 */
export function missingLibraries(executable) {
  if (process.platform !== 'linux') return []
  const { out } = runQuietly('ldd', [executable])
  return [...new Set([...out.matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1])))]
}

/**
 * @param {string[]} libraries
 * @returns {string} the line that installs them
 */
export function aptLine(libraries) {
  const known = libraries.flatMap((library) => packageOf[library] ?? [])
  const names = [...new Set(known)].map(presentName)
  const sudo = process.getuid?.() === 0 ? '' : 'sudo '
  return names.length > 0
    ? `${sudo}apt-get install -y ${names.join(' ')}`
    : `apt-file search ${libraries.join(' ')}`
}
