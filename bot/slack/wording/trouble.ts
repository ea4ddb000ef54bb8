import { wording } from '../../conversation/wording/wording.ts'

/** What is said when something did not work. */
export const trouble = wording({
  failed: [
    '抱歉，刚才这一步没有办成。您已经保存的内容都在，请再试一次；还不行请联系管理员。',
    'Sorry, that last step did not work. What you saved is safe; please try again, or tell your administrator.',
  ],
  working: ['正在办理，结果马上告诉您。', 'Working on it; you will hear in a moment.'],
  sendAgain: [
    '系统正忙，这次还没有收下。您填的都还在，请过一会儿再按一次提交。',
    'The system is busy and has not taken this yet. What you typed is still here; please press submit again in a moment.',
  ],
  unread: [
    '现在读不到您的文档，怕漏掉您写在里面的内容，所以这一步先没有办。什么都没有丢，请过一两分钟再试一次。',
    'Your documents cannot be read at the moment. So that nothing you wrote is left out, this was not done. Nothing is lost; please try again in a minute or two.',
  ],
})
