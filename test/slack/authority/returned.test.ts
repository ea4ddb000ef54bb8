import { tryEverything } from './table.ts'

tryEverything('returned')
