import { usePageContext } from '../live/page-context.ts'

const EXAMPLES = [
  '泰州市，新建一个80万元的业务系统，需要立项吗？',
  '运维项目300万元要立项吗？',
  '项目验收要交哪些材料？',
]

/** What an empty conversation says: what can be asked, as something to press. */
export function Welcome({ onAsk }: { onAsk(text: string): void }) {
  const { me, name } = usePageContext()
  return (
    <div className="welcome">
      <span className="avatar" aria-hidden="true">
        立
      </span>
      <h2>{name(me)}，您好</h2>
      <p>
        用一句话说说地点、项目类型和金额，马上告诉您要不要立项、由谁审批、交哪些材料，并注明依据的条款。等您办理的事项也会出现在这里。
      </p>
      <p>可以这样问：</p>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button type="button" className="button" onClick={() => onAsk(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
