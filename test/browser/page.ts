import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { chromiumPath } from './chromium.ts'

/** Debian's Chromium, without the services that it would look for on the network. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath && { executablePath: chromiumPath }),
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** The workspace's page, used as a person uses it. */
export class WorkspacePage {
  constructor(readonly page: Page) {
    page.setDefaultTimeout(15_000)
  }

  async open(url: string): Promise<this> {
    await this.page.goto(url)
    await this.page.getByRole('textbox', { name: '输入消息' }).waitFor()
    return this
  }

  get log(): Locator {
    return this.page.getByRole('log')
  }
  /** The question that waits for an answer, at the foot of the conversation. */
  get dock(): Locator {
    return this.log.getByRole('region', { name: '等您回答的问题' })
  }
  get paper(): Locator {
    return this.page.getByRole('article')
  }

  /** Types a message, sends it with Enter, and waits for words of its answer or next question, not of an earlier one. */
  async say(text: string, answer: string | RegExp): Promise<void> {
    const answers = this.log.getByRole('region', { name: '立项通', exact: true })
    const before = await answers.count()
    const next = await this.nextQuestion()
    const box = this.page.getByRole('textbox', { name: '输入消息' })
    await box.fill(text)
    await box.press('Enter')
    const asked = next().then(() => this.dock.getByText(answer).last().waitFor())
    await Promise.any([answers.nth(before).getByText(answer).last().waitFor(), asked])
  }

  /** Waits, when the function given back is called, until the question that is docked now has gone. */
  async nextQuestion(): Promise<() => Promise<unknown>> {
    const now = await this.page.evaluateHandle(() => document.querySelector('.dock > *'))
    return () => this.page.waitForFunction((question) => !question?.isConnected, now)
  }

  /** Presses the latest button of that name and waits for words of the answer. */
  async press(name: string, answer: string | RegExp): Promise<void> {
    await this.log.getByRole('button', { name, exact: true }).last().click()
    await this.sees(answer)
  }

  /** Waits until the last message of the bot has these words. */
  async sees(words: string | RegExp): Promise<void> {
    await this.log.getByText(words).last().waitFor()
  }

  /** Speaks for somebody else, and waits until what is shown is that person's. */
  async actAs(name: string): Promise<void> {
    const shown = await this.log.elementHandle()
    await this.page.getByRole('combobox', { name: '以谁的身份' }).click()
    const option = this.page.getByRole('option', { name }).first()
    const isOther = (await option.getAttribute('aria-selected')) !== 'true'
    await option.click()
    if (isOther) await this.page.waitForFunction((log) => !log?.isConnected, shown)
  }

  /** Opens the document whose card has this title. */
  async document(title: string | RegExp): Promise<void> {
    await this.page.getByRole('navigation', { name: '文档列表' }).getByRole('button', { name: title }).click()
  }
}
