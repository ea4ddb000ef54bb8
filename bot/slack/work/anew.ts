import { StaleState } from '../../../store/errors.ts'

/** How often something is done anew because what it was made from has changed meanwhile. */
const TRIES = 5

/** Does something that is made from a state, and anew when another has changed that state in between. */
export async function anew<T>(task: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await task()
    } catch (error) {
      if (!(error instanceof StaleState) || tries === TRIES) throw error
    }
}
