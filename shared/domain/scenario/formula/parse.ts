// The language of the formula step: read into a tree, never run as code.
//
//   comparison  sum (< | <= | > | >= | = | == | != | <>) sum      1 if it holds, else 0
//   sum         product { (+ | -) product }
//   product     signed { (* | /) signed }
//   signed      [+ | -] signed | atom
//   atom        number | indicator | [indicator] | steps.ID | function(…) | (comparison)
import { parseRational, type Rational } from '../../apportion/rational.ts'
import { Refusal } from '../../refusal.ts'
import { type Token, tokensOf } from './tokens.ts'

export type Formula =
  | { readonly kind: 'number'; readonly value: Rational; readonly text: string }
  /** An indicator. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'step'; readonly id: string }
  | { readonly kind: 'negative'; readonly of: Formula }
  | { readonly kind: 'binary'; readonly sign: Sign; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly given: readonly Formula[] }
  | { readonly kind: 'group'; readonly of: Formula }

const COMPARISONS = ['<', '<=', '>', '>=', '=', '==', '!=', '<>'] as const
export type Sign = '+' | '-' | '*' | '/' | (typeof COMPARISONS)[number]

/** Functions with the least and most they take. */
const FUNCTIONS = {
  min: [1, 100],
  max: [1, 100],
  floor: [1, 1],
  ceil: [1, 1],
  round: [1, 1],
  if: [3, 3],
} as const
export type FunctionName = keyof typeof FUNCTIONS

/** Deepest nesting of brackets, functions and signs. */
export const DEEPEST = 50

/**
 * Reads a formula. `steps` are the ids of earlier steps. Throws FORMULA_INVALID with the position of what does not
 * belong, FORMULA_TOO_DEEP, FORMULA_TOO_LONG, STEP_UNKNOWN for a step that is no earlier one.
 */
export function parseFormula(text: string, steps: readonly string[], field: string): Formula {
  const isStep = (id: string) => steps.includes(id)
  return new Parser(tokensOf(text, isStep, field), isStep, field).whole()
}

class Parser {
  readonly #tokens: readonly Token[]
  readonly #isStep: (id: string) => boolean
  readonly #field: string
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[], isStep: (id: string) => boolean, field: string) {
    this.#tokens = tokens
    this.#isStep = isStep
    this.#field = field
  }

  whole(): Formula {
    const formula = this.#comparison()
    if (this.#next.kind !== 'end') throw this.#invalid(this.#next)
    return formula
  }

  get #next(): Token {
    return this.#tokens[this.#at] as Token
  }

  #take(): Token {
    const token = this.#next
    this.#at += 1
    return token
  }

  #takeSign<S extends string>(...signs: readonly S[]): S | undefined {
    const { kind, text } = this.#next
    const sign = kind === 'sign' ? signs.find((each) => each === text) : undefined
    if (sign !== undefined) this.#at += 1
    return sign
  }

  #expect(sign: string): void {
    if (this.#takeSign(sign) === undefined) throw this.#invalid(this.#next, sign)
  }

  #invalid({ text, position }: Token, expected?: string): Refusal {
    const params = { position, found: text, ...(expected === undefined ? {} : { expected }) }
    return new Refusal('FORMULA_INVALID', params, this.#field)
  }

  #deeper<T>(read: () => T): T {
    this.#depth += 1
    if (this.#depth > DEEPEST) throw new Refusal('FORMULA_TOO_DEEP', { most: DEEPEST }, this.#field)
    const answer = read()
    this.#depth -= 1
    return answer
  }

  #comparison(): Formula {
    const left = this.#sum()
    const sign = this.#takeSign(...COMPARISONS)
    return sign === undefined ? left : { kind: 'binary', sign, left, right: this.#sum() }
  }

  #sum(): Formula {
    let left = this.#product()
    for (;;) {
      const sign = this.#takeSign('+', '-')
      if (sign === undefined) return left
      left = { kind: 'binary', sign, left, right: this.#product() }
    }
  }

  #product(): Formula {
    let left = this.#signed()
    for (;;) {
      const sign = this.#takeSign('*', '/')
      if (sign === undefined) return left
      left = { kind: 'binary', sign, left, right: this.#signed() }
    }
  }

  #signed(): Formula {
    const sign = this.#takeSign('+', '-')
    if (sign === undefined) return this.#atom()
    const of = this.#deeper(() => this.#signed())
    return sign === '-' ? { kind: 'negative', of } : of
  }

  #atom(): Formula {
    const token = this.#take()
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: parseRational(token.text), text: token.text }
      case 'step':
        if (!this.#isStep(token.text)) throw new Refusal('STEP_UNKNOWN', { step: token.text }, this.#field)
        return { kind: 'step', id: token.text }
      case 'name':
        return this.#takeSign('(') === undefined ? { kind: 'name', name: token.text } : this.#call(token)
      case 'sign':
        if (token.text !== '(') throw this.#invalid(token)
        return this.#group()
      case 'end':
        throw this.#invalid(token)
    }
  }

  #group(): Formula {
    const of = this.#deeper(() => this.#comparison())
    this.#expect(')')
    return { kind: 'group', of }
  }

  #call(token: Token): Formula {
    const { text: name } = token
    if (!isFunction(name)) throw this.#invalid(token)
    const given = this.#deeper(() => this.#list())
    const [least, most] = FUNCTIONS[name]
    if (given.length < least || given.length > most) throw this.#invalid(token)
    return { kind: 'call', name, given }
  }

  #list(): Formula[] {
    const given = [this.#comparison()]
    while (this.#takeSign(',') !== undefined) given.push(this.#comparison())
    this.#expect(')')
    return given
  }
}

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name)
}

/** Indicators that a formula names, in order. */
export function indicatorsIn(formula: Formula): string[] {
  switch (formula.kind) {
    case 'name':
      return [formula.name]
    case 'negative':
    case 'group':
      return indicatorsIn(formula.of)
    case 'binary':
      return [...indicatorsIn(formula.left), ...indicatorsIn(formula.right)]
    case 'call':
      return formula.given.flatMap(indicatorsIn)
    case 'number':
    case 'step':
      return []
  }
}
