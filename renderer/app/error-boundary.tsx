// A bug in a screen: said plainly, with a way back.
import { Button, Result } from 'antd'
import type { ReactNode } from 'react'
import { Component } from 'react'
import type { AppText } from '#shared/locale/zh-CN/pages/app'

interface Props {
  readonly text: AppText
  readonly children: ReactNode
}

interface State {
  readonly error: Error | null
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render() {
    const { text, children } = this.props
    const { error } = this.state
    if (error === null) return children
    return (
      <Result
        status="error"
        title={text.crashed}
        subTitle={text.crashedHint}
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            {text.reload}
          </Button>
        }
      >
        <pre className="crash-detail">{error.message}</pre>
      </Result>
    )
  }
}
