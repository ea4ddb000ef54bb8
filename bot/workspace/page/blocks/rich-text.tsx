import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types'
import type { ReactNode } from 'react'
import { Each } from '../text/each.tsx'
import { Undrawn } from '../text/undrawn.tsx'

/** A rich_text block: sections and lists. */
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
    case 'rich_text_list': {
      const List = of.style === 'ordered' ? 'ol' : 'ul'
      return (
        <List>
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
    default:
      return <Undrawn type={of.type} />
  }
}

const Elements = ({ of }: { of: RichTextElement[] }) => (
  <Each of={of} as={(element) => <Styled of={element} />} />
)

function Styled({ of }: { of: RichTextElement }) {
  if (of.type !== 'text') return <Undrawn type={of.type} />
  let node: ReactNode = <span className="plain">{of.text}</span>
  if (of.style?.code) node = <code>{node}</code>
  if (of.style?.strike) node = <s>{node}</s>
  if (of.style?.italic) node = <em>{node}</em>
  if (of.style?.bold) node = <strong>{node}</strong>
  return node
}
