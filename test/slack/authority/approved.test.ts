import { tryEverything } from './table.ts'

tryEverything('approved')
