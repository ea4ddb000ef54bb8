import { useEffect, useState } from 'react'

export type Front = 'chat' | 'side'

interface Props {
  front: Front
  documents: number
  onShow(front: Front): void
}

/** On a narrow screen: which side is in front. Documents that came while the other side was shown stand out. */
export function Fronts({ front, documents, onShow }: Props) {
  const [seen, setSeen] = useState(documents)
  useEffect(() => {
    if (front === 'side') setSeen(documents)
  }, [front, documents])
  return (
    <nav className="fronts" aria-label="切换视图">
      <button type="button" aria-pressed={front === 'chat'} onClick={() => onShow('chat')}>
        对话
      </button>
      <button type="button" aria-pressed={front === 'side'} onClick={() => onShow('side')}>
        资料
        {documents > 0 ? <span className={documents > seen ? 'badge' : 'count'}>{documents}</span> : null}
      </button>
    </nav>
  )
}
