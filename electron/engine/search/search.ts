// Search by name, code or pinyin initials. Initials come with the bundled list; other names get theirs when first asked.
import { pinyin } from 'pinyin-pro'
import { loadDivisions } from '../files/divisions.ts'

export interface Search {
  /** True if the text is empty or found in the name, the start of the code, or the initials. */
  readonly matches: (text: string, of: { readonly code: string | null; readonly name: string }) => boolean
}

/** A search over the names of the list in `resources` and any others. */
export function createSearch(resources: string): Search {
  const own = new Map<string, string>()
  const initialsOf = (name: string): string => {
    const known = loadDivisions(resources).initialsOf.get(name) ?? own.get(name)
    if (known !== undefined) return known
    const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    const text = initials.join('').toLowerCase()
    own.set(name, text)
    return text
  }
  return {
    matches: (text, { code, name }) => {
      const wanted = text.trim().toLowerCase()
      if (wanted === '') return true
      if (name.toLowerCase().includes(wanted) || (code?.startsWith(wanted) ?? false)) return true
      return /^[a-z]+$/.test(wanted) && initialsOf(name).includes(wanted)
    },
  }
}
