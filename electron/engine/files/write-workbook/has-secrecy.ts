// Whether a line of secrecy stands over the title.
import type { TableModel } from '#shared/domain/report/table-model'

export function hasSecrecy({ secrecy }: TableModel): boolean {
  return secrecy !== undefined && secrecy !== ''
}
