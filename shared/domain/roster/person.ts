// A person's row in a roster (花名册), as an import hands it over.

/** Full-time or highest education, low to high; '' where the sheet does not say. */
export const EDUCATIONS = [
  '',
  'primary',
  'junior',
  'secondary',
  'college',
  'bachelor',
  'master',
  'doctor',
] as const
export type Education = (typeof EDUCATIONS)[number]

export const SEXES = ['', 'male', 'female'] as const
export type Sex = (typeof SEXES)[number]

export interface RosterPerson {
  readonly unit: number
  readonly body: number | null
  /** Both '' in a roster without names. */
  readonly name: string
  readonly idNumber: string
  /** '' where the sheet does not say: the row is then counted beside the types. */
  readonly postType: string
  readonly sex: Sex
  /** YYYY-MM-DD, or '' where it is not known. */
  readonly birth: string
  readonly education: Education
  /** Education of full time (全日制). */
  readonly fullTime: Education
  readonly speciality: string
  /** Rank as in LEADER_RANKS, or ''. */
  readonly rank: string
  /** Position held (职务), as written. */
  readonly duty: string
  /** Other columns of the sheet, by the glossary's names. */
  readonly detail: Readonly<Record<string, string>>
}
