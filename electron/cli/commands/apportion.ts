// apportion CASE.json: one apportionment problem, without a project.
import { UserFailure } from '#shared/contract/errors'
import { type CaseError, parseCase } from '#shared/domain/apportion/case'
import { showFlow } from '../apportion/show-flow.ts'
import { showBiproportional, showControlledRounding } from '../apportion/show-matrix.ts'
import { showShares } from '../apportion/show-shares.ts'
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import type { Output } from '../output.ts'
import { notJson, readText } from '../read-text.ts'

export const apportionCommand: Command = async (given, output) => {
  const [file = ''] = positionals(given, 1)
  const text = readText(file)
  const parsed = parseCase(text)
  if (!parsed.ok) {
    if (parsed.error.code === 'NOT_JSON') throw notJson(text, file)
    throw wrongField(parsed.error, file, output)
  }
  switch (parsed.kind) {
    case 'apportion':
      return showShares(parsed, file, output)
    case 'biproportional':
      return showBiproportional(parsed, file, output)
    case 'controlled_rounding':
      return showControlledRounding(parsed, output)
    case 'flow':
      return showFlow(parsed, file, output)
  }
}

/** Without a field it is the whole file that is wrong. */
function wrongField({ code, field, params }: CaseError, file: string, output: Output): UserFailure {
  const where = { file, field: field === '' ? 'document' : field }
  switch (code) {
    case 'UNKNOWN_KEY':
      return new UserFailure('FIELD_UNKNOWN', {}, where)
    case 'DUPLICATE_KEY':
      return new UserFailure('FIELD_DUPLICATE', params, where)
    default: {
      const detail = output.fill(output.text.cli.caseErrors[code], params)
      return new UserFailure('FIELD_INVALID', field === '' ? { detail, field: file } : { detail }, where)
    }
  }
}
