import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types'
import type { ReactNode } from 'react'
import { useDesk } from '../live/desk.ts'
import { Each } from './each.tsx'
import { Outside } from './outside.tsx'

/** A rich_text block: sections, lists, quotes and preformatted text. */
export function RichText({ of }: { of: RichTextBlock }) {
  return (
    <div className="rich-text">
      <Each of={of.elements} as={(part) => <Part of={part} />} />
    </div>
  )
}

function Part({ of }: { of: RichTextBlockElement }) {
  switch (of.type) {
    case 'rich_text_section':
      return (
        <p>
          <Elements of={of.elements} />
        </p>
      )
    case 'rich_text_quote':
      return (
        <blockquote>
          <Elements of={of.elements} />
        </blockquote>
      )
    case 'rich_text_preformatted':
      return (
        <pre>
          <Elements of={of.elements} />
        </pre>
      )
    case 'rich_text_list': {
      const List = of.style === 'ordered' ? 'ol' : 'ul'
      return (
        <List data-indent={of.indent ?? 0}>
          <Each
            of={of.elements}
            as={(item) => (
              <li>
                <Elements of={item.elements} />
              </li>
            )}
          />
        </List>
      )
    }
  }
}

const Elements = ({ of }: { of: RichTextElement[] }) => (
  <Each of={of} as={(element) => <Styled of={element} />} />
)

function Styled({ of }: { of: RichTextElement }) {
  let node: ReactNode = <Element of={of} />
  if (of.style?.code) node = <code>{node}</code>
  if (of.style?.strike) node = <s>{node}</s>
  if (of.style?.italic) node = <em>{node}</em>
  if (of.style?.bold) node = <strong>{node}</strong>
  return node
}

function Element({ of }: { of: RichTextElement }) {
  const { name } = useDesk()
  switch (of.type) {
    case 'text':
      return <span className="plain">{of.text}</span>
    case 'link':
      return <Outside url={of.url}>{of.text ?? of.url}</Outside>
    case 'user':
      return <span className="mention">@{name(of.user_id)}</span>
    case 'channel':
      return <span className="mention">#{of.channel_id}</span>
    case 'broadcast':
      return <span className="mention">@{of.range}</span>
    case 'usergroup':
      return <span className="mention">@{of.usergroup_id}</span>
    case 'emoji':
      return of.unicode
        ? String.fromCodePoint(...of.unicode.split('-').map((hex) => Number.parseInt(hex, 16)))
        : `:${of.name}:`
    case 'date':
      return of.fallback ?? new Date(of.timestamp * 1000).toLocaleString('zh-CN')
    case 'color':
      return of.value
    case 'team':
      return of.team_id
  }
}
