/** What `npm run feedback` says at the terminal, in Chinese. */
export const say = {
  title: (count: number) => (count > 0 ? `有 ${count} 个回答被说不对` : '还没有人说哪个回答不对'),
  asked: (question: string) => `问：${question}`,
  answered: (answer: string) => `答：${answer}`,
  said: (words: readonly string[]) => `说：${words.join('；')}`,
  cited: (articles: readonly string[]) => `条文：${articles.join('、')}`,
  rules: (place: string, then: string, now: string | undefined) =>
    now === then
      ? `规则：${place} ${then}`
      : `规则：${place} ${then}，${now ? `后来改成了 ${now}，先看看是不是已经改对` : '现在没有这份规则'}`,
  unreadable: (path: string) => `这个文件读不懂，没有算在内：${path}`,
}
