// Safety: who can open the project, which copies there are of it, where they are kept, and whose names it holds.
import { useText } from '../../api/text.tsx'
import { Page } from '../../ui/page.tsx'
import { CopiesCard } from './copies-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { PeopleCard } from './people-card.tsx'
import { PlacesCard } from './places-card.tsx'
import './safety.css'

export function SafetyPage() {
  const { title, intro } = useText().pages.safety
  return (
    <Page title={title} intro={intro}>
      <PasswordCard />
      <PlacesCard />
      <CopiesCard />
      <PeopleCard />
    </Page>
  )
}
