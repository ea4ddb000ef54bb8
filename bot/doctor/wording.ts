/** What the doctor says at the terminal, in Chinese. The names of things are four characters each, so that they align. */
export const say = {
  settings: '环境变量',
  rules: '规则文件',
  texts: '文本状态',
  folder: '数据目录',
  port: '监听端口',
  botToken: '机器令牌',
  appToken: '应用令牌',
  scopes: '应用权限',
  canvases: '画布功能',
  offices: '办理部门',

  title: (at: string) => `立项通检查（${at}）`,
  how: '怎么办：',
  allGood: '一切正常，可以启动。',
  conclusion: (mend: number, again: number, notes: number) =>
    [
      mend > 0 ? `${mend} 处要先处理` : '',
      again > 0 ? `${again} 处现在不行，稍后再试` : '',
      notes > 0 ? `${notes} 处请留意` : '',
    ]
      .filter(Boolean)
      .join('，')
      .concat(mend + again > 0 ? '。' : '，不影响启动。'),

  socketMode: '接入 Slack（Socket Mode）',
  httpMode: (port: number) => `接入 Slack（HTTP，端口 ${port}）`,
  local: (port: number) => `没有设置 Slack 令牌，使用本地工作台（端口 ${port}）`,
  mendSettings: '改好这个环境变量再启动；各变量的含义见 README.md“Commands and settings”。',

  rulesGood: (count: number) => `${count} 份办法，没有错误`,
  mistakes: (count: number) => `有 ${count} 处错误，改好之前不能启动`,
  mendRules: (lines: readonly string[]) =>
    `按下面的行号改，再运行 npm run rules:check：${lines.map((line) => `\n${line}`).join('')}`,

  textGood: (names: readonly string[]) => `现行文本：${names.join('、')}`,
  draft: (place: string) => `${place}：依据的是征求意见稿，回答里都会说明`,
  superseded: (place: string) => `${place}：依据的文本已被新办法替代，回答里都会说明`,
  expired: (place: string, day: string) => `${place}：依据的文本已于 ${day} 失效，回答里都会说明`,
  upcoming: (place: string, day: string) => `${place}：依据的文本 ${day} 才施行`,
  mendText: (id: string) =>
    `取得现行文本后，按它更新 rules/regulations/${id}.md，再运行 npm run rules:check。`,

  folderNew: (path: string) => `${path} 还没有，第一次启动时会建好`,
  folderGood: (path: string, room: string) => `${path} 可以读写，剩余空间 ${room}`,
  folderInUse: (path: string, room: string) => `${path} 正由运行中的立项通使用，剩余空间 ${room}`,
  folderFull: (path: string, room: string) => `${path} 所在的磁盘快满了，只剩 ${room}`,
  makeRoom: '腾出至少 1 GB 空间；磁盘满时新写的内容会被拒绝，已保存的不受影响。',
  folderOpen: (path: string) => `${path} 别的账号也能读`,
  closeFolder: (path: string) => `运行 chmod -R go-rwx ${path}，里面有各单位填报的内容。`,
  mendFolder: '按提示处理后再运行一次检查。',
  directoryDamaged: (path: string) => `${path} 读不懂`,
  mendDirectory: '从备份恢复这个文件；不处理的话，启动时会把它移到 damaged/，部门要重新绑定。',

  portGood: (port: number) => `${port} 空闲`,
  portOurs: (port: number) => `${port} 正由运行中的程序使用`,
  portTaken: (port: number) => `${port} 被别的程序占用`,
  mendPort: '关闭占用它的程序，或用环境变量 PORT 换一个端口。',

  token: (bot: string, team: string) => `有效：${bot} @ ${team}`,
  appTokenGood: '有效，可以建立连接',
  refused: (reason: string, code: string) => `Slack 不接受：${reason}（${code}）`,
  mendBotToken:
    '在 https://api.slack.com/apps 打开应用，从“OAuth & Permissions”重新复制 Bot User OAuth Token（xoxb-…），写进 SLACK_BOT_TOKEN。',
  mendAppToken:
    '在 https://api.slack.com/apps 打开应用，从“Basic Information → App-Level Tokens”生成带 connections:write 的令牌（xapp-…），写进 SLACK_APP_TOKEN；并在“Socket Mode”里确认已打开。',
  unreachable: (message: string) => `连不上 Slack：${message}`,
  mendLine: '检查网络、代理和 SLACK_API_URL，稍后再试。',

  scopesGood: (count: number) => `${count} 项都有`,
  scopesUnknown: '对方没有说明给了哪些权限，无法核对',
  scopeMissing: (scope: string, uses: readonly string[]) => `缺少 ${scope}（用于 ${uses.join('、')}）`,
  mendScopes:
    '在 https://api.slack.com/apps 打开应用，把 bot/manifest.json 的内容贴进“App Manifest”保存，再按提示“Reinstall to Workspace”。',

  canvasGood: '可以建、读、删',
  canvasUnavailable: (code: string) => `这个工作区不能用画布（${code}），文档会以文件发送`,
  mendCanvas: '要用画布，需要 Slack 付费套餐，并给应用 canvases:write、canvases:read；不用也能办理。',
  canvasClosed: '画布能建，但读不回来：画布只给看，不能在里面改',
  mendCanvasClosed:
    '可以照常办理：要改文档，把改好的 .md 文件发回来，或者用表单。要在画布里改，确认应用有 canvases:read。',
  canvasUnread: '画布能建，但读不回来：在画布里改的内容收不到',
  mendCanvasUnread: '确认应用有 canvases:read；仍不行的话，请办理人员用表单或发文件修改。',
  canvasLeft: (id: string) => `检查用的画布 ${id} 没能删掉`,
  removeCanvas: '它没有分享给任何人，可以不管，或请管理员在 Slack 里删除。',
  canvasTitle: '立项通检查（可删除）',

  officesLocal: '本地工作台会给每个部门安排一个人',
  officesGood: (count: number) => `${count} 个部门都有人`,
  unbound: (place: string, names: readonly string[], count: number) =>
    `${place}：${count} 个部门还没有人（${names.join('、')}${names.length < count ? '…' : ''}）`,
  mendOffices: (place: string, office: string) =>
    `工作区管理员在 Slack 里输入 /lixiang bind ${place} ${office} @某人；用不到的地方可以不管。`,
}
