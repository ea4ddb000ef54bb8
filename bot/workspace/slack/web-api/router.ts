import express, { type Request, Router } from 'express'
import { Refusal } from '../../refusal.ts'
import type { Context } from '../context.ts'
import { app } from './app.ts'
import { canvases } from './canvases.ts'
import { chat } from './chat.ts'
import { conversations } from './conversations.ts'
import { files } from './files.ts'
import type { Method } from './method.ts'
import { users } from './users.ts'
import { views } from './views.ts'

const METHODS = new Map<string, Method>(
  Object.entries({ ...app, ...chat, ...conversations, ...users, ...views, ...canvases, ...files }),
)

/** A canvas of a million Chinese characters, percent-encoded in a form. */
const BODY = '12mb'

interface Tokens {
  bot: string
  app: string
}

const tokenOf = (request: Request, args: Record<string, unknown>): unknown =>
  request.headers.authorization?.replace(/^Bearer /i, '') ?? args.token

/** The Web API under `/api/`. Like Slack it answers 200 whatever it has to say. */
export function webApi(context: Context, tokens: Tokens): Router {
  const call = async (request: Request<{ method: string }>) => {
    const args = { ...request.query, ...request.body }
    const token = tokenOf(request, args)
    const method = METHODS.get(request.params.method)
    if (!method) throw new Refusal('unknown_method', { req_method: request.params.method })
    if (!token) throw new Refusal('not_authed')
    if (token !== tokens.bot && token !== tokens.app) throw new Refusal('invalid_auth')
    if (token !== tokens[method.token]) throw new Refusal('not_allowed_token_type')
    return method.call(args, context)
  }
  return Router()
    .use(express.urlencoded({ extended: false, limit: BODY, parameterLimit: 100 }))
    .use(express.json({ limit: BODY }))
    .all('/:method', async (request, response) => {
      try {
        response.json({ ok: true, ...(await call(request)) })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        response.json({ ok: false, error: error.message, ...error.details })
      }
    })
}
