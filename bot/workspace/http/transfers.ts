import express, { Router } from 'express'
import { Refusal } from '../refusal.ts'
import type { Context } from '../slack/context.ts'
import { FILE_SIZE } from '../state/files.ts'

/** The bytes of an upload: the one file of a form, or the whole body. */
async function uploaded(type: string, body: Buffer): Promise<Buffer> {
  if (!type.startsWith('multipart/form-data')) return body
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  for (const part of form.values()) if (typeof part !== 'string') return Buffer.from(await part.arrayBuffer())
  throw new Refusal('no_file_data')
}

/** The addresses that the Web API hands out: for uploads, for downloads and for answers. */
export function transfers({ files, responses }: Context, token: string): Router {
  return Router()
    .post('/upload/:id', express.raw({ type: () => true, limit: FILE_SIZE }), async (request, response) => {
      const bytes = await uploaded(request.headers['content-type'] ?? '', request.body)
      files.upload(request.params.id, bytes)
      response.send(`OK - ${bytes.length}`)
    })
    .get('/files/:id/:name', async (request, response) => {
      // Slack shows a login page to whoever comes without a token, with the status 200.
      if (request.headers.authorization !== `Bearer ${token}`) {
        response.type('html').send('<!doctype html><title>Sign in</title>')
        return
      }
      const file = files.get(request.params.id)
      response.type(file.mimetype).send(await files.bytes(file.id))
    })
    .post('/response/:secret', express.json(), async (request, response) => {
      await responses.respond(request.params.secret, request.body)
      response.json({ ok: true })
    })
}
