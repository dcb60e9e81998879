// The one page that a project of a reform's template opens with: what was published, what is assumed, and where to look.
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { Card, Page } from '../../ui/page.tsx'

export function TemplateNotePage() {
  const { pages, templateNotes } = useText()
  const text = pages.start.note
  const navigate = useNavigate()
  const { template } = useOpenProject()
  if (template === 'blank') return null
  const note = templateNotes[template]
  return (
    <Page title={text.title} intro={note.title}>
      <Sentences title={text.published} lines={note.published} />
      <Sentences title={text.assumed} lines={note.assumed} />
      <Sentences title={text.look} lines={note.look} />
      <div>
        <Button type="primary" onClick={() => navigate('/units')}>
          {text.close}
        </Button>
      </div>
    </Page>
  )
}

function Sentences({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Card title={title}>
      <ul className="template-note">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}
