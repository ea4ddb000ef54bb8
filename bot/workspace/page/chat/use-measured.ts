import { type RefObject, useLayoutEffect } from 'react'

/** Tells the style sheet, in a variable of what holds an element's frame, how high the element is. */
export function useMeasured(element: RefObject<HTMLElement | null>, variable: string): void {
  useLayoutEffect(() => {
    const box = element.current
    const frame = box?.parentElement?.parentElement
    if (!box || !frame) return
    const measured = new ResizeObserver(() => frame.style.setProperty(variable, `${box.offsetHeight}px`))
    measured.observe(box)
    return () => measured.disconnect()
  }, [element, variable])
}
