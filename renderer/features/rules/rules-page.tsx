// Rules: what they find in the establishment on the window's date or in the scenario on the screen, and how the office set them.
import { Tabs } from 'antd'
import { useText } from '../../api/text.tsx'
import { Page } from '../../ui/page.tsx'
import { FindingsView } from './findings-view.tsx'
import { RuleList } from './rule-list.tsx'
import './rules.css'

export function RulesPage() {
  const own = useText().pages.rules
  const items = [
    { key: 'findings', label: own.findings, children: <FindingsView /> },
    { key: 'rules', label: own.rules, children: <RuleList /> },
  ]
  return (
    <Page title={own.title} intro={own.intro}>
      <Tabs items={items} destroyOnHidden />
    </Page>
  )
}
