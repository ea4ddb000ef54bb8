import { clock, day } from './clock.ts'
import { examine } from './doctor/examine.ts'
import { exitCode } from './doctor/finding.ts'
import { report } from './doctor/report.ts'

const now = new Date().toISOString()
const findings = await examine(process.env, day(now))
console.log(report(findings, clock(now), process.stdout.isTTY && !process.env.NO_COLOR))
process.exitCode = exitCode(findings)
