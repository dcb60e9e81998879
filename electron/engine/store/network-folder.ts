// Whether a folder lies on another computer: SQLite's log shares memory between processes, which no network carries.
import { statfsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Magic numbers of statfs: NFS, SMB, CIFS, SMB2. */
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

interface Look {
  readonly platform: string
  readonly typeOf: (folder: string) => number
}

const HERE: Look = { platform: process.platform, typeOf: (folder) => Number(statfsSync(folder).type) }

/** A Windows drive letter mapped to a share looks like a disk and is not recognised. */
export function isNetworkFolder(folder: string, look: Look = HERE): boolean {
  if (look.platform === 'win32')
    return /^(?:\\\\|\/\/)(?![?.][\\/])/.test(folder) || /^\\\\\?\\UNC\\/i.test(folder)
  if (look.platform !== 'linux') return false
  try {
    return NETWORK_TYPES.has(look.typeOf(resolve(folder)) >>> 0)
  } catch {
    // A system without statfs says nothing about the folder; then it is taken for a local one.
    return false
  }
}
