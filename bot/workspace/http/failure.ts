import type { ErrorRequestHandler } from 'express'
import { ZodError, z } from 'zod'
import { Refusal } from '../refusal.ts'

/** How the body parsers report a body they do not take. */
const refused = z.object({ status: z.number().min(400).max(499) })

const noRoom = z.object({ code: z.enum(['ENOSPC', 'EDQUOT', 'EFBIG']) })

/** The last word on a request that failed: what was refused, what was not understood, and what went wrong here. */
export const failure =
  (log: (message: string) => void): ErrorRequestHandler =>
  (error, request, response, _next) => {
    const answer = (status: number, name: string) => response.status(status).json({ ok: false, error: name })
    if (error instanceof Refusal) return answer(404, error.message)
    const { data } = refused.safeParse(error)
    if (data) return answer(data.status, data.status === 413 ? 'msg_too_long' : 'invalid_arguments')
    log(`${request.method} ${request.path}: ${error instanceof Error ? error.stack : String(error)}`)
    if (error instanceof ZodError) return answer(400, 'invalid_arguments')
    // Not a refusal: the same may be asked again when there is room.
    if (noRoom.safeParse(error).success) return answer(507, 'storage_limit_reached')
    return answer(500, 'fatal_error')
  }
