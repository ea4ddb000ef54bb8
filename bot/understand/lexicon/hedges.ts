import type { Table } from './table.ts'

/**
 * Words before or after a figure that blur or bound it.
 *
 * Above and below follow 民法典 第一千二百五十九条: 以上、以下、以内、届满 include the figure, 不满、超过、以外 exclude it.
 * In everyday speech 以下 often leaves the figure out, and 达州 第六十二条 does so by law; it is read as `lte`, the
 * reading that concludes less, and the reader says so as a doubt.
 *
 * A vague figure becomes bounds, so that nothing near a threshold is decided silently. For 300: about (and 来, 把) is
 * 270 to 330; near is 270 up to 300; over is up to the next of its last digit (300多 below 400, 120多 below 130), and
 * behind the unit (98万多, 五十万出头) at most a tenth; 上百万 is 100 up to 1,000; 几十万 is 20 up to 100; 十几万 is 11 up to
 * 20. 百八十万 may be 180 or less than 100: no bounds, it is asked.
 */
export type Hedge = 'about' | 'near' | 'over' | 'gte' | 'gt' | 'lte' | 'lt' | 'negated' | 'reach' | 'none'

export const BEFORE: Table<Hedge> = [
  [
    'about',
    `大约、大概、大概是、约、{约,大约,大致,大概}为、约莫、大约是、差不多、差不多是、差不多要、估计、估计要、估计得、估摸
      估摸着、大致、about、around、roughly、approximately、some、circa、approx
      approx.、~`,
  ],
  [
    'near',
    '近、将近、接近、快、{,就}差{一点,点,一点点,点点}{,到,就,就到,就是}、快到、快要、小、nearly、almost、close to、just under',
  ],
  [
    'gte',
    `{至少,最少,起码}{,给,要,花,用,批,投,有}、不少于、不低于、不小于、不下、大于等于、少说、少说也要、达到、满、已满、at least
      no less than、not less than、minimum、>=、≥`,
  ],
  [
    'gt',
    `超过、超过了、不止、远超、超、高于、大于、多于、大过、过了、more than、over、above、exceeding、exceeds、exceed
      greater than、>`,
  ],
  [
    'lte',
    `不超过、不超、不高于、不大于、不多于、小于等于、{至多,最多,顶多}{,给,要,花,用,批,投,有}、顶天、撑死、撑死了、控制在、限额
      不突破、未超过、没超过、没超、没有超过、at most、no more than、not more than、up to、not exceeding
      not over、maximum、<=、≤`,
  ],
  [
    'lt',
    `不到、不足、不满、未满、{没,还没,还未}满、未达到、未达、没到、没有到、达不到、够不上、低于、少于、小于、还没到
      还不到、less than、under、below、fewer than、<`,
  ],
  ['negated', '不是、并不是、并非、not、不是说'],
  ['reach', '上、成'],
  [
    'none',
    '最近、附近、靠近、尽快、赶快、加快、很快、较快、大小、最小、签约、合约、节约、预约、期满、是不是、还是不是、内部',
  ],
]

export const AFTER: Table<Hedge> = [
  ['about', '左右、上下、前后、的样子、这样子、光景、附近、or so、roughly'],
  ['over', '出头、出点头、多点、多一点、多一些、多一点点、冒头、挂零、开外、plus'],
  [
    'gte',
    `以上、及以上、和以上、或以上、往上、起、起步、打底、朝上、+、或更多、and above、or more、or above
      and up`,
  ],
  ['gt', '以外、打不住、不止、都不止、都打不住'],
  [
    'lte',
    `以内、之内、以下、及以下、和以下、或以下、之下、封顶、往下、内、范围内、朝下、and below、or less
      or below`,
  ],
  ['lt', '不到、还不到、还差{点,一点,一点点}、都不到、不足、未到'],
  ['reach', '级、级别、量级'],
  [
    'none',
    '+{0,1,2,3,4,5,6,7,8,9,软件,硬件,设备,服务,系统,平台,集成}、内部、起草、起诉、以内部、多少、内容、内网、不到位',
  ],
]

/** 上 says "as many as" only of a bare 百万 or 千万; "上80万的系统" starts one. */
export const REACHED = /[百千]/
/** Everyday words that may or may not include the figure. */
export const BELOW = /^(?:及|或|和|之)?以下$/
/** "(含)", "(不含50万)". */
export const INCLUSION = / ?\((不)?(?:包?含|包括)[^()]{0,12}\)/y
