// What is written for the screen and shown nowhere: texts whose key no code names, classes that no element carries.
import { isTest, parse, type Source, walk } from './sources.ts'

const isTexts = ({ file }: Source): boolean => file.startsWith('shared/locale/zh-CN/pages/')
const isCode = ({ file }: Source): boolean =>
  /^(?:shared|renderer|electron)\/.*\.tsx?$/.test(file) &&
  !/^shared\/locale\/(?:zh-CN|en)\//.test(file) &&
  !isTest(file)

const nameOf = (node: unknown): string | undefined => {
  const { name, value } = (node ?? {}) as { name?: unknown; value?: unknown }
  return [name, value].find((known) => typeof known === 'string') as string | undefined
}

/** Keys of the screens' texts that are neither read as a property nor named by a text, as those chosen at run time are. */
export function unusedWords(sources: readonly Source[]): string[] {
  const named = new Set<string | undefined>()
  for (const source of sources.filter(isCode)) {
    walk(parse(source).program, (node) => {
      if (node.type === 'MemberExpression') named.add(nameOf(node.property))
      if (node.type === 'Property') named.add(nameOf(node.key))
      if (node.type === 'Literal') named.add(nameOf(node))
    })
  }
  return sources.filter(isTexts).flatMap((source) => {
    const keys = new Set<string>()
    walk(parse(source).program, (node) => {
      const key = node.type === 'Property' ? nameOf(node.key) : undefined
      if (key !== undefined && !named.has(key)) keys.add(key)
    })
    return [...keys].map((key) => `${source.file}: ${key}`)
  })
}

/** Those that a library gives its own elements. */
const FOREIGN = /^(?:ant-|react-flow|recharts)/

/** Classes of the style sheets that neither the window's code nor the model of a table ever writes. */
export function unusedClasses(texts: readonly Source[]): string[] {
  const written = new Set(
    texts
      .filter(({ file }) => /^(?:renderer|shared)\/(?!locale\/).*\.(?:tsx?|html)$/.test(file))
      .flatMap(({ text }) => text.match(/[\w-]+/g) ?? []),
  )
  return texts
    .filter(({ file }) => /^renderer\/.*\.css$/.test(file))
    .flatMap(({ file, text }) => {
      const selectors = text.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\{[^{}]*\}/g, '{}')
      const classes = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name ?? ''))
      return [...classes]
        .filter((name) => !FOREIGN.test(name) && !written.has(name))
        .map((name) => `${file}: .${name}`)
    })
}
