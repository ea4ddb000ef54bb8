import type { AnyBlock, ContainerBlock } from '@slack/types'
import { ActionElement } from '../elements/action-element.tsx'
import { type DrawnBlock, isDrawn } from '../elements/drawn.ts'
import { Each } from '../text/each.tsx'
import { Text } from '../text/mrkdwn-text.tsx'
import { Undrawn } from '../text/undrawn.tsx'
import { InputRow } from './input-row.tsx'
import { RichText } from './rich-text.tsx'
import { Section } from './section.tsx'
import { Table } from './table.tsx'

/*
 * Why not a library: slack-blocks-to-jsx 1.1.1 exports a whole message only, draws interactive elements as dead
 * pictures without a hook to replace them, puts one and the same id on every message, reads 80:30:10 as an emoji and
 * &amp;amp; wrongly, and adds 580 kB of script and 48 kB of styles. The few blocks below are smaller than its adapter.
 */

/** Block Kit blocks, drawn; a surface must stand around them. */
export function Blocks({ of }: { of: AnyBlock[] }) {
  return of.map((block, i) => (
    <div className={`block block-${block.type}`} key={block.block_id ?? `${i}:${block.type}`}>
      {isDrawn(block) ? <BlockBody of={block} /> : <Undrawn type={block.type} />}
    </div>
  ))
}

/** Blocks under a title, which unfolds them where they are collapsed. */
function Container({
  of: { title, child_blocks, is_collapsible, default_collapsed },
}: {
  of: ContainerBlock
}) {
  return (
    <details open={!(is_collapsible && default_collapsed)}>
      <summary>{title?.text}</summary>
      <Blocks of={child_blocks} />
    </details>
  )
}

function BlockBody({ of }: { of: DrawnBlock }) {
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
            element.type === 'image' ? <Undrawn type={element.type} /> : <Text of={element} />
          }
        />
      )
    case 'actions':
      return (
        <Each
          of={of.elements}
          as={(element) => <ActionElement block={of.block_id ?? ''} element={element} />}
        />
      )
    case 'input':
      return <InputRow of={of} />
    case 'container':
      return <Container of={of} />
    case 'rich_text':
      return <RichText of={of} />
    case 'table':
      return <Table of={of} />
  }
}
