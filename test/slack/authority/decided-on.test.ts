import { DECIDED_ON } from './scenes.ts'
import { tryEverything } from './table.ts'

tryEverything(DECIDED_ON)
