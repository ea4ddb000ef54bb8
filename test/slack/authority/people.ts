/** Everybody at the table, by the part they play for one project. */
export const WHO = {
  owner: 'U1OWNER',
  applicant: 'U2APPLICANT',
  data: 'U3DATA',
  government: 'U4GOVERNMENT',
  colleague: 'U5COLLEAGUE',
  admin: 'U6ADMIN',
  stranger: 'U7STRANGER',
} as const
export type Who = keyof typeof WHO

const TITLES: Record<Who, string> = {
  owner: '项目的申报人',
  applicant: '另一个申报人',
  data: '市数据局',
  government: '市政府',
  colleague: '被请教的同事',
  admin: '管理员',
  stranger: '别的人',
}
export const EVERYBODY: readonly Who[] = [
  'owner',
  'applicant',
  'data',
  'government',
  'colleague',
  'admin',
  'stranger',
]
export const PEOPLE = EVERYBODY.map((who) => ({ id: WHO[who], name: TITLES[who], title: TITLES[who] }))
