import type { Compiled } from '../rules/regulation.ts'
import { APPLICANT } from '../rules/route.ts'
import { officeKey } from '../store/fresh.ts'
import type { Store } from '../store/store.ts'
import { updateDirectory } from '../store/uses.ts'

export interface LocalPerson {
  id: string
  name: string
  title: string
}

const applicant: LocalPerson = { id: 'UAPPLICANT', name: '申报人', title: '项目单位经办人' }

/** Who can be spoken for in the embedded workspace: an applicant, and one person for every office. */
export function localPeople(regulations: ReadonlyMap<string, Compiled>): LocalPerson[] {
  const offices = [...regulations.values()].flatMap((regulation) =>
    officesOf(regulation).map(({ user, name, duty }) => ({
      id: user,
      name: regulations.size > 1 ? `${regulation.place} ${name}` : name,
      title: duty,
    })),
  )
  return [applicant, ...offices]
}

/** Binds every office that has nobody to its local person. */
export async function seatOffices(store: Store, regulations: ReadonlyMap<string, Compiled>): Promise<void> {
  await updateDirectory(store, (directory) => {
    const offices = { ...directory.offices }
    for (const regulation of regulations.values())
      for (const { key, user } of officesOf(regulation)) offices[key] ??= [user]
    return { ...directory, offices }
  })
}

function officesOf(regulation: Compiled) {
  return Object.entries(regulation.offices)
    .filter(([id]) => id !== APPLICANT)
    .map(([id, { name, duty = '' }]) => ({
      key: officeKey(regulation.id, id),
      user: `U${`${regulation.id}${id}`.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`,
      name,
      duty,
    }))
}
