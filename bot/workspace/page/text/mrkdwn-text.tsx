import type { TextObject } from '@slack/types'
import { usePageContext } from '../live/page-context.ts'
import { Each } from './each.tsx'
import { type MrkdwnBlock, parseMrkdwn } from './mrkdwn.ts'
import type { Inline } from './mrkdwn-line.ts'
import { Outside } from './outside.tsx'

/** Slack's mrkdwn as elements; text only ever becomes text. */
export function MrkdwnText({ text }: { text: string }) {
  return <Each of={parseMrkdwn(text)} as={(block) => <Block of={block} />} />
}

/** A Block Kit text object. Plain text keeps its line breaks and nothing else. */
export function Text({ of }: { of: TextObject }) {
  return of.type === 'mrkdwn' ? <MrkdwnText text={of.text} /> : <span className="plain">{of.text}</span>
}

function Block({ of }: { of: MrkdwnBlock }) {
  if (of.type === 'pre') return <pre>{of.text}</pre>
  const Tag = of.type === 'quote' ? 'blockquote' : 'p'
  return (
    <Tag>
      <Inlines of={of.children} />
    </Tag>
  )
}

const Inlines = ({ of }: { of: Inline[] }) => <Each of={of} as={(inline) => <InlineNode of={inline} />} />

const TAGS = { bold: 'strong', italic: 'em', strike: 's' } as const

function InlineNode({ of }: { of: Inline }) {
  const { name } = usePageContext()
  switch (of.type) {
    case 'text':
      return of.text
    case 'break':
      return <br />
    case 'code':
      return <code>{of.text}</code>
    case 'bold':
    case 'italic':
    case 'strike': {
      const Tag = TAGS[of.type]
      return (
        <Tag>
          <Inlines of={of.children} />
        </Tag>
      )
    }
    case 'link':
      return <Outside url={of.url}>{of.text}</Outside>
    case 'user':
      return <span className="mention">@{of.label ?? name(of.id)}</span>
    case 'channel':
      return <span className="mention">#{of.label ?? of.id}</span>
    case 'broadcast':
      return <span className="mention">{of.text}</span>
  }
}
