import { readEnvironment, SettingsError } from '../environment.ts'
import type { Finding } from './finding.ts'
import { folder } from './folder.ts'
import { offices } from './offices.ts'
import { port } from './port.ts'
import { rules, texts } from './rules.ts'
import { slack } from './slack.ts'
import { say } from './wording.ts'

type Environment = ReturnType<typeof readEnvironment>

/** Looks at everything that a start needs, with the settings of these variables; `today` is YYYY-MM-DD in China. */
export async function examine(
  variables: Record<string, string | undefined>,
  today: string,
): Promise<Finding[]> {
  const { findings, regulations } = rules()
  const law = [...findings, ...texts(regulations, today)]
  const environment = settings(variables)
  if (!('dataDir' in environment)) return [environment, ...law]
  const { connection, apiUrl, dataDir } = environment
  const data = await folder(dataDir)
  const found: Finding[] = [
    { about: say.settings, mark: 'good', words: modeOf(environment) },
    ...law,
    ...data.findings,
  ]
  if (!connection || 'signingSecret' in connection) found.push(await port(environment.port, data.inUse))
  if (connection) found.push(...(await slack(connection, apiUrl)), ...(await offices(dataDir, regulations)))
  else found.push({ about: say.offices, mark: 'good', words: say.officesLocal })
  return found
}

function settings(variables: Record<string, string | undefined>): Environment | Finding {
  try {
    return readEnvironment(variables)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    return { about: say.settings, mark: 'mend', words: error.message, how: say.mendSettings }
  }
}

function modeOf({ connection, port }: Environment): string {
  if (!connection) return say.local(port)
  return 'appToken' in connection ? say.socketMode : say.httpMode(port)
}
