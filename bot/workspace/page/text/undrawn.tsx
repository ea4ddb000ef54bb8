/** Something of Block Kit that this page does not draw: named, not hidden. */
export function Undrawn({ type }: { type: string }) {
  return <span className="faint">此内容（{type}）请在 Slack 中查看</span>
}
