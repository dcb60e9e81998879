// The reforms that a project may start from, by name.
import { luohu2016 } from './luohu-2016/template.zh-CN.ts'
import { shashi2021 } from './shashi-2021/template.zh-CN.ts'
import type { ReformTemplate } from './template.ts'
import { weifangDayu2016 } from './weifang-dayu-2016/template.zh-CN.ts'
import { wuhan2015 } from './wuhan-2015/template.zh-CN.ts'
import { xuzhou2020 } from './xuzhou-2020/template.zh-CN.ts'

export const REFORM_TEMPLATES: Readonly<Record<string, ReformTemplate>> = {
  'xuzhou-2020': xuzhou2020,
  'wuhan-2015': wuhan2015,
  'weifang-dayu-2016': weifangDayu2016,
  'shashi-2021': shashi2021,
  'luohu-2016': luohu2016,
}

/** Null for a project that follows no reform. */
export function templateNamed(name: string): ReformTemplate | null {
  return Object.hasOwn(REFORM_TEMPLATES, name) ? (REFORM_TEMPLATES[name] ?? null) : null
}
