import { FILLED_IN } from './scenes.ts'
import { tryEverything } from './table.ts'

tryEverything(FILLED_IN)
