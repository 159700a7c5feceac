import type { ClassifiedControl } from './controls'
import { normalise } from './normalise'
import type { Surface } from './understand'

/**
 * Names that say no in words, whole, the plainest first. Of the others that decline, a cross or "close" may only put a notice away, "back" and
 * "exit" lead elsewhere, and "取消订单" is about something else: none of them is a sure no to what is asked.
 */
const SAYS_NO: readonly RegExp[] = [
  // 不同意, 拒绝授权, 我不同意并退出; Decline, I do not agree, Reject and leave.
  /^(我|残忍|仍然|仍|坚持)?((暂不|不予|不)(同意|授权|允许|接受|许可|提供)|拒绝)(授权|使用|采集|收集|提供|录入)?(人脸|面部|刷脸)?(识别|信息|认证|验证|特征)?(，?并?(退出|返回|关闭|离开|继续))?$|^((i )?(do not|don't) (agree|consent|accept|allow|participate)|(i )?(disagree|decline|reject|refuse|deny))( all| it| this| consent| permission)?( (and|&) (close|exit|leave|quit|go back|continue))?$/,
  // 暂不开通, 以后再说, 不用了; No thanks, Not now, Skip for now.
  /^(我|先|暂时|还是)?(暂不|不了|不用|不使用|不开通|不开启|不需要|不想|不愿意|先不|跳过|以后再说|稍后再说|下次再说|否)(了|要)?(使用|开通|开启|认证|验证|设置|录入|体验|需要|考虑)?(人脸|面部|刷脸)?(识别|认证|验证|登录|支付)?(，?谢谢)?$|^(no|no,? thanks|no,? thank you|not now|maybe later|later|skip|skip for now|not interested|opt out)$/,
  // 取消, Cancel: what is being done stops, whatever it is.
  /^(取消|放弃|cancel|abort)$/,
]

/** On a longer page, "cancel" or "skip" may belong to something else; a plain no hardly does. */
const LONG_PAGE = 20
const PLAIN_NO = 1

const PRESSED: readonly ClassifiedControl['control']['kind'][] = ['button', 'clickable', 'link']

/** How plainly a name says no: 0 the most plainly; undefined where it does not. */
function noIn(name: string): number | undefined {
  const said = normalise(name.trim().replace(/[。.！!～~]+$/, '')).text.trim()
  const at = SAYS_NO.findIndex((pattern) => pattern.test(said))
  return at < 0 ? undefined : at
}

/** Can be pressed here: to be seen, enabled, and no link to another page. */
const canBePressed = ({ control }: ClassifiedControl): boolean =>
  PRESSED.includes(control.kind) &&
  !control.disabled &&
  control.href === undefined &&
  (control.box === undefined || (control.box.width > 0 && control.box.height > 0))

/**
 * The control of a request that surely declines it: read as a decline, named with a word that says no, and pressed without leaving the page. Where
 * two say no equally plainly, neither is sure.
 */
export function sureDecline(surface: Pick<Surface, 'kind' | 'request' | 'controls' | 'sentences'>): ClassifiedControl | undefined {
  if (!surface.request?.interactive) return undefined
  const weakest = surface.kind === 'dialog' || surface.sentences.length <= LONG_PAGE ? SAYS_NO.length : PLAIN_NO
  const found = surface.controls
    .filter((control) => control.role === 'decline' && canBePressed(control))
    .map((control) => ({ control, plainness: noIn(control.name) }))
    .filter((each): each is { control: ClassifiedControl; plainness: number } => each.plainness !== undefined && each.plainness < weakest)
  const plainest = Math.min(...found.map(({ plainness }) => plainness))
  const [first, ...more] = found.filter(({ plainness }) => plainness === plainest)
  return more.length === 0 ? first?.control : undefined
}
