// Who gave posts in Shashi 2021: departments of the district (示例), whose vacancies and people add up to what was published.

/** Published: found above and moved down, none created; 93 people came with their posts, 59 were recruited into vacancies. */
export const SHASHI_PUBLISHED = {
  region: '421002',
  streets: 6,
  administrative: 25,
  institution: 152,
  transferred: 93,
  recruited: 59,
  specialists: 12,
  sent: 12,
  planned: 12,
  items: 191,
} as const

export interface Department {
  readonly name: string
  /** Posts and people before; `gives` are the posts it hands down. */
  readonly administrative: { readonly posts: number; readonly filled: number; readonly gives: number }
  readonly institution: { readonly posts: number; readonly filled: number; readonly gives: number }
}

export const DEPARTMENTS: readonly Department[] = [
  {
    name: '区城市管理执法局（示例）',
    administrative: { posts: 12, filled: 5, gives: 7 },
    institution: { posts: 80, filled: 62, gives: 48 },
  },
  {
    name: '区住房和城乡建设局（示例）',
    administrative: { posts: 14, filled: 8, gives: 6 },
    institution: { posts: 60, filled: 45, gives: 38 },
  },
  {
    name: '区人力资源和社会保障局（示例）',
    administrative: { posts: 15, filled: 9, gives: 6 },
    institution: { posts: 50, filled: 38, gives: 32 },
  },
  {
    name: '区民政局（示例）',
    administrative: { posts: 12, filled: 6, gives: 6 },
    institution: { posts: 40, filled: 26, gives: 34 },
  },
]
