import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assessment, assess, type Decision, type Finding } from '../../rules/assess.ts'
import type { FactId, Facts, FactValue } from '../../rules/facts.ts'
import type { Branch, Cell } from '../../rules/logic/branches.ts'
import { contains } from '../../rules/logic/interval.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Provision } from '../../rules/schema.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { type Project, projectsIn, spaceOf } from './space.ts'

/** What a matter comes to: the verdict on initiation, otherwise the provisions that hold. */
const outcome = ({ matter }: Decision, holds: readonly { provision: Provision }[]) =>
  holds
    .map(({ provision }) => (matter === 'initiation' ? provision.verdict : provision.line))
    .filter((each, i, all) => all.indexOf(each) === i)
    .join()
/** Everything that a matter can still come to. */
const outcomes = (decision: Decision) =>
  new Set(
    decision.branches.length > 0
      ? decision.branches.map((branch) => outcome(decision, branch.holds))
      : [outcome(decision, decision.holds)],
  )

const fits = (cell: Cell, value: FactValue | undefined) =>
  typeof cell === 'object' ? typeof value === 'number' && contains(cell, value) : cell === value
const covers = ({ cases }: Branch, facts: Facts) =>
  cases.every(({ fact, values }) => values.some((cell) => fits(cell, facts[fact])))

const decisionOf = ({ decisions }: Assessment, matter: string): Decision => {
  const found = decisions.find((each) => each.matter === matter)
  if (!found) throw new Error(`there is no matter ${matter}`)
  return found
}

/** Whether an exception from a principle is known to hold, so that the principle stands no longer. */
const excepted = (rule: Rule | undefined, findings: readonly Finding[]) =>
  rule?.exceptions.some((index) => findings[index]?.status === 'holds') ?? false

describe.each([...loadRegulations()])('over the fact space of %s', { timeout: 120_000 }, (_, regulation) => {
  const projects = projectsIn(spaceOf(regulation))
  const always = (holds: (project: Project) => void) => fc.assert(fc.property(projects, holds))

  it('no provision that holds or fails ever changes', () => {
    always(({ less, more, whole }) => {
      const [first, ...later] = [less, more, whole].map((facts) => assess(regulation, facts).findings)
      for (const [i, { status }] of (first ?? []).entries())
        if (status !== 'open')
          for (const findings of later)
            expect(excepted(regulation.rules[i], findings) ? status : findings[i]?.status).toBe(status)
    })
  })

  it('once everything is known nothing is open', () => {
    always(({ whole }) => {
      const { findings, decisions, verdict } = assess(regulation, whole)
      expect(findings.filter((f) => f.status === 'open')).toEqual([])
      expect(decisions.flatMap((d) => d.flips)).toEqual([])
      expect([verdict.stops, verdict.branches, verdict.flips]).toEqual([[], [], []])
    })
  })

  it('a certain verdict stays, and one with stops becomes only what its stops say', () => {
    always(({ less, more, whole }) => {
      const { verdict: before } = assess(regulation, less)
      if (before.value === 'depends') return
      const stops = before.stops.map((f) => f.provision)
      for (const { verdict: after } of [more, whole].map((facts) => assess(regulation, facts))) {
        if (after.value === before.value) continue
        // What stands in principle gives way to an exception, whatever comes of it then.
        if (before.principle) {
          expect(stops.length).toBeGreaterThan(0)
          continue
        }
        expect(after.because.length).toBeGreaterThan(0)
        for (const { provision } of after.because) {
          expect(stops).toContain(provision)
          expect(provision.verdict).toBe(after.value)
        }
      }
    })
  })

  it('exactly one branch covers every project, and says what the matter comes to', () => {
    always(({ less, more, whole }) => {
      const { decisions } = assess(regulation, less)
      const final = assess(regulation, whole)
      for (const decision of decisions) {
        const settled = outcomes(decisionOf(final, decision.matter))
        const covering = decision.branches.filter((branch) => covers(branch, whole))
        expect(covering.length).toBe(decision.branches.length > 0 ? 1 : 0)
        const [branch] = covering
        expect(settled).toEqual(new Set([outcome(decision, branch?.holds ?? decision.holds)]))
        const between = outcomes(decisionOf(assess(regulation, more), decision.matter))
        expect([...outcomes(decision)]).toEqual(expect.arrayContaining([...between]))
      }
    })
  })

  it('an open matter turns on the facts that it names and on no others', () => {
    always(({ less, whole }) => {
      for (const { matter, flips, branches } of assess(regulation, less).decisions) {
        const reached = (facts: Facts) => [...outcomes(decisionOf(assess(regulation, facts), matter))]
        const named = Object.fromEntries(flips.map((id) => [id, whole[id]]))
        expect(reached({ ...less, ...named })).toHaveLength(1)
        for (const fact of flips) {
          const cells = branches.flatMap((branch) => cellsOf(branch, fact))
          const turns = branches.some((branch) => {
            const known = Object.fromEntries(branch.cases.map(({ fact, values: [cell] }) => [fact, cell]))
            const [here, ...others] = cells.map((cell) =>
              reached({ ...less, ...known, [fact]: cell }).join('|'),
            )
            return cellsOf(branch, fact).length > 0 && others.some((other) => other !== here)
          })
          expect(turns, fact).toBe(true)
        }
      }
    })
  })
})

const cellsOf = (branch: Branch, fact: FactId): Cell[] =>
  branch.cases.flatMap((each) => (each.fact === fact ? each.values : []))
