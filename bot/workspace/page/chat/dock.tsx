import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { Blocks } from '../blocks/blocks.tsx'
import type { Typed } from '../elements/fields.ts'
import { SurfaceOf } from '../elements/surface-of.tsx'
import { isComposing } from '../live/composing.ts'
import type { LiveQuestion } from './live.ts'
import { markChoices, nthChoice } from './nth-choice.ts'
import { useMeasured } from './use-measured.ts'

interface Props {
  of: LiveQuestion | null
  /** Takes the focus to where an answer is typed. */
  onWrite(): void
}

/** The question that waits for an answer, at the foot of the conversation; the next one takes its place there. */
export function Dock({ of, onWrite }: Props) {
  const dock = useRef<HTMLElement>(null)
  /** Whether the focus was in the question that has just gone. */
  const left = useRef(false)
  useMeasured(dock, '--dock')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isComposing(event)) return
    const choice = nthChoice(event.currentTarget, event.target, event.key)
    if (!choice) return
    event.preventDefault()
    choice.focus()
    choice.click()
  }
  return (
    <section
      className="dock"
      ref={dock}
      aria-label={of ? '等您回答的问题' : undefined}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {of ? <Question key={of.message.ts} of={of} left={left} onWrite={onWrite} /> : null}
    </section>
  )
}

/** A question with what answers it; whoever answered the one before by keyboard goes on here. */
function Question({
  of,
  left,
  onWrite,
}: Omit<Props, 'of'> & { of: LiveQuestion; left: { current: boolean } }) {
  const [typed, setTyped] = useState<Typed>({})
  const box = useRef<HTMLDivElement>(null)
  const words = useId()
  const hint = useId()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves with the question, and with nothing else
  useLayoutEffect(() => {
    const here = box.current
    if (here) markChoices(here)
    if (left.current && document.activeElement === document.body) {
      const first = here && nthChoice(here, here, '1')
      if (first) first.focus()
      else if (matchMedia('(min-width: 900px)').matches) onWrite()
      // On a telephone the box would push up the keyboard.
      else here?.parentElement?.focus()
    }
    left.current = false
    return () => {
      left.current = here?.contains(document.activeElement) === true
    }
  }, [])
  const chooses = of.choices.length > 0
  // A list to tick says itself how it is answered.
  const isList = of.choices.some(({ type }) => type === 'input')
  return (
    <div className="question" ref={box}>
      <SurfaceOf
        source={{ message: of.message.ts }}
        blocks={of.message.blocks ?? []}
        typed={typed}
        onTyped={setTyped}
      >
        <div id={words}>
          <Blocks of={of.words} />
        </div>
        {chooses ? (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend; the words above are it
          <div
            className="dock-choices"
            role="group"
            aria-labelledby={words}
            aria-describedby={isList ? undefined : hint}
          >
            <Blocks of={of.choices} />
            {isList ? null : (
              <p id={hint} className="hint">
                可以按数字键选，也可以在下面输入
              </p>
            )}
          </div>
        ) : null}
        <div className="dock-controls">
          <Blocks of={of.controls} />
        </div>
      </SurfaceOf>
    </div>
  )
}
