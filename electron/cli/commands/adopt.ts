// adopt PROJECT SCENARIO --doc NUMBER… --date DATE: books a scenario's result under the documents of its authorities.
import { existsSync } from 'node:fs'
import type { Adopted, AdoptionPart } from '#shared/contract/adoption'
import { UserFailure } from '#shared/contract/errors'
import { type Arguments, option, positionals, wrongUsage } from '../arguments.ts'
import { isDate } from '../as-of.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, withProject } from '../engine.ts'
import { namesOf, withNames } from '../names.ts'
import type { Output } from '../output.ts'
import { userFile } from '../paths.ts'
import { readJson } from '../read-text.ts'
import { refuseUnsolved } from '../refused-run.ts'
import { inDocument, publishedName, scenarioArgument } from '../scenario-argument.ts'

export const adoptCommand: Command = async (given, output) => {
  const [project = '', scenario = ''] = positionals(given, 2)
  const said = { documents: documentsOf(given), date: dateOf(given), ...textsOf(given) }
  return withProject(output, project, 'write', (engine) =>
    inDocument(scenario, async () => {
      const input = { scenario: scenarioOf(scenario), ...said }
      try {
        const adopted = await engine.call('adoption.adopt', input)
        output.json({ status: 'ok', ...adopted })
        await print(engine, output, adopted)
        return 0
      } catch (error) {
        const told = await withNames(engine, await withShortPools(engine, input, error))
        return refuseUnsolved(engine, output, () => scenarioArgument(engine, scenario), told)
      }
    }),
  )
}

/** A file's document is unchecked: the engine's door checks it. */
function scenarioOf(name: string) {
  if (existsSync(userFile(name))) return { document: readJson(name) as never }
  return publishedName(name) ?? { name }
}

const AUTHORITY = /^(city|\d{6})=(.+)$/

/** Documents by their authority, each with its issuer where one is named for it. Throws USAGE. */
function documentsOf(given: Arguments) {
  const numbers = byAuthority(given, 'doc', 'NUMBER')
  if (numbers.size === 0) throw wrongUsage('needsOption', { option: '--doc' })
  const issuers = byAuthority(given, 'issuer', 'ISSUER')
  const lost = [...issuers.keys()].find((authority) => authority !== '' && !numbers.has(authority))
  if (lost !== undefined) throw wrongUsage('needsOption', { option: `--doc ${lost}=…` })
  return [...numbers].map(([authority, number]) => {
    const issuer = issuers.get(authority) ?? issuers.get('')
    return { authority, number, ...(issuer === undefined ? {} : { issuer }) }
  })
}

/** `city=TEXT`, `320302=TEXT`, or one text for all. Throws USAGE. */
function byAuthority(given: Arguments, name: string, what: string): ReadonlyMap<string, string> {
  const texts = (given.options[name] ?? []) as readonly string[]
  const pairs = texts.map((text): [string, string] => {
    const [, authority = '', said = text] = AUTHORITY.exec(text) ?? []
    return [authority, said]
  })
  const found = new Map(pairs)
  // Neither a number nor an organ holds an equals sign: it is an authority written wrong, which must not stand for all.
  const isMistaken = pairs.some(([, said]) => /[=＝]/.test(said))
  if (isMistaken || found.size < pairs.length || (found.size > 1 && found.has(''))) {
    throw wrongUsage('value', { option: `--${name}`, expected: `${what} | city=${what} 320302=${what} …` })
  }
  return found
}

function dateOf(given: Arguments): string {
  const date = option(given, 'date')
  if (date === undefined) throw wrongUsage('needsOption', { option: '--date' })
  if (!isDate(date)) throw wrongUsage('value', { option: '--date', expected: 'YYYY-MM-DD' })
  return date
}

function textsOf(given: Arguments): { title?: string; purpose?: string } {
  const texts = ['title', 'purpose'].map((name) => [name, option(given, name)] as const)
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined))
}

/** Where pools are short, the failure with all of them. */
async function withShortPools(
  engine: CliEngine,
  input: Parameters<typeof engine.call<'adoption.preview'>>[1],
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof UserFailure) || error.code !== 'POOL_SHORT') return error
  const { short } = await engine.call('adoption.preview', input)
  return Object.assign(error, { problems: short })
}

async function print(engine: CliEngine, output: Output, { scenario, hash, documents, open }: Adopted) {
  const { county } = await namesOf(engine)
  const { said } = output.text.cli
  const { pools, groups } = output.text.fields
  const nameOf = (authority: string) => {
    if (authority === '') return groups.all
    return authority === 'city' ? pools.city : (county(authority) ?? authority)
  }
  output.say(output.fill(said.adopted, { scenario, hash: hash.slice(0, 12) }))
  for (const { authority, document, already, posts, returned, movements } of documents) {
    const template = already ? said.adoptedAlready : said.adoptedPart
    const parts = { posts: posts - returned, returned: returned === 0 ? null : returned }
    output.say(
      output.fill(template, { name: nameOf(authority), document, ...parts, movements: movements.length }),
    )
  }
  for (const part of open as readonly Pick<AdoptionPart, 'authority' | 'posts'>[]) {
    output.say(output.fill(said.adoptionOpen, { name: nameOf(part.authority), posts: part.posts }))
  }
}
