import type { TableBlock } from '@slack/types'
import { Each } from '../text/each.tsx'
import { Undrawn } from '../text/undrawn.tsx'

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
          <Tag data-align={align(column)}>
            {cell.type === 'raw_text' ? cell.text : <Undrawn type={cell.type} />}
          </Tag>
        )}
      />
    </tr>
  )
}
