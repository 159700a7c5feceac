import { type Pattern, pattern } from './pattern'

/* What is said by the place of words, which no list of words can say. */

/** What stands before a giving that is denied: "不会将您的人脸信息提供给任何第三方". */
export const NOT_GIVEN = pattern(
  /(不会|不得|绝不|从不|不再|不(?!可(?:撤|变更|逆|转让)|限|仅|但|论|管|时|断|定期)|never|not(?! (?:only|limited))) ?[^，,。；;]{0,24}$/,
  '我们不会将您的人脸信息',
  '我们不仅将您的人脸信息',
)

/** "上车时确认购票人": whom the face is to tell, whatever they are called. */
export const CHECKING = pattern(
  /(?:核对|确认|核实|辨认|认出)(?:是否)?[\u4e00-\u9fa5]{1,5}?(?:人|者|主|客|员|户|本人)/,
  '上车时确认购票人',
  '上车时确认座位',
)

/** What begins the name of a link that says yes: "同意《…》", "Agree to the terms"; not "Consent policy". */
export const SAYS_YES = pattern(/^(我|已|同意|接受|授权|确认|i\b|agree|accept|consent to|allow)/i, '同意《人脸识别协议》', '人脸识别同意书')

/** Names of buttons that begin with a no, whatever is not to be done: "不录", "先不刷了". */
export const NOT_TO = pattern(/^[我先暂就]?不(?!再|限|错|良|断|同)[\u4e00-\u9fff]{1,4}$/, '先不录了', '不再提示')

/** How to hold one's head before a camera, as the look knows it as well (`lib/page/face-words.ts`). */
export const TO_CAMERA = pattern(/镜头|摄像头|眨|张嘴|(?:at|into) (?:the|your) (?:camera|lens)|blink/, '请看着镜头', '请看着屏幕')

/** Names that lead in, or pay, by whatever way: beside one with a face in its name they are the way without. */
export const WAY_IN = pattern(/^(?:登[录陆入]|支付|付款|打卡|签到|解锁|log ?in|sign ?in|pay|check ?in|clock ?in|unlock)$/i, '登录', '提交')

/** A word of purpose after which whatever follows is the aim. */
export const LEADS_TO_AIM = pattern(/^(用于|用以|用来|用作|以便|为防止|为了防止|为避免|so that|so nobody)/, '用于', '目的')

/** What follows a word of deleting that is about the browser. */
export const OF_COOKIES = pattern(/^.{0,4}(cookie|缓存|cache)/, '浏览器缓存', '人脸信息')

/**
 * Names that say no in words, whole, the plainest first. Of the others that decline, a cross or "close" may only put a notice away, "back" and
 * "exit" lead elsewhere, and "取消订单" is about something else: none of them is a sure no to what is asked.
 */
export const SAYS_NO: readonly Pattern[] = [
  // 不同意, 拒绝授权, 我不同意并退出; Decline, I do not agree, Reject and leave.
  pattern(
    /^(我|残忍|仍然|仍|坚持)?((暂不|不予|不)(同意|授权|允许|接受|许可|提供)|拒绝)(授权|使用|采集|收集|提供|录入)?(人脸|面部|刷脸)?(识别|信息|认证|验证|特征)?(，?并?(退出|返回|关闭|离开|继续))?$|^((i )?(do not|don't) (agree|consent|accept|allow|participate)|(i )?(disagree|decline|reject|refuse|deny))( all| it| this| consent| permission)?( (and|&) (close|exit|leave|quit|go back|continue))?$/,
    '拒绝授权',
    '拒绝收货',
  ),
  // 暂不开通, 以后再说, 不用了; No thanks, Not now, Skip for now.
  pattern(
    /^(我|先|暂时|还是)?(暂不|不了|不用|不使用|不开通|不开启|不需要|不想|不愿意|先不|跳过|以后再说|稍后再说|下次再说|否)(了|要)?(使用|开通|开启|认证|验证|设置|录入|体验|需要|考虑)?(人脸|面部|刷脸)?(识别|认证|验证|登录|支付)?(，?谢谢)?$|^(no|no,? thanks|no,? thank you|not now|maybe later|later|skip|skip for now|not interested|opt out)$/,
    '以后再说',
    '以后再买',
  ),
  // 取消, Cancel: what is being done stops, whatever it is.
  pattern(/^(取消|放弃|cancel|abort)$/, '取消', '取消订单'),
]
