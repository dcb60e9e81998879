// A letter on the screen: what it says, in order; its pages are shown by the print preview.
import type { Letter } from '#shared/contract/report'
import { useText } from '../../api/text.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

export function LetterText({ letter }: { readonly letter: Letter }) {
  const text = useText().pages.report
  return (
    <ScrollRegion className="paper-scroll" label={text.tableLabel}>
      <div className="paper letter-text">
        {letter.secrecy !== '' && <p>{letter.secrecy}</p>}
        {letter.head !== '' && <p className="letter-head">{letter.head}</p>}
        <p className="letter-number">{letter.number}</p>
        <h2 className="paper-title">{letter.title}</h2>
        <p>{letter.addressee}</p>
        {letter.paragraphs.map((paragraph) => (
          <p key={paragraph} className="letter-paragraph">
            {paragraph}
          </p>
        ))}
        {letter.annexTitles.map((title) => (
          <p key={title} className="letter-paragraph">
            {title}
          </p>
        ))}
        <p className="letter-signature">{letter.issuer}</p>
        <p className="letter-signature">{letter.date}</p>
      </div>
    </ScrollRegion>
  )
}
