// Packs the program for this machine and looks at what would ship: its content, its fuses, nothing foreign in it.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderPdf } from '../../electron/cli/pdf.ts'
import { sampleAllocation, wholeAllocation } from '../../shared/testing/allocation-sample.zh-CN.ts'
import { pack, packDirectory, packTestBuild } from '../package.ts'
import { recordedElectron } from '../setup/electron.mjs'
import { answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { goTo, openSample } from './stage.ts'

const minutes = 60_000
const native = `${process.platform}-${process.arch}.node`

describe('what ships', () => {
  let folder = ''
  let executable = ''
  let archive = ''
  let inside: string[] = []

  beforeAll(async () => {
    ;({ folder, executable } = await packDirectory(false))
    archive = path.join(folder, 'resources/app.asar')
    inside = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'))
  }, 4 * minutes)

  test('the rooms are there', () => {
    for (const file of [
      'main/index.cjs',
      'main/engine.cjs',
      'main/parser-thread.cjs',
      'main/parser.cjs',
      'preload/index.cjs',
      'renderer/index.html',
    ]) {
      expect(inside).toContain(`/out/${file}`)
    }
    expect(inside).toContain('/resources/divisions.csv.gz')
  })

  test('the relay is not', () => {
    expect(inside.filter((file) => file.includes('relay'))).toEqual([])
    const main = extractFile(archive, 'out/main/index.cjs').toString('utf8')
    expect(main).not.toMatch(/relay\.cjs|BIANHENG_NODE/)
  })

  test('the database has its native part for this platform alone, outside the archive', () => {
    const prebuilds = 'node_modules/better-sqlite3-multiple-ciphers/prebuilds'
    const unpacked = path.join(folder, 'resources/app.asar.unpacked')
    expect(inside.filter((file) => file.endsWith('.node'))).toEqual([`/${prebuilds}/${native}`])
    expect(globSync('**/*.node', { cwd: unpacked })).toEqual([path.join(prebuilds, native)])
  })

  test('no other package, no source, no test, no tool comes along', () => {
    const packages = inside.filter((file) => /^\/node_modules\/(?:@[^/]+\/)?[^/]+$/.test(file))
    expect(packages).toEqual(['/node_modules/better-sqlite3-multiple-ciphers'])
    const tops = new Set(inside.map((file) => file.split('/')[1]))
    expect([...tops].toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual([
      'node_modules',
      'out',
      'package.json',
      'resources',
    ])
    expect(
      inside.filter((file) =>
        /\.tsx?$|\.map$|\/stamp\.json$|better-sqlite3-multiple-ciphers\/(?:src|deps)/.test(file),
      ),
    ).toEqual([])
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8'))
    expect(manifest).not.toHaveProperty('devDependencies')
    expect(manifest).not.toHaveProperty('scripts')
  })

  test('Electron brings no app of its own', () => {
    expect(globSync('{default_app.asar,app}', { cwd: path.join(folder, 'resources') })).toEqual([])
    expect(existsSync(path.join(folder, 'LICENSES.chromium.html'))).toBe(true)
  })

  test('the fuses are set', async () => {
    const wire = await getCurrentFuseWire(executable)
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
    })
    // Electron before 29 has none.
    const file = wire[FuseV1Options.GrantFileProtocolExtraPrivileges] ?? FuseState.DISABLE
    expect(file).toBe(FuseState.DISABLE)
  })

  test('nothing of the build machine is left in it', () => {
    const built = inside
      .filter((file) => /^\/out\/.*\.(?:cjs|js|html|css)$/.test(file))
      .map((file) => file.slice(1))
    const root = path.resolve(import.meta.dirname, '../..')
    const telling = built.filter((file) => extractFile(archive, file).includes(root))
    expect(telling).toEqual([])
    expect(readFileSync(archive).includes(`${root}/`)).toBe(false)
  })

  test(
    'it starts: its own pages are laid out and printed from inside the archive',
    async () => {
      const file = path.join(folder, '..', 'start.pdf')
      const model = wholeAllocation(sampleAllocation(2, 3))
      const bytes = await renderPdf(model, file, { executable, program: null })
      expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
      expect(readFileSync(file)).toHaveLength(bytes)
    },
    minutes,
  )
})

test.skipIf(process.platform === 'win32' || !recordedElectron().relay)(
  'another Electron than the one named in package.json is never packed for people',
  async () => {
    const forPeople = pack({ platform: 'linux', targets: ['deb'], testBuild: false })
    await expect(forPeople).rejects.toThrow(/only the official Electron may ship/)
  },
)

describe('a packed test build', () => {
  test(
    'carries the whole job once: sample, result, workbook, PDF',
    async () => {
      const home = mkdtempSync(path.join(tmpdir(), 'bianheng-packed-'))
      const { executable } = await packTestBuild()
      const app = await launch({ executable, userData: home })
      try {
        const page = await app.firstWindow()
        await openSample(page)
        const place = (name: string) => goTo(page, name)
        await place('方案')
        await page.getByText('2,099').first().waitFor()
        await place('报表')
        for (const [button, ending] of [
          ['导出 Excel', 'xlsx'],
          ['导出 PDF', 'pdf'],
        ] as const) {
          const out = path.join(home, `表.${ending}`)
          await answerSave(app, out)
          await page.getByRole('button', { name: button }).click()
          await expect.poll(() => existsSync(out)).toBe(true)
        }
      } finally {
        await app.close()
        rmSync(home, { recursive: true, force: true })
      }
    },
    4 * minutes,
  )
})
