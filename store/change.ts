import { isDeepStrictEqual } from 'node:util'
import { InvalidData, StaleState, UnknownProject } from './errors.ts'
import type { Project } from './schema.ts'

/** A pure function of the latest durable state. What gives back that very state changes nothing. */
export type Change<T> = (latest: T) => T

/** Makes a project; one that there is already is the same project, made by the same event. */
export const making =
  (project: Project): Change<Project | undefined> =>
  (latest) =>
    latest ?? project

/** Changes a project; throws `UnknownProject` when there is none. */
export const changing =
  (id: string, change: (project: Project) => Project | undefined): Change<Project | undefined> =>
  (latest) => {
    if (!latest) throw new UnknownProject(id)
    return change(latest)
  }

/**
 * Puts `after` in the place of `before`, which it was made from; throws `StaleState` when something else has come
 * there meanwhile.
 */
export const replacing =
  <T extends { id: string }>(before: T, after: T | undefined): Change<T | undefined> =>
  (latest) => {
    if (latest !== before && !isDeepStrictEqual(latest, before)) throw new StaleState(before.id)
    return after
  }

/** A project as it is saved: with the time of its change, and nothing rewritten that was recorded. */
export function recorded(before: Project | undefined, after: Project | undefined, now: () => Date) {
  if (!before || !after || after === before) return after
  const refuse = (path: string) => {
    throw new InvalidData(
      `projects/${before.id}.json`,
      `${path}: entries may be added, never altered or removed`,
    )
  }
  if (!continues(before.history, after.history)) refuse('history')
  for (const [kind, { revisions }] of Object.entries(before.documents))
    if (!continues(revisions, after.documents[kind]?.revisions ?? [])) refuse(`documents.${kind}.revisions`)
  return isOnlyJudged(before, after) ? after : { ...after, updated: now().toISOString() }
}

/** Whether nothing has become of a project but that other rules judge it: no list is to be in another order for that. */
function isOnlyJudged(before: Project, { rules, history, ...after }: Project): boolean {
  const { rules: former, history: known, ...rest } = before
  return (
    rules !== former &&
    history.slice(known.length).every(({ what }) => what === 'rejudge') &&
    isDeepStrictEqual(rest, after)
  )
}

const continues = <T>(before: readonly T[], after: readonly T[]) =>
  isDeepStrictEqual(before, after.slice(0, before.length))
