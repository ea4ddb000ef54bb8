import { openLog } from '../../bot/log.ts'
import { lifetime, survive } from '../../bot/process/lifetime.ts'

/** Lives on, and throws so many errors where nobody catches them; then tells how it is. */
const [times = '0', kind = 'thrown'] = process.argv.slice(2)
const life = lifetime()
survive(openLog('error'), life, () => performance.now())
life.opened(async () => console.log('closed'))
const defect = (): never => {
  throw new Error('a defect with xoxb-SECRET')
}
for (let i = 0; i < Number(times); i++)
  if (kind === 'thrown') setImmediate(defect)
  else void Promise.reject(new Error('a defect'))
setInterval(() => {}, 1000)
setTimeout(() => {
  console.log('alive')
  process.kill(process.pid, 'SIGTERM')
}, 200)
