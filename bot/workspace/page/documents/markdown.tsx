import Markdown, { type Components, type Options } from 'react-markdown'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import { usePageContext } from '../live/page-context.ts'
import { Outside } from '../text/outside.tsx'
import { draftMarks } from './placeholder.ts'

/** Markdown (CommonMark and GFM) as elements. Raw HTML stays text, images become links, links leave the page safely. */
export function MarkdownText({ text, rehypePlugins }: { text: string } & Pick<Options, 'rehypePlugins'>) {
  return (
    <Markdown
      remarkPlugins={[remarkGfm, remarkCjkFriendly, draftMarks]}
      rehypePlugins={rehypePlugins ?? []}
      components={COMPONENTS}
    >
      {text}
    </Markdown>
  )
}

/** A canvas writes a mention as `![](@U…)`; other pictures would need a request to somewhere else. */
function Picture({ src, alt }: { src?: unknown; alt?: string | undefined }) {
  const { name } = usePageContext()
  const url = typeof src === 'string' ? src : ''
  if (/^@[UW]/.test(url)) return <span className="mention">@{name(url.slice(1))}</span>
  return <Outside url={url}>{alt || url}</Outside>
}

const COMPONENTS: Components = {
  a: ({ href, children, id, className }) =>
    href?.startsWith('#') ? (
      <a href={href} id={id} className={className}>
        {children}
      </a>
    ) : (
      <Outside url={href ?? ''}>{children}</Outside>
    ),
  img: ({ src, alt }) => <Picture src={src} alt={alt} />,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className="table-frame" aria-label="表格" tabIndex={0}>
      <table>{children}</table>
    </section>
  ),
}
