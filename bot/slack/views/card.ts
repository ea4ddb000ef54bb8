import type { Button, KnownBlock } from '@slack/types'
import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { PendingItem, Project } from '../../../store/schema.ts'
import { day } from '../../clock.ts'
import { factWords, officeName } from '../../conversation/wording/provision.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import { verdictTitle } from '../../conversation/wording/verdict.ts'
import { openDifferences } from '../../documents/differences.ts'
import type { Message } from '../../render/blocks.ts'
import { frame } from '../../render/wording.ts'
import { card } from '../wording/card.ts'
import { approving } from './approving.ts'
import { actionOf, keyOf } from './item.ts'
import { plain } from './plain.ts'

export const APPROVE = 'approve'
export const RETURN = 'return'

/** The card an office gets: what waits, what the project is, which documents in which revision, and two buttons. */
export function pendingCard(
  project: Project,
  item: PendingItem,
  regulation: Compiled,
  language: Language,
): Message {
  const say = card(language)
  const value = keyOf(project, item)
  const approve: Button = {
    type: 'button',
    action_id: APPROVE,
    style: 'primary',
    text: plain(say.approve),
    value,
    confirm: {
      title: plain(say.confirm),
      text: plain(approving(project, item, regulation, language)),
      confirm: plain(say.approve),
      deny: plain(say.notYet),
    },
  }
  const back: Button = {
    type: 'button',
    action_id: RETURN,
    style: 'danger',
    text: plain(say.return),
    value,
  }
  const { text, blocks } = summary(project, item, regulation, language)
  return { text, blocks: [...blocks, { type: 'actions', block_id: 'decide', elements: [approve, back] }] }
}

/**
 * The same card once the item needs nobody any more: it says who did what, and has no buttons. Of a project that has
 * been found to be classified it tells nothing.
 */
export function resolvedCard(
  project: Project,
  item: PendingItem,
  regulation: Compiled,
  language: Language,
): Message {
  const say = card(language)
  if (project.facts.classified)
    return {
      text: say.withheldTitle,
      blocks: [
        { type: 'header', text: plain(say.withheldTitle) },
        { type: 'section', text: plain(say.withheld) },
      ],
    }
  const { decision, dropped, state } = item
  const closed = dropped === undefined ? say.closed : say.dropped
  const outcome = decision ? say.decided(day(decision.at), say[state], decision.reason) : closed
  const { text, blocks } = summary(project, item, regulation, language)
  return { text, blocks: [...blocks, { type: 'section', text: plain(outcome) }] }
}

/** What a card says however the item stands. */
function summary(project: Project, item: PendingItem, regulation: Compiled, language: Language): Message {
  const say = card(language)
  const title = titleOf(project, language)
  const action = actionOf(item, regulation, language)
  const rows: [string, string][] = [
    [say.project, title],
    [say.unit, project.texts.unit ?? say.noUnit],
    [say.office, officeName(regulation, item.office, language)],
    [say.step, say.stepOf(action, frame(language).article(item.article))],
    [say.verdict, verdictTitle(assess(regulation, project.facts).verdict, language)],
    [say.since, day(item.since)],
  ]
  const documents = Object.entries(item.documents).map(([kind, version]) =>
    say.document(project.documents[kind]?.title ?? kind, version),
  )
  const differing = openDifferences(project).length
  const line = (text: string): KnownBlock => ({ type: 'section', text: plain(text) })
  return {
    text: say.summary(say[item.state], title, action),
    blocks: [
      { type: 'header', text: plain(say.heading(say[item.state], title), 150) },
      { type: 'section', fields: rows.map(([label, value]) => plain(`${label}\n${value}`, 2000)) },
      { type: 'section', text: plain(say.facts(factWords(project.facts, language)), 2900) },
      ...(documents.length > 0 ? [line(say.documents(documents))] : []),
      ...(differing > 0 ? [line(say.differing(differing))] : []),
    ],
  }
}
