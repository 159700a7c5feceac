import { type Pattern, pattern } from './pattern'

/*
 * What a sentence is likely to hold that tells the person one of these, in whatever words: where nothing else in it was understood, it may
 * be what was looked for. Far too wide to say that it is told.
 */

export const MAY_TELL = {
  /** A way to reach somebody. */
  contact: pattern(
    /\d{3,4}[- ]\d{3,4}|(?<!\d|(?:证|考|编|工|订单|学|账)号[：: ]{0,2}|\b(?:id|no\.?|number)[: #]{0,2})\d{7,12}(?!\d)|[\w.](?<!\b(?:sample|test|demo|johndoe|janedoe|yourname|you|name|user|username))@\w|[打拨致]电|前台|柜台|服务台|(?:找|问)[^，。；]{1,6}(?:老师|主任|经理|店长|管理员)|\b(?:call|phone|ring|write to|front desk|reception)\b/,
    '打 0571-8800 1234 转 6',
    '邮箱（选填）',
  ),

  /** What it is for: what is to be found out, or kept from happening. */
  purpose: pattern(
    /免得|省得|以免|为免|是不是(?!同意)|认人|认出|放[人行]|证明[是您你]|\bso (?:that|we|nobody|no one)\b|\bto (?:let|open|make sure|be sure|check|see (?:if|whether|that)|tell|know)\b|\brecogni[sz]ing\b/,
    '免得别人拿了您的卡进来',
    '下次再说',
  ),

  /** Which face data it is. */
  kinds: pattern(
    /画面|短片|影像|照片|抓拍|相片|快照|\b(?:pictures?|videos?|clips?|snapshots?|photos?|images?|portraits?)\b/,
    '会留下两张抓拍',
    '请正对摄像头',
  ),

  /** How long, or what becomes of it. */
  retention: pattern(
    /(?<!\d)\d{1,3} ?(?:天|周(?!岁)|个月|年|小时|分钟后)(?!内|有效)|(?<![月\d])\d{1,3} ?日(?!内)|[一二三六七九十半两]+(?:天|周|个月|年|小时)|[清抹删销](?:空|去|掉|除|净|毁|干净)|即[销弃删清]|当[场天日夜](?:清|删|销|抹)|到期|期满|\d+ (?:hour|day|week|month|year)s?\b|\b(?:erased?|deleted?|wiped?|thrown away|discarded|kept)\b/,
    '退租次日抹干净',
    '您的年龄需要≥18周岁（即2008年1月1日以前出生）',
  ),

  /** Why it takes a face, or what may come of it. */
  necessity: pattern(
    /泄露|外泄|流出去|[换改]不[了掉]|[没无]法(?:换|改|重设)|冒[用充名]|盗[用刷号]|[顶代]替|代刷|捡到|[转划]走|\bleak|\bstolen\b|\bsteal|\bsomeone else\b|\bfor life\b|\bborrow/,
    '脸一旦流出去，没法像密码那样重设',
    '请正对摄像头',
  ),

  /** How to see, mend or do away with what is held. */
  rights: pattern(
    /(?:想|要|需|可以?|让)[^，。；]{0,8}(?:查|看|更正|改|删|清|抹|撤|销|导出|拷|副本)|[铲清删抹]走|\b(?:to|want|can|could|may) (?:see|have|get|take|fix|remove|delete|erase|correct)\b/,
    '想看看留了什么',
    '请正对摄像头',
  ),

  /** How to end it. */
  withdrawal: pattern(
    /(?:想|要|让)[^，。；]{0,8}(?:撤|取消|停用|关|注销|清|删|抹|销)|撤[下回]|关[掉闭]|\b(?:switch|turn)(?:ed)? (?:it |this )?off\b|\btake .{0,20}back\b|\bremoved?\b(?! (?:anything|(?:your |any |all |the )?(?:glasses|sunglasses|eyewear|hats?|caps?|hoods?|masks?|scar(?:f|ves)|headphones?|headwear|earphones|accessories|coverings?|objects?|obstructions?)))|\bopt out\b/,
    '不想用了就撤下来',
    '请正对摄像头',
  ),
} as const satisfies Record<string, Pattern>
