// Puts figures into sentences of the locale files. Pure; used by the window, the command line and main alike.
import type { Failure, FailureCode } from '#shared/contract/errors'

export type MessageParams = Readonly<Record<string, string | number | null | undefined>>

/**
 * Fills `{name}` with the parameter of that name; `{name,number}` groups thousands.
 * A stretch in square brackets is left out when a parameter inside it is missing. Outside brackets a missing one is left blank.
 */
export function formatMessage(template: string, params: MessageParams = {}): string {
  return fill(
    template.replace(/\[([^[\]]*)\]/g, (_, part: string) => (isComplete(part, params) ? part : '')),
    params,
  )
}

/** The sentence of a failure; its place (file, sheet, cell, field) fills placeholders of the same name. */
export function describeFailure(sentences: Readonly<Record<FailureCode, string>>, failure: Failure): string {
  return formatMessage(sentences[failure.code], { ...failure.where, ...failure.params })
}

/** Whole number with thousands separators: 1,570. Decimal text keeps its digits after the point. */
export function groupThousands(value: string | number): string {
  const [, sign = '', whole = '', rest = ''] = /^([-+]?)(\d+)(\..*)?$/.exec(String(value)) ?? []
  if (whole === '') return String(value)
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest
}

const PLACEHOLDER = /\{(\w+)(,number)?\}/g

function isComplete(part: string, params: MessageParams): boolean {
  return [...part.matchAll(PLACEHOLDER)].every(([, name]) => isGiven(params[name as string]))
}

function fill(template: string, params: MessageParams): string {
  return template.replace(PLACEHOLDER, (_, name: string, grouped: string | undefined) => {
    const value = params[name]
    if (!isGiven(value)) return ''
    return grouped === undefined ? String(value) : groupThousands(value)
  })
}

function isGiven(value: string | number | null | undefined): value is string | number {
  return value !== undefined && value !== null && value !== ''
}
