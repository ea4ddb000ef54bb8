/** "第二十条", "article 20". */
export const ARTICLE = /第 ?([\d一二两三四五六七八九十百零]{1,5}) ?条|\barticle (\d{1,3})\b/i
