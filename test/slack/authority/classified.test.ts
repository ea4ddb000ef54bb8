import { tryEverything } from './table.ts'

tryEverything('classified')
