import type { AnyBlock } from '@slack/types'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Blocks } from '../../bot/workspace/page/blocks/blocks.tsx'
import { markChanges } from '../../bot/workspace/page/documents/changes.ts'
import { MarkdownText } from '../../bot/workspace/page/documents/markdown.tsx'
import { SurfaceOf } from '../../bot/workspace/page/elements/surface-of.tsx'
import { PageContext } from '../../bot/workspace/page/live/page-context.ts'
import { MrkdwnText } from '../../bot/workspace/page/text/mrkdwn-text.tsx'

const context: PageContext = {
  me: 'U0APPLY',
  bot: '立项通',
  people: [{ id: 'U0APPLY', name: '张伟', title: '申报人', unread: 0 }],
  name: (id) => (id === 'U0APPLY' ? '张伟' : id),
  post: async () => ({ ok: true }),
  notify: () => undefined,
}

const markup = (part: ReactNode): string =>
  renderToStaticMarkup(<PageContext value={context}>{part}</PageContext>)

/** The markup of Slack's mrkdwn, as the applicant sees it. */
export const mrkdwnDrawn = (text: string): string => markup(<MrkdwnText text={text} />)

/** The markup of a document. */
export const markdownDrawn = (text: string): string => markup(<MarkdownText text={text} />)

/** The markup of a document that was another one before. */
export const changeDrawn = (before: string, after: string): string =>
  markup(<MarkdownText text={after} rehypePlugins={[markChanges(before, after)]} />)

/** The markup of the blocks of a view that shows these faults. */
export const blocksDrawn = (blocks: AnyBlock[], errors: Record<string, string> = {}): string =>
  markup(
    <SurfaceOf source={{ view: 'V1' }} blocks={blocks} typed={{}} onTyped={() => undefined} errors={errors}>
      <Blocks of={blocks} />
    </SurfaceOf>,
  )
