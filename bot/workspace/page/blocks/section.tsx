import type { SectionBlock } from '@slack/types'
import { ActionElement } from '../elements/action-element.tsx'
import { Each } from '../text/each.tsx'
import { Text } from '../text/mrkdwn-text.tsx'

/** Text and fields, with an accessory element beside them. */
export function Section({ of }: { of: SectionBlock }) {
  return (
    <>
      <div className={of.fields && of.accessory ? 'section-text summary-row' : 'section-text'}>
        {of.text ? <Text of={of.text} /> : null}
        {of.fields ? (
          <div className="section-fields">
            <Each
              of={of.fields}
              as={(field) => (
                <div>
                  <Text of={field} />
                </div>
              )}
            />
          </div>
        ) : null}
      </div>
      {of.accessory ? (
        <div className="section-accessory">
          <ActionElement block={of.block_id ?? ''} element={of.accessory} />
        </div>
      ) : null}
    </>
  )
}
