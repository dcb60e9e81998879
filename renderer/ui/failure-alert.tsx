// A failure where it happened: the sentence, and the place it speaks of.
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Failure } from '#shared/contract/errors'
import type { LocaleText } from '#shared/locale/locale'
import { failureSentence } from '#shared/locale/sentences'

interface Props {
  readonly failure: Failure | null
  readonly text: LocaleText
  readonly action?: ReactNode
  readonly onClose?: () => void
}

const PLACES = ['file', 'sheet', 'cell', 'field'] as const

export function FailureAlert({ failure, text, action, onClose }: Props) {
  if (failure === null) return null
  const { where: labels, colon, listSeparator } = text.pages.app
  const sentence = failureSentence(text, failure)
  const place = PLACES.flatMap((key) => {
    const value = failure.where[key]
    return value === undefined || sentence.includes(value) ? [] : [`${labels[key]}${colon}${value}`]
  }).join(listSeparator)
  return (
    <Alert
      type="error"
      showIcon
      title={sentence}
      description={place === '' ? undefined : place}
      action={action}
      {...(onClose === undefined ? {} : { closable: { onClose } })}
    />
  )
}
