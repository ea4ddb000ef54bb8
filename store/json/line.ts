import { crc32 } from 'node:zlib'

/** The sum of a text, by which it is known again. */
export const sumOf = (content: string): string => crc32(content).toString(16).padStart(8, '0')

/** A line of a file that grows, with its sum. */
export const lineOf = (content: unknown): string => {
  const text = JSON.stringify(content)
  return `${sumOf(text)} ${text}`
}

/** What a line says; `undefined` when it is not whole. */
export function contentOf(line: string): unknown {
  const [sum, text] = [line.slice(0, 8), line.slice(9)]
  return line[8] === ' ' && sum === sumOf(text) ? JSON.parse(text) : undefined
}
