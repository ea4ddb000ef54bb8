import { useState } from 'react'
import { usePageContext } from '../live/page-context.ts'
import { upload } from '../live/post.ts'
import { refusal } from '../live/refusals.ts'

/** Files on their way into the conversation: the name of the one that is being sent, and what sends more. */
export interface Uploads {
  sending: string | undefined
  send(files: readonly File[]): Promise<void>
}

/** Sends files one after the other, and says which did not arrive. */
export function useUploads(): Uploads {
  const { me, notify } = usePageContext()
  const [sending, setSending] = useState<string>()
  const send = async (files: readonly File[]) => {
    for (const file of files) {
      setSending(file.name)
      const answer = await upload(me, file)
      if (!answer.ok) notify(`${file.name} 没有送达：${refusal(answer.error)}。`)
    }
    setSending(undefined)
  }
  return { sending, send }
}
