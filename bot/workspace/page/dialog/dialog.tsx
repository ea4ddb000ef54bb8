import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  labelledBy: string
  className?: string
  /** The person wants out, by Esc; the owner decides, and unmounts the dialog if so. */
  onLeave(): void
  children: ReactNode
}

/**
 * A modal dialog: the browser keeps the focus inside, and it goes back to where it was when the dialog goes, or to the
 * question that waits where what was pressed is gone by then.
 */
export function Dialog({ labelledBy, className, onLeave, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      const back = before?.isConnected ? before : document.querySelector('.dock')
      if (back instanceof HTMLElement) back.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        if (event.target !== dialog.current) return
        event.preventDefault()
        onLeave()
      }}
      onClose={(event) => {
        // A second Esc closes a dialog whatever we say; as long as its owner keeps it, it opens again.
        if (event.target === dialog.current) dialog.current.showModal()
      }}
    >
      {children}
    </dialog>
  )
}
