import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ENTRY = fileURLToPath(new URL('../page/main.tsx', import.meta.url))

export interface PageBundle {
  script: string
  style: string
}

let bundled: Promise<PageBundle> | undefined

/** The page's script and style sheet, bundled in memory when they are first asked for. */
export const pageBundle = (): Promise<PageBundle> => {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<PageBundle> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'page',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  const output = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''
  return { script: output('.js'), style: output('.css') }
}
