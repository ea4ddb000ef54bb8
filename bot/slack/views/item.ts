import type { Language } from '../../../rules/describe.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { PendingItem, Project } from '../../../store/schema.ts'
import { pick } from '../../conversation/wording/provision.ts'

/** What a card's button names: an item of a project. It is looked up and authorised again at the click. */
export type ItemKey = [project: string, item: string]

export const keyOf = (project: Project, item: PendingItem): string => `${project.id} ${item.id}`

/** Reads an item's name back from a button or a view; `undefined` when it is none of ours. */
export function itemOf(value: string | undefined): ItemKey | undefined {
  const [project, item, ...rest] = (value ?? '').split(' ')
  return project && item && rest.length === 0 ? [project, item] : undefined
}

/**
 * What the office does with an item. An item keeps it in Chinese; where its regulation does not say it any more, it is
 * Chinese in both languages.
 */
export function actionOf({ action, article }: PendingItem, regulation: Compiled, language: Language): string {
  const text = regulation.rules
    .map(({ provision }) => provision)
    .find((each) => each.article === article && each.action?.zh === action)?.action
  return text ? pick(text, language) : action
}
