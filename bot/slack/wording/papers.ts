/**
 * What the file of a submitted paper is called. Papers are Chinese whoever reads them, and so is the name under which an
 * office files one.
 */
export const fileName = (title: string, project: string, version: number): string =>
  `${title}-${project}-第${version}版.md`

/** What a canvas is called that another has taken the place of. */
export const oldCanvas = (title: string): string => `${title}（旧）`
