// Parser processes by node:child_process, for tests and the command line; in Electron main starts a utility process.
import { fork } from 'node:child_process'
import type { ForkParser } from './parser-process.ts'

/** `parserFile` is the built parser, or its source where the running Node strips types. */
export function forkParserWithNode(parserFile: string): ForkParser {
  return (memoryMiB) => {
    const child = fork(parserFile, [String(memoryMiB)], {
      serialization: 'advanced',
      // What Node prints when it runs out of memory is no message for a user.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return {
      post: (message) => {
        // A child that is gone reports by its exit.
        child.send(message as object, () => {})
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => {
        child.once('exit', listener)
        child.once('error', () => listener(null))
      },
      kill: () => {
        child.kill('SIGKILL')
      },
    }
  }
}
