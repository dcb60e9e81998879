// Old packages call `new Buffer(…)`; bundled, they would make Node print a deprecation warning into every export.
import type { Plugin } from 'vite'

const outdated = /\bnew Buffer\(/g

// A function declaration is hoisted, so it may stand at the end and leave the lines of the package where they are.
const replacement = `
function modernBuffer(value, ...rest) {
  return typeof value === 'number' ? Buffer.alloc(value) : Buffer.from(value, ...rest)
}`

export function modernBuffer(): Plugin {
  return {
    name: 'modern-buffer',
    transform: {
      filter: { id: /node_modules/, code: outdated },
      handler: (code) => ({ code: code.replaceAll(outdated, 'modernBuffer(') + replacement, map: null }),
    },
  }
}
