import type { KnownBlock } from '@slack/types'

const filled = <Item extends object>(item: Item, newId: () => string) => ({ action_id: newId(), ...item })

/** Gives every block, and every element that can be acted on, the id that its sender left out. */
export const fillIds = (blocks: KnownBlock[], newId: () => string): KnownBlock[] =>
  blocks.map((block) => {
    const named = { block_id: newId(), ...block }
    if (named.type === 'actions')
      return { ...named, elements: named.elements.map((element) => filled(element, newId)) }
    if (named.type === 'input') return { ...named, element: filled(named.element, newId) }
    if (named.type === 'section' && named.accessory)
      return { ...named, accessory: filled(named.accessory, newId) }
    return named
  })
