// Numbers of documents in one form: 徐编〔2020〕15号, whatever brackets and spaces an office wrote.

const FORM = /^(.{1,30}?)[〔[［【(（﹝〖]((?:19|20)\d{2})[〕\]］】)）﹞〗](?:第)?0*(\d{1,5})(号)?$/u

/** The normal form; a text that is no document number only loses its padding. */
export function normaliseDocumentNumber(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '')
  const match = FORM.exec(plain)
  return match === null ? plain : `${match[1] ?? ''}〔${match[2] ?? ''}〕${match[3] ?? ''}号`
}
