/** The scopes that each call of ours to the Web API needs, by method. [docs.slack.dev/reference/methods] */
export const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'canvases.access.set': ['canvases:write'],
  'canvases.create': ['canvases:write'],
  'canvases.delete': ['canvases:write'],
  'canvases.edit': ['canvases:write'],
  'canvases.getContent': ['canvases:read'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  // What was missed, and by its metadata what we said ourselves: in direct messages, and where we were mentioned.
  'conversations.history': ['im:history', 'channels:history', 'groups:history', 'mpim:history'],
  'conversations.list': ['im:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['im:history', 'channels:history', 'groups:history', 'mpim:history'],
  'files.info': ['files:read'],
  'files.list': ['files:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'users.info': ['users:read'],
  'users.conversations': ['channels:read', 'groups:read'],
  'views.open': [],
  'views.publish': [],
}

/** The scopes that each event we subscribe to needs. [docs.slack.dev/reference/events] */
export const EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  // The files of a message are fetched.
  'message.im': ['im:history', 'files:read'],
}

/** What slash commands need. */
export const COMMANDS = ['commands']

/** What a scope is for: the calls and events that need it. */
export const usesOf = (scope: string): string[] =>
  Object.entries({ ...NEEDS, ...EVENTS })
    .filter(([, scopes]) => scopes.includes(scope))
    .map(([name]) => name)
