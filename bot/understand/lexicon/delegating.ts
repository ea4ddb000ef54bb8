/** "请@某人填这一项": that somebody whom Slack knows by an id is to answer; either what is asked of them or the asking is said. */
export const DELEGATES_TO = [
  /^\s*(?:请|让|叫|找|麻烦|由|问一?下?|转给|发给|交给|(?:please )?ask |let )\s*<@(\w+)(?:\|[^>]*)?>\s*(?:来|帮忙|帮我|to )?\s*(?:填|答|回答|填写|回复|看看|fill|answer)?(?:一下| in)?\s*(?:这一?[项题个](?:问题)?|this(?: question| one)?|it)?[吧啊。.!！]*\s*$/iu,
  /^\s*<@(\w+)(?:\|[^>]*)?>\s*(?:来|帮忙|帮我)?\s*(?:填|答|回答|填写)(?:一下)?\s*(?:这一?[项题个](?:问题)?)?[吧啊。.!！]*\s*$/iu,
]
