import { describe, expect, test } from 'vitest'
import { everyAsked, formOf, idOf, interview, sectionOf } from '../../../bot/conversation/fill/interview.ts'
import { formPage } from '../../../bot/conversation/fill/sections.ts'
import { colleagueView } from '../../../bot/slack/views/colleague.ts'
import { formView } from '../../../bot/slack/views/form.ts'
import { form } from '../../../bot/slack/wording/form.ts'
import { understand } from '../../../bot/understand/understand.ts'
import { modalView } from '../../../bot/workspace/block-kit/view.ts'
import { newProject } from '../../../store/fresh.ts'
import { regulations } from '../server/running.ts'
import { NAMES } from './stage.ts'
import { foreignTo, textsOf } from './walk.ts'

const at = '2026-11-25T08:00:00.000Z'

describe.each(['en', 'zh'] as const)('every question is asked in a form in %s', (language) => {
  test.each([...regulations.values()].map((each) => [each.id, each] as const))('%s', (region, regulation) => {
    const fresh = newProject({ id: 'P1', region, owner: 'U1', at })
    // A text too long for its input, and an amount that no words say exactly, are told of beside it.
    const project = {
      ...fresh,
      facts: { kind: 'new', investment: { gt: 1, lte: 3000.25 } } as const,
      texts: { background: 'x'.repeat(3001) },
    }
    const state = interview(regulation, project)
    const views = everyAsked(state).flatMap((asked) => [
      ...[formPage(state, formOf(sectionOf(asked), idOf(asked)))].flatMap((page) =>
        page ? [formView(page, { state, project }, () => undefined, language)] : [],
      ),
      colleagueView(project, asked, language),
    ])
    expect(views.length).toBeGreaterThan(20)
    const texts = views.flatMap((view) => textsOf(modalView.parse(view)))
    expect(new Set(foreignTo(language, texts, NAMES))).toEqual(new Set())
  })
})

test.each([
  ['zh', 'investment', '80万', 80],
  ['zh', 'investment', '49.9万元', 49.9],
  ['zh', 'overBudgetPercent', '10%', 10],
  ['en', 'investment', '80 万元', 80],
  ['en', 'investment', '499,000 yuan', 49.9],
  ['en', 'overBudgetPercent', '10%', 10],
] as const)('what is shown in %s as an example of %s can be read: %s', (language, asked, example, value) => {
  expect(form(language).noNumber).toContain(example)
  expect(understand(example, { places: [], asked, today: '2026-11-25' }).facts[asked]).toBe(value)
})
