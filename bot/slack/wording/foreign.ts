import { wording } from '../../conversation/wording/wording.ts'

/** What somebody is told whose account is of another workspace. */
export const foreign = wording({
  refused: [
    '您的账号属于另一个工作区，这里只有本工作区的人员可以办理，所以没有改动。',
    'Your account belongs to another workspace; only people of this one may act here, so nothing was changed.',
  ],
  unchanged: ['没有改动', 'Nothing was changed'],
  close: ['关闭', 'Close'],
})
