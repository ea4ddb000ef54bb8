import { existsSync } from 'node:fs'

const path = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Where Debian's Chromium is, or the one that `CHROMIUM` names; nothing where there is none. */
export const chromiumPath = existsSync(path) ? path : undefined
