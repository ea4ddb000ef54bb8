import { OUT_OF_HAND } from './scenes.ts'
import { tryEverything } from './table.ts'

tryEverything(OUT_OF_HAND)
