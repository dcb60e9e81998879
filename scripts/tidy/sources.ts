// The project's own files and what its sources contain, read once for all tidy checks.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { root } from '../setup/paths.mjs'

export interface Source {
  /** Path from the project's root, with forward slashes. */
  readonly file: string
  readonly text: string
}

const elsewhere = /^(?:node_modules|out|dist|\.cache|\.git|test-results)$/
const code = /\.(?:ts|tsx|mjs)$/
const prose =
  /\.(?:ts|tsx|mjs|js|json|css|html|sql|md|yml|grit|txt|csv)$|(?:^|\/)(?:run|\.gitignore|\.npmrc)$/

function filesIn(folder: string): string[] {
  const found = globSync('**/*', {
    cwd: folder,
    withFileTypes: true,
    exclude: (entry) => elsewhere.test(entry.name),
  })
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return names
    .map((name) => path.relative(root, name).replaceAll(path.sep, '/'))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

const read = (file: string): Source => ({ file, text: readFileSync(path.join(root, file), 'utf8') })

/** Every text file of the project. */
export const texts: readonly Source[] = [...filesIn(root), ...filesIn(path.join(root, '.ci'))]
  .filter((file) => prose.test(file))
  .map(read)

/** Every TypeScript file and every script. */
export const sources: readonly Source[] = texts.filter(({ file }) => code.test(file))

export const isTest = (file: string): boolean => /\.(?:test|e2e)\.tsx?$/.test(file)

/** A node of the syntax tree, as loosely as the walk below needs it. */
export type Node = Readonly<Record<string, unknown>> & { readonly type: string }

export interface Parsed {
  readonly program: Node
  /** Modules named by imports, re-exports, import() and new URL(…, import.meta.url). */
  readonly requests: readonly string[]
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit)
  }
}

export function parse({ file, text }: Source): Parsed {
  const { program, module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const tree = program as unknown as Node
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
  ]
  return { program: tree, requests: [...named, ...namedInPassing(tree)] }
}

function namedInPassing(tree: Node): string[] {
  const found: string[] = []
  walk(tree, (node) => {
    const source = node.type === 'ImportExpression' ? node.source : urlArgument(node)
    if (isNode(source) && typeof source.value === 'string') found.push(source.value)
  })
  return found
}

function urlArgument(node: Node): unknown {
  const callee = node.type === 'NewExpression' ? node.callee : undefined
  return isNode(callee) && callee.name === 'URL' ? (node.arguments as unknown[])[0] : undefined
}
