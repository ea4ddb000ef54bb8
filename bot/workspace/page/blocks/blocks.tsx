import type { AnyBlock, ImageBlock, KnownBlock } from '@slack/types'
import { MarkdownText } from '../documents/markdown.tsx'
import { ActionElement } from '../elements/action-element.tsx'
import { Each } from './each.tsx'
import { isDrawn } from './fields.ts'
import { InputRow } from './input-row.tsx'
import { Text } from './mrkdwn-text.tsx'
import { Outside } from './outside.tsx'
import { RichText } from './rich-text.tsx'
import { Section } from './section.tsx'
import { Table } from './table.tsx'

/*
 * Why not a library: slack-blocks-to-jsx 1.1.1 exports a whole message only, draws interactive elements as dead
 * pictures without a hook to replace them, puts one and the same id on every message, reads 80:30:10 as an emoji and
 * &amp;amp; wrongly, and adds 580 kB of script and 48 kB of styles. The few blocks below are smaller than its adapter.
 */

/** Block Kit blocks, drawn; a surface must stand around them. Blocks this page does not know are named, not hidden. */
export function Blocks({ of }: { of: AnyBlock[] }) {
  return of.map((block, i) => (
    <div className={`block block-${block.type}`} key={block.block_id ?? `${i}:${block.type}`}>
      {isDrawn(block) ? (
        <BlockBody of={block} />
      ) : (
        <p className="faint">此内容（{block.type}）请在 Slack 中查看</p>
      )}
    </div>
  ))
}

function BlockBody({ of }: { of: KnownBlock }) {
  switch (of.type) {
    case 'header':
      return <h3>{of.text.text}</h3>
    case 'section':
      return <Section of={of} />
    case 'context':
      return (
        <Each
          of={of.elements}
          as={(element) =>
            element.type === 'image' ? <span>{element.alt_text}</span> : <Text of={element} />
          }
        />
      )
    case 'divider':
      return <hr />
    case 'actions':
      return (
        <Each
          of={of.elements}
          as={(element) => <ActionElement block={of.block_id ?? ''} element={element} />}
        />
      )
    case 'input':
      return <InputRow of={of} />
    case 'image':
      return <Picture of={of} />
    case 'rich_text':
      return <RichText of={of} />
    case 'markdown':
      return <MarkdownText text={of.text} />
    case 'table':
      return <Table of={of} />
    default:
      return null
  }
}

/** The page makes no request to other servers, so only a picture of our own is shown and any other is a link. */
function Picture({ of }: { of: ImageBlock }) {
  const url = 'image_url' in of ? of.image_url : 'url' in of.slack_file ? of.slack_file.url : ''
  const own =
    url !== '' && URL.canParse(url, location.href) && new URL(url, location.href).origin === location.origin
  return (
    <figure>
      {own ? <img src={url} alt={of.alt_text} /> : <Outside url={url}>{of.alt_text}</Outside>}
      {of.title ? <figcaption>{of.title.text}</figcaption> : null}
    </figure>
  )
}
