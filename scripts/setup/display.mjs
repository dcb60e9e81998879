// Whether a window can open here, and the switches Electron needs for it.
import { existsSync } from 'node:fs'
import { runQuietly } from './run.mjs'

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

const onPath = () => (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/xvfb-run`))

/** @returns {string[] | undefined} the command that gives a program a display of its own */
export const virtualDisplay = () =>
  onPath() ? ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1440x900x24'] : undefined

/** Chromium refuses to run as root with its sandbox on, and has no sandbox where user namespaces are forbidden. */
export function sandboxSwitches() {
  if (process.platform !== 'linux') return []
  const root = process.getuid?.() === 0
  const usable = !root && runQuietly('unshare', ['--user', '--map-root-user', 'true']).ok
  return usable ? [] : ['--no-sandbox']
}
