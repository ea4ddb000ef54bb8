import { wording } from '../../conversation/wording/wording.ts'

/** What is said of somebody who can never be told, in Slack's mrkdwn: to those who can mend it. */
export const unreached = wording({
  card: (office: string, user: string, title: string) => [
    `${office}的 <@${user}> 收不到“${title}”的待办，可能已停用或离开。请管理员用 /lixiang bind 换人办理。`,
    `<@${user}> of ${office} cannot be sent the item of "${title}"; they may be deactivated or gone. An administrator can put somebody else in their place with /lixiang bind.`,
  ],
  request: (called: string, question: string) => [
    `“${question}”没能发给 ${called}，对方可能已停用或离开。请换一位同事，或自己回答。`,
    `"${question}" could not be sent to ${called}, who may be deactivated or gone. Please ask somebody else, or answer it yourself.`,
  ],
})
