import type { ActName } from './acts.ts'
import type { Who } from './people.ts'
import type { State } from './scenes.ts'

/** The part that somebody plays for the project as it stands. */
export const ROLES = ['owner', 'applicant', 'approver', 'office', 'colleague', 'admin', 'stranger'] as const
export type Role = (typeof ROLES)[number]

/** Who plays a part: the second step waits for the government, everything else is the data bureau's. */
export function whoIs(role: Role, state: State): Who {
  if (role === 'approver') return state === 'second' ? 'government' : 'data'
  if (role === 'office') return state === 'second' ? 'data' : 'government'
  return role
}

interface Rule {
  who: Role
  may: ActName[]
  in: State[]
  /** What becomes of the project. */
  comes: string
  /** Who hears of it besides. */
  told?: Role[]
}

const OPEN: State[] = ['draft', 'returned', 'paused']
const AT_OFFICE: State[] = ['waiting', 'second']

/**
 * What people may do; everything else leaves the project, the offices and everybody else in peace, and says so to the
 * person. Only its applicant fills a project in, and only while no office has it; only the colleague who was asked
 * answers a request; only the people of the office that it waits for decide; only an administrator binds. Words never
 * decide, a paused conversation takes no answers from the side, and nothing of a classified project is taken down.
 */
const POLICY: Rule[] = [
  {
    who: 'owner',
    may: ['types an answer', 'commands an answer', 'presses an answer'],
    in: ['draft', 'returned'],
    comes: 'answered',
  },
  { who: 'owner', may: ['sends the form'], in: OPEN, comes: 'answered' },
  { who: 'owner', may: ['presses 以后再填'], in: OPEN, comes: 'put off' },
  { who: 'owner', may: ['asks a colleague'], in: OPEN, comes: 'asked', told: ['stranger'] },
  { who: 'owner', may: ['presses 提醒一下'], in: OPEN, comes: 'reminded', told: ['colleague'] },
  { who: 'owner', may: ['presses 收回'], in: OPEN, comes: 'recalled' },
  { who: 'owner', may: ['presses 采用同事的回答'], in: OPEN, comes: 'took theirs' },
  { who: 'owner', may: ['presses 保留我的回答'], in: OPEN, comes: 'kept mine' },
  {
    who: 'owner',
    may: ['types 仍然提交', 'presses 仍然提交'],
    in: OPEN,
    comes: 'submitted',
    told: ['approver'],
  },
  {
    who: 'owner',
    may: ['types 撤回修改', 'commands 撤回修改', 'presses 撤回修改'],
    in: AT_OFFICE,
    comes: 'withdrawn',
    told: ['approver'],
  },
  // Only what was never with an office may go, and only by the hand of its applicant.
  {
    who: 'owner',
    may: ['presses 确认删除 of the project'],
    in: ['draft', 'paused', 'classified'],
    comes: 'deleted',
  },
  {
    who: 'colleague',
    may: ['types an answer', 'commands an answer', 'presses an answer to the request'],
    in: OPEN,
    comes: 'answered',
    told: ['owner'],
  },
  { who: 'colleague', may: ['presses that they do not know'], in: OPEN, comes: 'declined', told: ['owner'] },
  { who: 'approver', may: ['presses 通过'], in: ['waiting'], comes: 'approved', told: ['owner'] },
  { who: 'approver', may: ['presses 通过'], in: ['second'], comes: 'approved', told: ['owner', 'office'] },
  {
    who: 'approver',
    may: ['gives a reason for the return'],
    in: AT_OFFICE,
    comes: 'returned',
    told: ['owner'],
  },
  {
    who: 'admin',
    may: ['commands bind'],
    in: ['none', 'draft', 'paused', 'returned', 'second', 'approved', 'classified'],
    comes: 'bound',
  },
  { who: 'admin', may: ['commands bind'], in: ['waiting'], comes: 'bound', told: ['stranger'] },
]

/** What the policy says of one cell of the table. */
export function expected(act: ActName, state: State, role: Role): string {
  const rule = POLICY.find((each) => each.may.includes(act) && each.in.includes(state) && each.who === role)
  return written(rule?.comes ?? 'nothing', rule?.told ?? [])
}

/** 'answered, told owner' */
export const written = (what: string, told: readonly Role[]): string =>
  [what, ...ROLES.filter((role) => told.includes(role)).map((role) => `told ${role}`)].join(', ')
