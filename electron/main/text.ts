// The sentences that main shows itself.
import { shell } from '#shared/locale/zh-CN/shell'

export const text = { shell }
