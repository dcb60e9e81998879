// Works a formula out exactly, and writes it with the values filled in.
import {
  addQ,
  ceilQ,
  compareQ,
  divQ,
  floorQ,
  formatQ,
  maxQ,
  minQ,
  mulQ,
  negQ,
  oneQ,
  type Rational,
  rational,
  roundHalfUpQ,
  signQ,
  subQ,
  zeroQ,
} from '../../apportion/rational.ts'
import type { Formula, FunctionName, Sign } from './parse.ts'

/** Thrown where a formula divides by 0; the step names the unit. */
export class DivisionByZero extends Error {}

/** The value of an indicator, or of `steps.ID`. */
export type Lookup = (name: string) => Rational

/** The exact value. `if` works out only the branch it takes. Throws DivisionByZero. */
export function evaluate(formula: Formula, lookup: Lookup): Rational {
  switch (formula.kind) {
    case 'number':
      return formula.value
    case 'name':
      return lookup(formula.name)
    case 'step':
      return lookup(`steps.${formula.id}`)
    case 'group':
      return evaluate(formula.of, lookup)
    case 'negative':
      return negQ(evaluate(formula.of, lookup))
    case 'binary':
      return binary(formula.sign, evaluate(formula.left, lookup), evaluate(formula.right, lookup))
    case 'call':
      return call(formula.name, formula.given, lookup)
  }
}

function binary(sign: Sign, left: Rational, right: Rational): Rational {
  switch (sign) {
    case '+':
      return addQ(left, right)
    case '-':
      return subQ(left, right)
    case '*':
      return mulQ(left, right)
    case '/':
      if (signQ(right) === 0) throw new DivisionByZero()
      return divQ(left, right)
    default:
      return compares(sign, compareQ(left, right)) ? oneQ : zeroQ
  }
}

function compares(sign: Exclude<Sign, '+' | '-' | '*' | '/'>, order: number): boolean {
  switch (sign) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    case '=':
    case '==':
      return order === 0
    case '!=':
    case '<>':
      return order !== 0
  }
}

function call(name: FunctionName, given: readonly Formula[], lookup: Lookup): Rational {
  const at = (index: number) => evaluate(given[index] as Formula, lookup)
  const rest = () => given.map((_, index) => at(index))
  switch (name) {
    case 'if':
      return signQ(at(0)) === 0 ? at(2) : at(1)
    case 'min':
      return rest().reduce(minQ)
    case 'max':
      return rest().reduce(maxQ)
    case 'floor':
      return rational(floorQ(at(0)))
    case 'ceil':
      return rational(ceilQ(at(0)))
    case 'round':
      return rational(roundHalfUpQ(at(0)))
  }
}

/** The formula as text with every name replaced by what `spoken` makes of it. */
export function writeFormula(formula: Formula, spoken: (name: string) => string): string {
  const write = (part: Formula) => writeFormula(part, spoken)
  switch (formula.kind) {
    case 'number':
      return formula.text
    case 'name':
      return spoken(formula.name)
    case 'step':
      return spoken(`steps.${formula.id}`)
    case 'group':
      return `(${write(formula.of)})`
    case 'negative':
      return `-${write(formula.of)}`
    case 'binary':
      return `${write(formula.left)} ${formula.sign} ${write(formula.right)}`
    case 'call':
      return `${formula.name}(${formula.given.map(write).join(', ')})`
  }
}

/** The formula with the values of one unit; a value that the formula never asks for stays a name. */
export function fillFormula(formula: Formula, lookup: Lookup): string {
  const asked = new Map<string, string>()
  evaluate(formula, (name) => {
    const value = lookup(name)
    asked.set(name, formatQ(value))
    return value
  })
  return writeFormula(formula, (name) => asked.get(name) ?? name)
}
