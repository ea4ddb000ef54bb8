import type { DataTableBlock, TableBlock } from '@slack/types'
import { Each } from './each.tsx'
import { RichText } from './rich-text.tsx'

type Cell = TableBlock['rows'][number][number]

/** A table or data_table. The first row is the head, as in Slack; wide tables scroll inside their own frame. */
export function Table({ of }: { of: TableBlock | DataTableBlock }) {
  const [head, ...body] = of.rows
  const caption = of.type === 'data_table' ? of.caption : undefined
  const align = (column: number) => (of.type === 'table' ? of.column_settings?.[column]?.align : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className="table-frame" aria-label={caption ?? '表格'} tabIndex={0}>
      <table>
        {caption === undefined ? null : <caption>{caption}</caption>}
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
            {cell.type === 'rich_text' ? <RichText of={cell} /> : cell.text}
          </Tag>
        )}
      />
    </tr>
  )
}
