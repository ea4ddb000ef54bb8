import { tryEverything } from './table.ts'

tryEverything('waiting')
