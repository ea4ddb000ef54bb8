import type { ReactNode } from 'react'
import { safeUrl } from './safe-url.ts'

/** A link that leaves the page, or its plain text when the address is not one to open. */
export function Outside({ url, children }: { url: string; children: ReactNode }) {
  const href = safeUrl(url)
  if (href === null) return children
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  )
}
