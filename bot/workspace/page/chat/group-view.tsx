import { usePageContext } from '../live/page-context.ts'
import { timeOfDay } from '../live/time.ts'
import type { Group } from './groups.ts'
import { Message } from './message.tsx'

/** One person's messages in a row, under a name and a time; the person's own on the right. */
export function GroupView({ of }: { of: Group }) {
  const { me, bot } = usePageContext()
  const mine = of.user === me
  return (
    <>
      {of.day === null ? null : (
        <p className="day">
          <span>{of.day}</span>
        </p>
      )}
      <section className={mine ? 'group mine' : 'group'} aria-label={mine ? '我' : bot}>
        {mine ? null : (
          <span className="avatar" aria-hidden="true">
            立
          </span>
        )}
        <div className="group-body">
          <p className="byline">
            {mine ? null : <b>{bot}</b>}
            <time dateTime={new Date(of.at).toISOString()}>{timeOfDay(of.at)}</time>
          </p>
          {of.messages.map((message) => (
            <Message key={message.ts} of={message} />
          ))}
        </div>
      </section>
    </>
  )
}
