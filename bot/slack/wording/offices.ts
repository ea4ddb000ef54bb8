import type { Bilingual } from '../../../rules/vocabulary.ts'
import { wording } from '../../conversation/wording/wording.ts'

/** What is said to whoever binds people to offices, in Slack's mrkdwn; who is meant stands in it as a mention. */
export const offices = wording({
  unsure: [
    '现在查不到您的权限（Slack 没有回应），没有改动；请稍后再试。',
    'Slack does not say at the moment what you may do, so nothing was changed; please try again later.',
  ],
  notAllowed: [
    '只有工作区管理员可以绑定办理部门，没有改动。',
    'Only administrators of the workspace may bind people to offices; nothing was changed.',
  ],
  seat: (label: Bilingual, name: string) => [label.zh, `${label.en} (${name})`],
  sentences: (all: readonly string[]) => [all.join(''), all.join(' ')],
  somebody: ['@某人', '@somebody'],

  bound: (office: string, people: string, told: string) => [
    `已绑定：${office} → ${people}。${told}`,
    `Bound: ${office} → ${people}. ${told}`,
  ],
  later: ['等待这个部门的事项会发给对方。', 'What waits for this office will be sent to them.'],
  sent: (count: number, person: string) => [
    `已把等待中的 ${count} 件发给 ${person}。`,
    `${count === 1 ? 'One item that was waiting has' : `${count} items that were waiting have`} been sent to ${person}.`,
  ],
  unsent: (count: number, person: string) => [
    `有 ${count} 件没能发给 ${person}，对方可能已停用或离开。`,
    `${count === 1 ? 'One item' : `${count} items`} could not be sent to ${person}, who may be deactivated or gone.`,
  ],
  notBound: (office: string, people: string) => [
    `${people} 没有绑定在 ${office}，没有改动。`,
    `${people} is not bound to ${office}; nothing was changed.`,
  ],
  unbound: (office: string, people: string, left: string) => [
    `已解除：${office} × ${people}。${left}`,
    `Unbound: ${office} × ${people}. ${left}`,
  ],
  sits: (office: string, people: string) => [
    `${office} 现在是 ${people}。`,
    `${office} is bound to ${people}.`,
  ],
  empty: (office: string) => [`${office} 现在没有人。`, `Nobody is bound to ${office}.`],

  several: (words: string, commands: string) => [
    `“${words}”在几个地方都有，请写明地方：\n${commands}`,
    `"${words}" is found in several places; please name the place:\n${commands}`,
  ],
  unclear: (words: string, commands: string) => [
    `“${words}”里没有认出部门。这个地方的部门这样写：\n${commands}`,
    `No office was recognised in "${words}". Those of this place are written:\n${commands}`,
  ],
  unknown: (words: string, places: readonly string[], command: string) => [
    `${words ? `没有叫“${words}”的部门。` : '请写明是哪个地方的哪个部门。'}先写地方（${places.join('、')}），再写条文里的部门名称，例如：\n${command}`,
    `${words ? `There is no office called "${words}".` : 'Please say which office of which place you mean.'} Write the place (${places.join(', ')}), then the office as its regulation names it, for example:\n${command}`,
  ],
  unresolved: (words: string) => [
    `“@${words}”没有被认成一个人：请输入 @ 后从 Slack 的列表里选。仍不行的，请在应用的 /lixiang 设置里勾选 “Escape channels, users, and links”。`,
    `"@${words}" was not recognised as a person: type @ and choose from Slack's list. If that does not help, tick "Escape channels, users, and links" in the app's settings of /lixiang.`,
  ],
  nobodyNamed: [
    '请在后面 @ 办理人，可以一次 @ 几位。',
    'Please add the person with @; you may add several at once.',
  ],

  boundOnes: ['*已绑定*', '*Bound*'],
  freeOnes: ['*还没有人的部门*', '*Offices with nobody*'],
  line: (head: string, words: string) => [`${head}：${words}`, `${head}: ${words}`],
  names: (names: readonly string[]) => [names.join('、'), names.join(', ')],
  how: (bind: string, unbind: string) => [
    `绑定：${bind}；解除：${unbind}`,
    `To bind: ${bind}; to unbind: ${unbind}`,
  ],
})

/** What is said under whatever has made an item wait for an office that has nobody. */
export const nobody = wording({
  waits: (place: Bilingual, office: Bilingual) => [
    `“${office.zh}”还没有绑定办理人，这一项先等着，绑定后会立即送出。请联系管理员执行：/lixiang bind ${place.zh} ${office.zh} @某人`,
    `Nobody is bound to ${office.en} (${office.zh}) yet; the item waits and is sent as soon as an administrator runs: /lixiang bind ${place.en} ${office.en} @somebody`,
  ],
})
