// A letter on the screen: what it says, in order; its pages are shown by the print preview.
import type { Letter } from '#shared/contract/report'
import { OPEN_NAME } from '#shared/domain/report/letter'
import { annexNumber, DATE_INSET, issuerInset } from '#shared/domain/report/letter-pages'
import { letterWords } from '#shared/locale/zh-CN/pages/print'
import { useText } from '../../api/text.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

export function LetterText({ letter }: { readonly letter: Letter }) {
  const text = useText().pages.report
  return (
    <ScrollRegion className="paper-scroll" label={text.tableLabel}>
      <div className="paper letter-text">
        {letter.secrecy !== '' && <p>{letter.secrecy}</p>}
        {letter.head !== '' && <p className="letter-head">{letter.head}</p>}
        {letter.signer === undefined ? (
          <p className={letter.head === '' ? 'letter-number' : 'letter-rule'}>{letter.number}</p>
        ) : (
          <p className="letter-upward">
            <span>{letter.number}</span>
            <span>{`${letterWords.signer}${letterWords.colon}${letter.signer || OPEN_NAME}`}</span>
          </p>
        )}
        <h2 className="paper-title">{letter.title}</h2>
        <p>{`${letter.addressee}${letterWords.colon}`}</p>
        {letter.paragraphs.map((paragraph) => (
          <p key={paragraph} className="letter-paragraph">
            {paragraph}
          </p>
        ))}
        {letter.annexTitles.map((title, at) => (
          <p key={title} className="letter-paragraph">
            {at === 0 && `${letterWords.annex}${letterWords.colon}`}
            {annexNumber(letter.annexTitles, at)}
            {title}
          </p>
        ))}
        <p className="letter-signature" style={inset(issuerInset(letter.issuer, letter.date))}>
          {letter.issuer}
        </p>
        <p className="letter-signature" style={inset(DATE_INSET)}>
          {letter.date}
        </p>
        {letter.imprint !== undefined && <LetterImprint {...letter.imprint} />}
      </div>
    </ScrollRegion>
  )
}

/** Characters free at the right. */
function inset(characters: number) {
  return { paddingRight: `${characters}em` }
}

function LetterImprint({ copies, office, date }: NonNullable<Letter['imprint']>) {
  return (
    <div className="letter-imprint">
      {copies !== '' && <p>{`${letterWords.copies}${letterWords.colon}${copies.replace(/。$/, '')}。`}</p>}
      {office !== '' && (
        <p className="letter-upward">
          <span>{office}</span>
          <span>{`${date}${letterWords.printed}`}</span>
        </p>
      )}
    </div>
  )
}
