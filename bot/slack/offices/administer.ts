import type { Directory } from '../../../store/schema.ts'
import { escapeText, unescapeText } from '../line/escape.ts'
import type { Services } from '../services.ts'
import { aside } from '../work/aside.ts'
import { deliver } from '../work/delivery.ts'
import { type Binding, type Seat, seats, seatsCalled, seatsOfPlace } from './binding.ts'

/** Carries out what an administrator asks of the offices' people, and says what came of it, in Slack's mrkdwn. */
export async function administer(services: Services, user: string, binding: Binding): Promise<string> {
  const allowed = await isAdmin(services, user)
  if (allowed === undefined) return '现在查不到您的权限（Slack 没有回应），没有改动；请稍后再试。'
  if (!allowed) return '只有工作区管理员可以绑定办理部门，没有改动。'
  const { people, unresolved } = binding
  const words = unescapeText(binding.office)
  if (!words && people.length === 0 && !unresolved) return overview(services)
  const called = seatsCalled(words, services.regulations)
  // An office that somebody is waiting for is meant before its namesakes that nobody waits for.
  const awaited = called.filter((each) => waitingFor(services, each).length > 0)
  const found = awaited.length === 1 ? awaited : called
  const [seat] = found
  if (!seat) return unknown(services, words, binding)
  if (found.length > 1)
    return `“${escapeText(words)}”在几个地方都有，请写明地方：\n${commands(found, binding)}`
  if (people.length === 0) return whoIsMissing(services, seat, binding)
  return binding.act === 'bind' ? bind(services, seat, people) : unbind(services, seat, people)
}

/** Whether somebody may do this; `undefined` when Slack does not say. */
async function isAdmin(services: Services, user: string): Promise<boolean | undefined> {
  if (services.store.directory().admins.includes(user)) return true
  let admin: boolean | undefined
  await aside(services, 'asking who somebody is', { user }, async () => {
    const { user: member } = await services.client.users.info({ user })
    admin = member?.is_admin === true || member?.is_owner === true
  })
  return admin
}

async function bind(services: Services, seat: Seat, people: readonly string[]): Promise<string> {
  await change(services, seat, (bound) => [...new Set([...bound, ...people])])
  const waits = await deliverTo(services, seat)
  const lines = people.map((person) => {
    const { sent, unsent } = waits(person)
    const failed = unsent > 0 ? `有 ${unsent} 件没能发给 ${mention(person)}，对方可能已停用或离开。` : ''
    return (sent > 0 ? `已把等待中的 ${sent} 件发给 ${mention(person)}。` : '') + failed
  })
  const told = lines.filter(Boolean).join('')
  return `已绑定：${seat.label} → ${people.map(mention).join(' ')}。${told || '等待这个部门的事项会发给对方。'}`
}

async function unbind(services: Services, seat: Seat, people: readonly string[]): Promise<string> {
  const bound = services.store.directory().offices[seat.key] ?? []
  if (!people.some((person) => bound.includes(person)))
    return `${people.map(mention).join(' ')} 没有绑定在 ${seat.label}，没有改动。`
  await change(services, seat, (all) => all.filter((person) => !people.includes(person)))
  return `已解除：${seat.label} × ${people.map(mention).join(' ')}。${whoSits(services, seat)}`
}

async function change(
  { store }: Services,
  { key }: Seat,
  people: (bound: string[]) => string[],
): Promise<void> {
  await store.updateDirectory(
    (directory): Directory => ({
      ...directory,
      offices: { ...directory.offices, [key]: people(directory.offices[key] ?? []) },
    }),
  )
}

/** The items that wait for an office. */
const waitingFor = ({ store }: Services, { region, office }: Seat) =>
  store
    .projects({ status: 'submitted' })
    .filter((project) => project.region === region)
    .flatMap((project) => project.items.map((item) => ({ ...item, project: project.id })))
    .filter((item) => item.state === 'open' && item.office === office)

/** Sends what waits for an office; gives how much each person got now, and how much could not be sent. */
async function deliverTo(services: Services, seat: Seat) {
  const before = waitingFor(services, seat)
  for (const project of new Set(before.map((item) => item.project)))
    await services.serial.run(`project/${project}`, () => deliver(services, project))
  const after = waitingFor(services, seat)
  const without = (all: typeof before, user: string) =>
    all.filter(({ cards }) => !cards.some((card) => card.user === user)).length
  return (user: string) => {
    const unsent = without(after, user)
    return { sent: Math.max(0, without(before, user) - unsent), unsent }
  }
}

const mention = (person: string) => `<@${person}>`

/** Commands that work, one a line. */
function commands(found: readonly Seat[], { act, people }: Binding): string {
  const whom = people.length > 0 ? people.map(mention).join(' ') : '@某人'
  return found.map(({ label }) => `/lixiang ${act} ${label} ${whom}`).join('\n')
}

function unknown(services: Services, words: string, binding: Binding): string {
  const near = words ? seatsOfPlace(words, services.regulations) : []
  if (near.length > 0)
    return `“${escapeText(words)}”里没有认出部门。这个地方的部门这样写：\n${commands(near, binding)}`
  const [example] = seats(services.regulations)
  const places = [...services.regulations.values()].map(({ place }) => place).join('、')
  const opening = words ? `没有叫“${escapeText(words)}”的部门。` : '请写明是哪个地方的哪个部门。'
  return `${opening}先写地方（${places}），再写条文里的部门名称，例如：\n${commands(example ? [example] : [], binding)}`
}

function whoIsMissing(services: Services, seat: Seat, binding: Binding): string {
  const { unresolved } = binding
  const reason = unresolved
    ? `“@${escapeText(unescapeText(unresolved)).slice(0, 100)}”没有被认成一个人：请输入 @ 后从 Slack 的列表里选。仍不行的，请在应用的 /lixiang 设置里勾选 “Escape channels, users, and links”。`
    : '请在后面 @ 办理人，可以一次 @ 几位。'
  return `${whoSits(services, seat)}${reason}\n${commands([seat], binding)}`
}

function whoSits({ store }: Services, { key, label }: Seat): string {
  const bound = store.directory().offices[key] ?? []
  return bound.length > 0 ? `${label} 现在是 ${bound.map(mention).join(' ')}。` : `${label} 现在没有人。`
}

/** Who is bound to what, and which offices have nobody. */
function overview(services: Services): string {
  const bound = (seat: Seat) => services.store.directory().offices[seat.key] ?? []
  const all = seats(services.regulations)
  const taken = all.filter((seat) => bound(seat).length > 0)
  const lines = taken.map((seat) => `${seat.label}：${bound(seat).map(mention).join(' ')}`)
  const free = [...services.regulations.values()].flatMap(({ id, place, offices }) => {
    const names = all
      .filter((seat) => seat.region === id && bound(seat).length === 0)
      .map((seat) => offices[seat.office]?.name ?? seat.office)
    return names.length > 0 ? [`${place}：${names.join('、')}`] : []
  })
  const [example] = all
  return [
    ...(lines.length > 0 ? ['*已绑定*', ...lines] : []),
    ...(free.length > 0 ? ['*还没有人的部门*', ...free] : []),
    `绑定：/lixiang bind ${example?.label ?? ''} @某人；解除：/lixiang unbind ${example?.label ?? ''} @某人`,
  ].join('\n')
}
