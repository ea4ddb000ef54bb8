import { tryEverything } from './table.ts'

tryEverything('none')
