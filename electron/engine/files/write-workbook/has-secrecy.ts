// Whether a line of secrecy stands over the title.
import type { TableSource } from '#shared/domain/report/table-model'

export function hasSecrecy({ secrecy }: TableSource): boolean {
  return secrecy !== undefined && secrecy !== ''
}
