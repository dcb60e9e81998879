// Addresses that no page of the program may reach, and permissions that none may have.

const CLIMBS = [
  '..',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '..;',
  '..%00',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '．．',
  '....',
  '..%09',
  '%2e%2e%2f..',
  '..%ef%bc%8f',
]
const SEPARATORS = ['/', '%2f', '%2F', '%5c', '//', '%252f']
const TARGETS = ['package.json', 'etc/passwd.html']

const climbing = TARGETS.flatMap((target) =>
  CLIMBS.flatMap((climb) =>
    // Two steps up is where the program's own package.json lies.
    SEPARATORS.flatMap((separator) =>
      [2, 3].map((steps) => `app://bianheng/${`${climb}${separator}`.repeat(steps)}${target}`),
    ),
  ),
)

/** Every way of climbing out of the folder of the pages, other schemes, other hosts, and the network. */
export const ADDRESSES: readonly string[] = [
  ...climbing,
  'file:///etc/passwd',
  'file://localhost/etc/passwd',
  'app://bianheng//etc/passwd.html',
  'app://bianheng/C:/Windows/win.ini.html',
  'app://bianheng/\\\\server\\share\\a.html',
  'app://bianheng/index.html/../../../package.json',
  'app://bianheng/assets/../../package.json',
  'app://other/index.html',
  'app://paper.bianheng/print.html',
  'app:///index.html',
  'APP://evil/index.html',
  'http://127.0.0.1:9/',
  'https://example.com/',
  'ws://127.0.0.1:9/',
  'ftp://127.0.0.1/',
  'chrome://version/',
  'devtools://devtools/bundled/inspector.html',
]

export const PERMISSIONS: readonly string[] = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'background-sync',
  'persistent-storage',
  'screen-wake-lock',
  'idle-detection',
  'window-management',
  'storage-access',
]
