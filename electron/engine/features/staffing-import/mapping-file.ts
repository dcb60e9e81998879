// A mapping of columns as a file of its own, the same that the command line takes with --mapping.
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import { UserFailure } from '#shared/contract/errors'
import { MappingField } from '#shared/contract/staffing-import'
import { atomicWrite } from '../../../files/atomic-write.ts'
import { openFailure } from '../../files/read-workbook/open-failure.ts'
import { invalidInput } from '../../rpc/invalid-input.ts'

type Mapping = z.output<typeof MappingField>

/** A mapping of the widest table is far smaller. */
const BYTES_MAX = 1024 * 1024

export async function saveMapping(path: string, mapping: Mapping): Promise<void> {
  await atomicWrite(path, (temporary) => writeFile(temporary, `${JSON.stringify(mapping, null, 2)}\n`))
}

/** Throws JSON_INVALID, and FIELD_INVALID or FIELD_UNKNOWN with the field that is no part of a mapping. */
export async function loadMapping(path: string): Promise<Mapping> {
  const file = basename(path)
  const text = await textOf(path)
  const parsed = MappingField.safeParse(parse(text, file))
  if (parsed.success) return parsed.data
  const { code, params, where } = invalidInput(parsed.error.issues)
  throw new UserFailure(code, params, { ...where, file })
}

async function textOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > BYTES_MAX) return ''
    return new TextDecoder().decode(await readFile(path))
  } catch (error) {
    throw openFailure(error, path)
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UserFailure('JSON_INVALID', {}, { file })
  }
}
