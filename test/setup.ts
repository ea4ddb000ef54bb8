import { built } from '../bot/build/built.mjs'
import { chromiumPath } from './browser/chromium.ts'

/** Builds once what several tests start; says in the end what was left out. */
export default async function setup(): Promise<() => void> {
  await built()
  return () => {
    if (!chromiumPath) console.log('left out: test:browser (no Chromium; install it, or name it in CHROMIUM)')
  }
}
