import { wording } from './wording.ts'

/** What is asked of a message that may be the text wanted, or a word to the assistant, or both. */
export const heldWording = wording({
  unsure: (text: string, said: string, label: string) => [
    `“${text}”里的“${said}”，是写进“${label}”的话，还是对我说的？还没有保存，也没有照做；请按下面的按钮，或者直接重新输入。`,
    `Is "${said}" in "${text}" part of "${label}", or is it meant for me? Nothing is saved or done yet; press a button below, or type it again.`,
  ],
  onlyAct: (label: string) => [`只要“${label}”`, `Only "${label}"`],
})
