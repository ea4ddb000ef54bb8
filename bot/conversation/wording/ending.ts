import { wording } from './wording.ts'

/** What is said where an interview ends because the project cannot go on under the text. */
export const endingWording = wording({
  barred: [
    '填报到这里为止，后面的不用填了：按现在的回答，这个项目不能立项。把上面的情况解决了再报；哪一项填错了，按下面的按钮改，改完接着填。已经填的都保存着。',
    'The interview ends here: with these answers the project cannot be approved. Mend what stands above and declare it then; if an answer is wrong, change it with a button below and go on. Everything is saved.',
  ],
  notApplicable: [
    '填报到这里为止，后面的不用填了：按现在的回答，这个项目不归本办法管，按它该适用的规定办理；拿不准，先问上面这一条里的主管部门。哪一项填错了，按下面的按钮改，改完接着填。已经填的都保存着。',
    'The interview ends here: with these answers the project is outside this regulation and follows the rules that apply to it; if in doubt, ask the lead department first. If an answer is wrong, change it with a button below and go on. Everything is saved.',
  ],
  correct: (label: string) => [`改“${label}”`, `Change "${label}"`],
})
