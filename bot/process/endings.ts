import { TemplateError } from '../../docs/template/templates.ts'
import { RulesError } from '../../rules/valid.ts'
import { NewerVersion, NoLock, StoreError } from '../../store/errors.ts'
import { SettingsError, Unreachable } from '../environment.ts'
import { type SystemFailure, systemWords } from './wording.ts'

/** Exit codes of sysexits.h, as a supervisor understands them: start again later, or let a person mend something first. */
export const TRY_AGAIN = 75
export const MISCONFIGURED = 78
/** A defect of ours; Node ends with the same. */
export const DEFECT = 1

/** How the program ends: the exit code, and what is told of it at the terminal. */
export interface Ending {
  code: number
  words?: string
}

/** Failures of the system that only a person can mend: rights, and what stands where the data should be. */
const TO_MEND = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'EEXIST',
  'ENOTDIR',
  'EISDIR',
  'ENOENT',
  'ELOOP',
  'ENAMETOOLONG',
  'EADDRNOTAVAIL',
])

/** How the program ends on an error: one sentence on how to mend it, or the stack of what is a defect. */
export function endingOf(error: unknown): Ending {
  if (!(error instanceof Error)) return { code: DEFECT, words: String(error) }
  const { message } = error
  if (error instanceof Unreachable) return { code: TRY_AGAIN, words: message }
  if ([SettingsError, RulesError, TemplateError, NewerVersion, NoLock].some((each) => error instanceof each))
    return { code: MISCONFIGURED, words: message }
  if (error instanceof StoreError) return { code: TRY_AGAIN, words: message }
  const failure = systemFailure(error)
  if (failure)
    return { code: TO_MEND.has(failure.code) ? MISCONFIGURED : TRY_AGAIN, words: systemWords(failure) }
  return { code: DEFECT, words: error.stack ?? message }
}

/** A failure of the operating system, if the error is one. */
function systemFailure(error: NodeJS.ErrnoException & { port?: number }): SystemFailure | undefined {
  const { code, syscall, path, port, message } = error
  return code !== undefined && syscall !== undefined ? { code, path, port, message } : undefined
}
