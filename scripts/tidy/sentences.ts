// What may stand in a file: Chinese in the locale files alone, no switched-off checks, no traces of one machine.
import { isTest, parse, type Source, walk } from './sources.ts'

const han = /\p{Script=Han}/u
const mayBeChinese = (file: string) =>
  isTest(file) || /^(?:shared\/locale|scripts)\/|(?:^|\/)testing\/|\.zh-CN\.ts$/.test(file)

/** Literals, templates, JSX texts and names that hold Han characters outside the locale files. */
export function chineseOutsideLocale(source: Source): string[] {
  if (mayBeChinese(source.file) || !han.test(source.text)) return []
  const found: string[] = []
  walk(parse(source).program, (node) => {
    const words = wordsOf(node)
    if (words !== undefined && han.test(words)) found.push(`${source.file}: ${words.trim().slice(0, 40)}`)
  })
  return found
}

function wordsOf(node: { type: string } & Record<string, unknown>): string | undefined {
  if (node.type === 'Literal') return String(node.raw)
  if (node.type === 'TemplateElement') return (node.value as { raw: string }).raw
  if (node.type === 'JSXText') return String(node.value)
  return node.type === 'Identifier' || node.type === 'JSXIdentifier' ? String(node.name) : undefined
}

const switches =
  /(?:biome|eslint|oxlint|prettier|v8|c8|istanbul)[- ](?:ignore|disable)|@ts-(?:ignore|nocheck)/
const expectError = /@ts-expect-error/

/** A comment that silences a check; a test may still state that something must not compile. */
export function silencedChecks({ file, text }: Source): string[] {
  const pattern = isTest(file) ? [switches] : [switches, expectError]
  const isThis = file.startsWith('scripts/tidy')
  return isThis ? [] : pattern.filter((one) => one.test(text)).map((one) => `${file}: ${one.exec(text)?.[0]}`)
}

const machinePath = /(?:^|[\s'"`(=:])(?:\/root\/|\/srv\/|\/home\/\w|\/Users\/\w|[A-Z]:\\Users)/m
const registryHost = /registry\.(?:npm|yarn)|npmmirror\.com/

export const machinePaths = ({ file, text }: Source): string[] =>
  machinePath.test(text) ? [`${file}: ${machinePath.exec(text)?.[0].trim()}`] : []

export const registryHosts = ({ file, text }: Source): string[] =>
  registryHost.test(text) ? [`${file}: ${registryHost.exec(text)?.[0]}`] : []

/** Files that do not begin with the sentence that says what they are for. */
export const headless = ({ file, text }: Source): string[] => (/^(?:#!.*\n)?\/[/*]/.test(text) ? [] : [file])

/** `import('x').T` as a type slips past the import rules. */
export function importTypes(source: Source): string[] {
  if (!source.text.includes('import(') || source.file.endsWith('.mjs') || isTest(source.file)) return []
  let count = 0
  walk(parse(source).program, (node) => {
    if (node.type === 'TSImportType') count += 1
  })
  return count > 0 ? [source.file] : []
}
