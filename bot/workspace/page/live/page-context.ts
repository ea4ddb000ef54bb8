import { createContext, useContext } from 'react'
import type { PageAction, Person } from '../../protocol.ts'
import type { Answer } from './post.ts'

/** What every part of the page may use: who is there, and a way to tell the server what the person did. */
export interface PageContext {
  me: string
  bot: string
  /** Everybody of the workspace. */
  people: readonly Person[]
  /** A person's name by id; the id itself when unknown. */
  name(id: string): string
  post(action: PageAction): Promise<Answer>
  /** Shows one sentence to the person for a while. */
  notify(sentence: string): void
}

export const PageContext = createContext<PageContext | null>(null)

/** What stands around this part of the page. */
export function usePageContext(): PageContext {
  const context = useContext(PageContext)
  if (context === null) throw new Error('This part of the page stands outside of its context')
  return context
}
