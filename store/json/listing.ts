import { z } from 'zod'
import { text } from '../field.ts'
import { project } from '../schema.ts'
import type { Listed } from '../store.ts'

/** What an index remembers of each file, so that a question can be answered without reading it. */
export interface Summary<T, S> {
  schema: z.ZodType<S>
  of: (data: T) => S
}

const { id, region, owner, status, created, updated, rules, items, requests } = project.shape
const listing = z.strictObject({
  project: z.strictObject({
    id,
    region,
    owner,
    status,
    created,
    updated,
    rules,
    texts: z.strictObject({ name: text.optional() }),
  }) satisfies z.ZodType<Listed>,
  /** The open ones. */
  items,
  /** The open ones. */
  requests: z.array(requests.element.pick({ id: true, to: true })),
})

export type Listing = z.infer<typeof listing>

/** What lists and desks need of a project. */
export const listings: Summary<z.infer<typeof project>, Listing> = {
  schema: listing,
  of: ({ id, region, owner, status, created, updated, rules, texts: { name }, items, requests }) => ({
    project: {
      ...{ id, region, owner, status, created, updated },
      ...(rules === undefined ? {} : { rules }),
      texts: name === undefined ? {} : { name },
    },
    items: items.filter(({ state }) => state === 'open'),
    requests: requests.filter(({ state }) => state === 'open').map(({ id, to }) => ({ id, to })),
  }),
}

/** For files that are only ever asked for by id. */
export const nothing: Summary<unknown, null> = { schema: z.null(), of: () => null }
