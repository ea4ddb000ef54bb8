import { tryEverything } from './table.ts'

tryEverything('paused')
