import { createContext, useContext } from 'react'
import type { PageAction } from '../../protocol.ts'
import type { Answer } from './post.ts'

/** What every part of the page may use: who is there, and a way to tell the server what the person did. */
export interface Desk {
  me: string
  bot: string
  /** A person's name by id; the id itself when unknown. */
  name(id: string): string
  post(action: PageAction): Promise<Answer>
  /** Shows one sentence to the person for a while. */
  notify(sentence: string): void
}

export const DeskContext = createContext<Desk | null>(null)

/** The desk the page works at. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('This part of the page stands outside of a desk')
  return desk
}
