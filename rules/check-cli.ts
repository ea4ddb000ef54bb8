import { checkRegulation } from './check.ts'
import { readRegulations } from './load.ts'

const read = readRegulations(process.argv[2])
for (const { file, regulation } of read) {
  if (regulation) checkRegulation(regulation, file)
  for (const message of file.messages) console.error(String(message))
}
for (const { regulation } of read) {
  if (!regulation) continue
  const provisions = regulation.all.flatMap((article) => article.provisions)
  const doubts = provisions.filter((p) => p.doubt).length
  const ruled = regulation.all.filter((article) => article.provisions.length > 0).length
  console.log(
    `${regulation.id}: ${regulation.all.length} articles (${ruled} with rules), ${provisions.length} provisions, ` +
      `${regulation.silent.length} silent topics, ${doubts} doubts`,
  )
}
process.exitCode = read.some(({ file }) => file.messages.length > 0) ? 1 : 0
