const SENTENCES: Record<string, string> = {
  unreachable: '没有连上工作台',
  msg_too_long: '内容太长，请分成几条发送',
  msg_blocks_too_long: '内容太长，请分成几条发送',
  no_text: '内容是空的',
  operation_timeout: '立项通没有及时回应',
  hash_conflict: '内容已经更新，请看过新内容再试',
  view_not_found: '这个窗口已经关闭',
  message_not_found: '这条消息已经不在了',
  canvas_not_found: '这份文档已经不在了',
  storage_limit_reached: '磁盘满了，没有保存；请管理员腾出空间后重发',
  file_too_large: '文件太大',
  restricted_action: '您没有这项操作的权限',
}

/** What a refusal means, in Chinese and without a full stop; an unknown one keeps Slack's name so that it can be reported. */
export const refusal = (error: string): string => SENTENCES[error] ?? `没有成功（${error}）`
