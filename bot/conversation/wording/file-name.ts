/** A name that every file system takes. */
const safeName = (name: string): string => name.normalize('NFC').replaceAll(/[\\/:*?"<>|]/g, '_')

/** What the file of a paper is called, whichever its revision. */
export const paperName = (title: string, project: string): string => safeName(`${title}-${project}`)

/**
 * What the file of a paper is called. Papers are Chinese whoever reads them, and so is the name under which an office
 * files one.
 */
export const fileName = (title: string, project: string, version: number): string =>
  safeName(`${paperName(title, project)}-第${version}版.md`)

/** What a canvas is called that another has taken the place of. */
export const oldCanvas = (title: string): string => `${title}（旧）`

/** What the name of a file says of the paper in it: its title and its project's, and the revision, if it is ours. */
export interface Named {
  paper: string
  version: number | undefined
}

/** What browsers and people add when a file is saved beside another. */
const COPY = /\s*(?:[(（]\d+[)）]|[-—_]?\s*副本|[-—_]?\s*copy)\s*$/i

/** Reads the name of a file as one of ours, whatever was added to it. */
export function namedAs(file: string): Named {
  const name = safeName(file)
    .replace(/\.\w+$/, '')
    .replace(COPY, '')
  const [, paper = name, version] = /^(.+)-第(\d{1,6})版/.exec(name) ?? []
  return { paper, version: version === undefined ? undefined : Number(version) }
}
