// A setting of the registers as it stands, whether it is the shipped one, and how to change it.
import type { Result } from '#shared/contract/errors'
import type { RegisterSetting } from '#shared/contract/register-settings'
import { useEngineQuery } from '../use-query.ts'
import { send } from './send.ts'

export interface Setting<T> {
  /** Undefined until the engine has answered. */
  readonly value: T | undefined
  readonly isShipped: boolean
  /** Null brings the shipped value back. */
  readonly put: (value: T | null) => Promise<Result<unknown>>
}

export function useSetting<T>(key: RegisterSetting): Setting<T> {
  const rows = useEngineQuery('register.settings', {}).data
  const row = rows?.find((one) => one.key === key)
  return {
    value: row?.value as T | undefined,
    isShipped: row?.isShipped ?? true,
    put: (value) => send('register.setSetting', { key, value }),
  }
}

/** Changes the settings of one form together: one entry of the history, one step to undo. Null brings a shipped value back. */
export function putSettings(values: Partial<Record<RegisterSetting, unknown>>): Promise<Result<unknown>> {
  const settings = Object.entries(values).map(([key, value]) => ({ key, value }))
  return send('register.setSettings', { settings })
}
