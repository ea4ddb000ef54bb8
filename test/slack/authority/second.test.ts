import { tryEverything } from './table.ts'

tryEverything('second')
