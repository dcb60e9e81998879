// Whether a folder lies on another computer: SQLite's log shares memory between processes, which no network carries.
import { readFileSync, realpathSync, statfsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Magic numbers of statfs: NFS, SMB, CIFS, SMB2, Ceph, AFS, 9P (a virtual machine's host), a VirtualBox host. */
const NETWORK_TYPES = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0xc36400, 0x5346414f, 0x1021997, 0x786f4256,
])

/** Of programs that bring file systems: a share opened in a file manager is one, and so is a local NTFS disk. */
const FUSE = 0x65735546

const NETWORK_PROGRAMS =
  /^(?:virtiofs|fuse\.(?:gvfsd|sshfs|rclone|davfs|curlftpfs|smb|nfs|gluster|ceph|s3fs|juicefs|kio))/

const WINDOWS_SHARE = /^(?:\\\\|\/\/)(?![?.][\\/])|^\\\\\?\\UNC\\/i

interface Look {
  readonly platform: string
  readonly typeOf: (folder: string) => number
  /** The folder's own name: Windows answers with the share for a drive letter that is mapped to one. */
  readonly realOf: (folder: string) => string
  /** Text of /proc/self/mountinfo. */
  readonly mounts: () => string
}

const HERE: Look = {
  platform: process.platform,
  typeOf: (folder) => Number(statfsSync(folder).type),
  realOf: (folder) => realpathSync.native(folder),
  mounts: () => readFileSync('/proc/self/mountinfo', 'utf8'),
}

export function isNetworkFolder(folder: string, look: Look = HERE): boolean {
  try {
    if (look.platform === 'win32')
      return [folder, look.realOf(folder)].some((name) => WINDOWS_SHARE.test(name))
    if (look.platform !== 'linux') return false
    const type = look.typeOf(resolve(folder)) >>> 0
    return type === FUSE ? NETWORK_PROGRAMS.test(programOf(folder, look)) : NETWORK_TYPES.has(type)
  } catch {
    // A system without statfs, or a folder that is gone, says nothing; then it is taken for a local one.
    return look.platform === 'win32' && WINDOWS_SHARE.test(folder)
  }
}

/** The type of the mount that the folder lies in: of all above it the nearest, and of those the last. */
function programOf(folder: string, { realOf, mounts }: Look): string {
  const real = `${realOf(folder)}/`
  let nearest = { point: '', type: '' }
  for (const line of mounts().split('\n')) {
    const [before = '', after = ''] = line.split(' - ')
    const point = unescaped(before.split(' ')[4] ?? '')
    const isAbove = point !== '' && real.startsWith(point.endsWith('/') ? point : `${point}/`)
    if (isAbove && point.length >= nearest.point.length) nearest = { point, type: after.split(' ')[0] ?? '' }
  }
  return nearest.type
}

/** Blanks in a mount point are written as octal numbers. */
function unescaped(point: string): string {
  return point.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  )
}
