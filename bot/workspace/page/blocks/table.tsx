import type { RichTextBlock, TableBlock } from '@slack/types'
import { Each } from './each.tsx'
import { RichText } from './rich-text.tsx'

type Cell = TableBlock['rows'][number][number]

/** A table block. The first row is the head, as in Slack; wide tables scroll inside their own frame. */
export function Table({ of }: { of: TableBlock }) {
  const [head, ...body] = of.rows
  const align = (column: number) => of.column_settings?.[column]?.align
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className="table-frame" aria-label="表格" tabIndex={0}>
      <table>
        <thead>
          <Row cells={head ?? []} as="th" align={align} />
        </thead>
        <tbody>
          <Each of={body} as={(row) => <Row cells={row} as="td" align={align} />} />
        </tbody>
      </table>
    </section>
  )
}

/** A number's own wording is optional to the server. */
const cellText = (cell: Exclude<Cell, RichTextBlock>): string =>
  cell.type === 'raw_number' ? cell.text || String(cell.value) : cell.text

function Row({
  cells,
  as: Tag,
  align,
}: {
  cells: Cell[]
  as: 'th' | 'td'
  align: (column: number) => string | undefined
}) {
  return (
    <tr>
      <Each
        of={cells}
        as={(cell, column) => (
          <Tag data-align={align(column) ?? (cell.type === 'raw_number' ? 'right' : undefined)}>
            {cell.type === 'rich_text' ? <RichText of={cell} /> : cellText(cell)}
          </Tag>
        )}
      />
    </tr>
  )
}
