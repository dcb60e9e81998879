// Scenario: the one being edited, all that are stored, how it moves with a figure, and its adoption.
import { Spin } from 'antd'
import { Route, Routes } from 'react-router'
import { useScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { AdoptPage } from './adopt/adopt-page.tsx'
import { EditPage } from './edit-page.tsx'
import { ListPage } from './list/list-page.tsx'
import { SweepPage } from './sweep/sweep-page.tsx'
import './scenario.css'
import './adopt/adopt.css'
import './editor/editor.css'

export function ScenarioPage() {
  const draft = useScenarioDraft()
  const text = useText().pages
  if (draft === null) return <Spin className="page-wait" description={text.app.loading} />
  return (
    <Routes>
      <Route index element={<EditPage draft={draft} />} />
      <Route path="list" element={<ListPage draft={draft} />} />
      <Route path="sweep" element={<SweepPage draft={draft} />} />
      <Route path="adopt" element={<AdoptPage draft={draft} />} />
    </Routes>
  )
}
