// Packs what ships, or a test build of it that keeps the relay and can be driven by tests.
// Usage: node scripts/package.ts [--linux | --win] [dir | deb | rpm | nsis | zip …] [--test-build]
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type AfterPackContext, build, type Configuration, Platform } from 'electron-builder'
import { ensureElectron } from './setup/electron.mjs'
import { pinnedEnv, pinnedNode, readJson, root } from './setup/paths.mjs'
import { runQuietly, SetupError } from './setup/run.mjs'
import { runMain } from './setup.mjs'

type Electron = Awaited<ReturnType<typeof ensureElectron>>

export interface Pack {
  readonly platform: 'linux' | 'win'
  /** None means those that electron-builder.yml names. */
  readonly targets: readonly string[]
  /** Keeps the relay and lets a test attach; never for people. */
  readonly testBuild: boolean
}

const platforms = { linux: Platform.LINUX, win: Platform.WINDOWS }
const hostPlatform = process.platform === 'win32' ? 'win' : 'linux'

/** The rooms, built apart from out/ so that packing does not disturb a running program. */
function stage(testBuild: boolean): void {
  rmSync(path.join(root, 'dist/stage'), { recursive: true, force: true })
  const env = { ...pinnedEnv(), BIANHENG_OUT: 'dist/stage', BIANHENG_RELAY: testBuild ? '1' : '0' }
  const { ok, err } = runQuietly(pinnedNode, [path.join(root, 'scripts/build.ts'), '--quiet'], env)
  if (!ok) throw new SetupError(`构建失败（build failed）\n${err}`)
}

/** A found Electron is taken as it lies there, but for its default app. */
function dropDefaultApp({ appOutDir }: AfterPackContext): Promise<void> {
  rmSync(path.join(appOutDir, 'resources/default_app.asar'), { force: true })
  rmSync(path.join(appOutDir, 'version'), { force: true })
  return Promise.resolve()
}

/** Pages come over app://, none over file://. Electron before 29 has no such fuse, and setting it fails. */
function fileFuse(version: string): Configuration {
  if (Number.parseInt(version, 10) < 29) return {}
  return { electronFuses: { grantFileProtocolExtraPrivileges: false } }
}

function withElectron(pack: Pack, electron: Electron): Configuration {
  const official = readJson(path.join(root, 'node_modules/electron/package.json')).version
  if (pack.platform !== hostPlatform) return { electronVersion: official, ...fileFuse(official) }
  const forPeople = pack.targets.length === 0 || pack.targets.some((target) => target !== 'dir')
  if (electron.relay && forPeople) {
    throw new SetupError(
      `只有官方 Electron ${official} 可用于发布；此处为 ${electron.version}（only the official Electron may ship: set ELECTRON_MIRROR）`,
    )
  }
  const { version, dist } = electron
  return { electronVersion: version, electronDist: dist, afterPack: dropDefaultApp, ...fileFuse(version) }
}

const forTests: Configuration = {
  directories: { output: 'dist/test-build' },
  electronFuses: { enableNodeCliInspectArguments: true },
  // The pinned Node that the relay starts can't read inside the archive.
  asarUnpack: ['**/*.cjs', 'resources/**', 'node_modules/better-sqlite3-multiple-ciphers/**'],
}

/** Packs and returns the folder that electron-builder writes to. */
export async function pack(wanted: Pack): Promise<string> {
  const electron = withElectron(wanted, await ensureElectron())
  stage(wanted.testBuild)
  const config: Configuration = {
    extends: path.join(root, 'electron-builder.yml'),
    ...electron,
    ...(wanted.testBuild ? forTests : {}),
  }
  const targets = platforms[wanted.platform].createTarget(
    wanted.targets.length > 0 ? [...wanted.targets] : null,
  )
  await build({ projectDir: root, targets, config, publish: 'never' })
  return path.join(root, wanted.testBuild ? 'dist/test-build' : 'dist')
}

/** The unpacked program for this machine. */
export async function packDirectory(
  testBuild: boolean,
): Promise<{ readonly folder: string; readonly executable: string }> {
  const output = await pack({ platform: hostPlatform, targets: ['dir'], testBuild })
  const folder = path.join(output, `${hostPlatform}-unpacked`)
  const executable = path.join(folder, hostPlatform === 'win' ? 'bianheng.exe' : 'bianheng')
  if (!existsSync(executable)) throw new SetupError(`打包结果缺失（nothing packed）：${executable}`)
  return { folder, executable }
}

/** A packed program whose whole flow a test can drive once. */
export async function packTestBuild(): Promise<{ readonly executable: string }> {
  return await packDirectory(true)
}

async function main(): Promise<number> {
  const words = process.argv.slice(2)
  const platform = words.includes('--win') ? 'win' : words.includes('--linux') ? 'linux' : hostPlatform
  const targets = words.filter((word) => !word.startsWith('--'))
  console.log(await pack({ platform, targets, testBuild: words.includes('--test-build') }))
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runMain(main)
