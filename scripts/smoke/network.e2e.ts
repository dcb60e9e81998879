// A real start and a real piece of work under strace: no process of the program connects to anything but this machine.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { recordedElectron } from '../setup/electron.mjs'
import { root } from '../setup/paths.mjs'
import { canInject } from '../torture/strace.ts'
import { launch } from './launch.ts'
import { goTo, openSample } from './stage.ts'

/** Calls that name another machine: an address of the internet that is not this one's own. */
function outside(log: string): string[] {
  const named = log.split('\n').filter((line) => /sa_family=AF_INET6?/.test(line))
  return named.filter((line) => !/inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/.test(line))
}

test('the log of a program that does connect is told from one that does not', () => {
  expect(
    outside('1 connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = 0'),
  ).toHaveLength(1)
  expect(
    outside('1 connect(3, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = 0'),
  ).toEqual([])
  expect(outside('1 connect(3, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X99"}, 20) = 0')).toEqual([])
})

test.skipIf(process.platform !== 'linux' || !canInject())(
  'sample, result and report without a connection to another machine',
  async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'bianheng-network-'))
    const log = path.join(home, 'calls.log')
    const traced = path.join(home, 'traced.sh')
    const calls = 'trace=connect,sendto,sendmsg,sendmmsg'
    const electron = recordedElectron().executable
    writeFileSync(
      traced,
      `#!/bin/sh\nexec strace -f -qq -e signal=none -e ${calls} -o '${log}' '${electron}' "$@"\n`,
    )
    chmodSync(traced, 0o755)
    const app = await launch({ executable: traced, userData: path.join(home, 'data'), args: [root] })
    try {
      const page = await app.firstWindow()
      page.setDefaultTimeout(90_000)
      await openSample(page)
      const place = (name: string) => goTo(page, name)
      await place('方案')
      await page.getByText('2,099').first().waitFor()
      await place('报表')
      await page.getByRole('button', { name: '导出 Excel' }).waitFor()
    } finally {
      await app.close()
    }
    const seen = readFileSync(log, 'utf8')
    rmSync(home, { recursive: true, force: true })
    // The engine and the window speak over sockets of this machine: a log without them traced nothing.
    expect(seen).toMatch(/sa_family=AF_UNIX/)
    expect(outside(seen)).toEqual([])
  },
  240_000,
)
