import { tryEverything } from './table.ts'

tryEverything('draft')
