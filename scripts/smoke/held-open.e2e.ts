// A table that another program holds open: nothing of it is lost, and another name that is free is offered and taken.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { read } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { report as words } from '../../shared/locale/zh-CN/pages/report.ts'
import { recordedElectron } from '../setup/electron.mjs'
import { root } from '../setup/paths.mjs'
import { answerSave } from './dialogs.ts'
import { launch } from './launch.ts'
import { firstPage, goTo, leave, openSample, ownFolder, pictures } from './stage.ts'

const folder = ownFolder('held-open')
const held = path.join(folder, '分配表.xlsx')
const picture = pictures('held-open')

/**
 * A file that something is mounted on cannot be renamed over, which is what Windows answers for one that Excel or WPS holds.
 * The program runs in a namespace of its own, where that is allowed; it needs root, as which Chromium's sandbox is off anyway.
 */
const inNamespace = `#!/bin/sh
exec unshare --map-root-user --mount sh -c 'mount --bind "$0" "$0" && exec "$@"' '${held}' '${recordedElectron().executable}' "$@"
`

function canHold(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('unshare', ['--map-root-user', '--mount', 'mount', '--bind', '/tmp', '/tmp'], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!canHold())('a file held open', () => {
  test('keeps what it has; the table goes to the name that is offered', async () => {
    writeFileSync(held, 'of before')
    writeFileSync(path.join(folder, '分配表-2.xlsx'), 'taken')
    const program = path.join(folder, 'program.sh')
    writeFileSync(program, inNamespace, { mode: 0o755 })
    const app = await launch({ executable: program, args: [root] })
    const page = await firstPage(app)
    await openSample(page)
    await goTo(page, '报表')
    await page.locator('.paper-title').waitFor()
    await answerSave(app, held)
    await page.getByRole('button', { name: words.exportXlsx }).click()
    const other = page.getByRole('button', { name: '另存为“分配表-3.xlsx”', exact: true })
    await other.waitFor()
    await picture(page, 'refused')
    expect(readFileSync(held, 'utf8')).toBe('of before')
    await app.evaluate(({ dialog }, place) => {
      dialog.showSaveDialog = (async (_: unknown, { defaultPath = '' }: Electron.SaveDialogOptions) => {
        const name = defaultPath.split('/').at(-1)
        return { canceled: false, filePath: `${place}/${name}` }
      }) as unknown as typeof dialog.showSaveDialog
    }, folder)
    await other.click()
    await page.getByText('已导出“分配表-3.xlsx”').waitFor()
    const written = path.join(folder, '分配表-3.xlsx')
    expect(existsSync(written)).toBe(true)
    expect(read(readFileSync(written)).SheetNames).toContain('编制分配表')
    expect(readFileSync(path.join(folder, '分配表-2.xlsx'), 'utf8')).toBe('taken')
    await expect.poll(() => other.count()).toBe(0)
    await leave(app)
  })
})
