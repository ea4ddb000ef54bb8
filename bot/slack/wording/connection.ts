/** Answers of Slack that no retry will change. Whoever starts the program reads them at its terminal, in Chinese. */
export const HOPELESS: Record<string, string> = {
  not_authed: '没有提供令牌',
  invalid_auth: '令牌无效',
  account_inactive: '令牌所属的应用已停用',
  token_revoked: '令牌已被撤销',
  token_expired: '令牌已过期',
  team_disabled: '工作区已停用',
  user_removed_from_team: '令牌所属的用户已离开工作区',
  missing_scope: '令牌的权限不够，SLACK_APP_TOKEN 要有 connections:write',
  access_denied: '应用被禁止访问这个工作区',
  not_allowed_token_type: '令牌的类型不对，SLACK_BOT_TOKEN 应是 xoxb-，SLACK_APP_TOKEN 应是 xapp-',
}

/** Slack will not have us: the reason in words, and its own name for it. */
export const refused = (reason: string, code: string): string =>
  `Slack 拒绝了连接：${reason}（${code}）。请检查 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN。`

/** Slack cannot be reached at all. */
export const silent = (message: string): string => `连不上 Slack：${message}。请检查网络，稍后再启动。`

/** It took Slack too long. */
export const SLOW = '等了 45 秒还没有回应'
