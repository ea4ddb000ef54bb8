// What around the name of a place says which is meant; the names of others are in `cities.ts`.

/** All places side by side. */
export const ALL_PLACES =
  /(?:五|5|几|各)个?(?:地方|地|地市|市县|区县|城市|办法|地区)|各地|五地|五家|哪些地方|哪个地方|哪几个地方|都有哪些地方|不同地方|对比一下|横向|分别对比|all five|each (?:place|region)|every (?:place|region)|compare/i

/** Right before a place: it is not meant. */
export const NOT_HERE = /(?:不是|不在|并非|而非) ?$/

/** What may stand between a city and its district. */
export const SUFFIXES = /^[省市县区的]{0,2}$/
export const SUFFIX = /[省市县区的]/g
export const LAST_SUFFIX = /[省市县区]$/
/** A name that says a level by itself, and what stands after one that does not where its projects are meant. */
export const LEVEL = /[级直]$/
export const ABOVE_MEANT = /^(?: ?(?:$|[,。?!;])|的|项目(?!代码)|单位|部门|各?厅|统建|那|呢|要|能)/
/** "开封市鼓楼区": a city right before a place, whether or not it is in our list. */
export const CITY_BEFORE = /([\u4e00-\u9fff]{2})市 ?$/

/** A name we have no list for: two or three characters with 市, 县 or 区, where a place would stand. */
export const UNLISTED =
  /(?:^|[\s,。、;:(]|我们是|我是|是|在|到|像|换成|放)([\u4e00-\u9fff]{2,3}?)([市县区])(?=$|[的呢吗,。?;、 !)]|那|这|有|怎|规|能|可|人|政府)/g
/** Characters of everyday words that no such name contains. */
export const NO_NAME =
  /[我你他她它们的是在到和与及各全本该这那哪某跨大小新老几多个上下市县区城园开发社地校厂库专一二两三四五六七八九十归属向由经报需要会按应同未先再问请核并交根据依托接受列入纳项目不无]/
