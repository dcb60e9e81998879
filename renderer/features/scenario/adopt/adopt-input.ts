// What is typed in the form of adoption, and the input that it makes.
import type { AdoptPreviewInput } from '#shared/contract/adoption'
import type { ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { dateOf } from '../../../ui/date-input.tsx'

export interface AdoptFields {
  /** Name of the scenario, and the hash where a published copy is meant. */
  readonly name: string
  readonly hash: string | null
  readonly date: string
  readonly how: 'one' | 'each'
  /** Document numbers by authority; '' for one that books all. */
  readonly numbers: Readonly<Record<string, string>>
  /** Who issues them, by authority as the numbers. */
  readonly issuers: Readonly<Record<string, string>>
  readonly title: string
  readonly purpose: string
}

export function firstFields(draft: ScenarioDraft, wanted: string | null): AdoptFields {
  const stored = draft.stored.find(({ name }) => name === (wanted ?? draft.origin))
  return {
    name: stored?.name ?? '',
    hash: null,
    date: stored?.asOf ?? '',
    how: 'one',
    numbers: {},
    issuers: {},
    title: '',
    purpose: '',
  }
}

/** Null while the scenario or the date is missing. */
export function adoptInput(fields: AdoptFields): AdoptPreviewInput | null {
  const { name, hash, how, numbers, issuers } = fields
  const date = dateOf(fields.date)
  if (name === '' || date === null) return null
  const documents = Object.keys(numbers)
    .filter((authority) => (authority === '') === (how === 'one'))
    // The city first, then the counties by code, as the parts are listed.
    .toSorted((a, b) => Number(b === 'city') - Number(a === 'city') || (a < b ? -1 : 1))
    .map((authority) => {
      const issuer = (issuers[authority] ?? '').trim()
      return { authority, number: (numbers[authority] ?? '').trim(), ...(issuer === '' ? {} : { issuer }) }
    })
    .filter(({ number }) => number !== '')
  const texts = (['title', 'purpose'] as const)
    .map((key) => [key, fields[key].trim()] as const)
    .filter(([, typed]) => typed !== '')
  return {
    scenario: hash === null ? { name } : { name, hash },
    documents,
    date,
    ...Object.fromEntries(texts),
  }
}
