import { type Pattern, pattern } from './pattern'

/* What is said by the place of words, which no list of words can say. */

/** "没有采集照片的同学", "未按时录入的", "不参加核验的考生": who does not do the face step. */
export const WHO_DOES_NOT = pattern(
  /(?:没有|没|未|不)(?:能)?(?:及时|按时|按期|如期|按要求|按规定|在规定时间内?|主动)?(?:参加|参与|接受|采集|录入|上传|登记|拍摄|提供|提交|录制|完成)(?!成功|完整|[^，。的]{0,12}(?:身份证|驾驶证|行驶证|学生证|证件|证书|材料|资料|手机|费|款|订单|作业))(?:的(?=[，一将会不无均都])|[^，。；：、的]{1,13}的(?!照片|图片|图像|信息|视频))/,
  '没有采集照片的同学',
  '未提交驾驶证的司机',
)

/** "按旷工处理", "视为缺勤": what those are put down for who did not do the face step. */
export const PUT_DOWN_AS = pattern(
  /(?:按|按照|视为|视同|视作|计为|记为|计作|记作|算作|作)(?:自动)?(?:旷工|缺勤|缺卡|未出勤|未打卡|旷课|缺课|迟到|早退|事假|缺考|弃考|放弃(?:资格|考试|入住|报名|参加))/,
  '一律按旷工处理',
  '杜绝旷工',
)

/** "进出统一刷脸", "全部改用人脸识别": the face, for everybody and every time. */
export const BY_FACE_ONLY = pattern(
  /(?:(?:统一|一律|只能|仅能|仅可|只可)(?:使用|采用|改用|改为|改成|通过|凭|靠|实行|执行|以)?|全部(?:使用|改用|改为|改成|实行|凭|靠))(?:刷脸|扫脸|人脸|面部|面容)(?![^，。]{0,8}(?:或|和|及|、|照片|信息|图像|数据|特征|检测))/,
  '进出统一刷脸',
  '照片全部通过人脸检测',
)

/** "不再受理证件照等其他核实方式". */
export const NO_OTHER_WAY = pattern(
  /(?:不|不再|不另)(?:设|设置|提供|接受|受理|支持|开放|采用)[^，。；可选改换]{0,16}(?:其他|其它|等)[^，。；可选改换]{0,6}(?:方式|途径|渠道|办法|通道)/,
  '不再受理证件照、客服等其他核实方式',
  '不提供人脸的，可以选其他方式',
)

/** What follows a way that is there no longer: "全部停用", "不再使用". */
export const NO_LONGER = pattern(
  /^[^，。]{0,12}(?:下线|停用|取消|关闭|停止|不再(?:使用|支持|提供|接受|受理|保留|有效)|作废|失效|拆除|撤除|收回|回收)/,
  '指纹打卡不再使用',
  '指纹打卡照常使用',
)

/** "授予我们复制、使用的权利": what the reader grants is no right of theirs. */
export const GRANTED_BY_READER = pattern(/授予(?!您|你|用户)[^。；]{0,60}$/, '您同意授予本平台永久', '法律授予您查阅、')

/** What is said of face recognition as such, wherever it is used. */
export const IN_GENERAL = pattern(
  /(?:识别|支付|刷脸)(?:都|均|通常|一般)?(?:需要?|要|须)(?:得到|取得|经过?)?(?:本人|用户|当事人)的?(?:授权|同意)/,
  '人脸识别需要本人授权',
  '请本人授权人脸识别',
)

/** Names of buttons that show, repeat or turn something where it stands: they lead nowhere. */
export const ONLY_SHOWS = pattern(
  /^(?:收起|展开|(?:查看)?(?:更多|详情|全部|示例|样例)|(?:使用|拍摄|操作)?(?:说明|帮助)|复制|播放|刷新|重拍|重新(?:拍摄|上传|录制)|换一[题张个]|(?:切换|翻转)(?:摄像头|镜头)|中文|english|en|zh|show (?:more|less)|(?:more|less|details|help|info|copy|play|refresh|retake|expand|collapse)|(?:more|additional) information(?: (?:about|on) .+)?|(?:switch|flip) camera|选择(?:日期|时间|文件)|浏览|(?:pick|select|choose) (?:a )?(?:date|time|file)|browse)$/i,
  '收起',
  '先看看',
)

/** A label that goes on in what stands behind it: "我已阅读并同意" and a link. */
export const GOES_ON = pattern(
  /(?:同意|阅读|接受|知悉|及|和|与|并|、|《|\b(?:to|the|and|our|read)) ?$/,
  '同意采集人脸，并已阅读',
  '同意采集人脸',
)

/** Names of ways without a face, which name it all the same: "改用短信（无法刷脸）". */
export const WITHOUT_A_FACE = pattern(
  /^(?:改用|换用|使用其他|换个|其他)(?!.{0,3}(?:人脸|刷脸|扫脸|面容|面部|照片))|(?:无法|不能|不便|不想|不用|无需)(?:使用|进行)?(?:刷脸|人脸|扫脸)/,
  '短信验证（无法刷脸时）',
  '刷脸验证',
)

/** What is taken again: "删除并重新录入人脸". */
export const TAKEN_ANEW = pattern(/重新?(?:录入|采集|拍|注册|上传)|更换|并(?:录入|采集|拍|上传)/, '删除并重新录入人脸', '删除已录入的人脸')

/** Everything that may come of the face, a leak of it among the rest. */
export const WHATEVER_COMES_OF_IT = pattern(
  /因(?:使用|进行|开启)?(?:人脸|刷脸|面部|面容)[^，。；]{0,8}(?:引发|导致|产生|造成|引起)的?(?:任何|一切)/,
  '因人脸识别引发的任何纠纷与平台无关',
  '因人脸照片模糊导致的识别失败与平台无关',
)

/** Who deletes is the operator. */
export const DONE_BY_OPERATOR = pattern(/由(?!您|你|本人)[^，。；]{1,8}$/, '住户搬离后由物业', '由您')

/** Giving up the account itself, not the face. */
export const CLOSING_ACCOUNT = pattern(
  /^注销(?!(?:人脸|面容|刷脸))|^(?:delet|clos|deactivat|remov)\w+ (?:your |the |my |an? )?(?:user )?(?:account|profile|membership)/,
  '注销成功后，我们将停止服务',
  '注销人脸信息后',
)

/** "用于身份核验、人工审核": one of the aims of the face is no other way. */
export const AMONG_AIMS = pattern(/(?:用于|用作|用来)[^，。；或]*、$/, '仅用于身份核验、', '可用于核验，也可')

/** A password or code that is to be kept safe is no way that is offered. */
export const TO_KEEP_SAFE = pattern(/保管|泄露|透露|索要|索取|告知他人|告诉他人|转告/, '请妥善保管密码', '请输入密码')

/** "开通的同时为您开启免密支付": something else is switched on by the same yes. */
export const ALONG_WITH_IT = pattern(
  /(?<!不会|不|并非)同时(?:还|将|会|即|也|，|视为|自动|默认|一并|为您|为你|帮您|您|将为您|会为您){0,3}(?:开启|开通|启用|加入|成为|订阅|注册|办理)(?!.{0,6}(?:人脸|刷脸|面部))/,
  '开通的同时为您开启小额免密支付',
  '请同时核对照片',
)

/** "由您手机的操作系统完成": the device works on the face, and they get none of it. */
export const DONE_BY_DEVICE = pattern(
  /由(?:您|你|用户)?的?(?:手机|设备|终端|电脑|iphone|苹果|安卓)?的?(?:手机|设备|终端)?(?:自带的?)?操作?系统(?:自行|自动|负责)?(?:完成|处理|执行|进行|管理)|(?:透过|通过|使用|利用)(?:您|你)?的?(?:行动装置|手机|设备|终端|本装置|本机)(?:内建|自带|内置|系统)的?(?:生物|面容|人脸)|\b(?:collected|verified|processed|stored|kept|handled|matched|checked)[^.;]{0,24} by your (?:own )?(?:device|phone|computer)\b|\b(?:use|enable|turn on|set up|allow) face id (?:to|for) (?:unlock|sign|log|quick)/,
  '比对由您手机的操作系统完成',
  '比对由本校考务系统完成',
)

/** A threat to those who cheat or lend an account, not to those who refuse. */
export const AGAINST_MISUSE = pattern(
  /(?:不得|不可|禁止|严禁|勿|违反|违规|私自|擅自|恶意|虚假|伪造|冒用|作弊|盗用|出租|出借|转借|转让)[^。]{0,60}$|(?:造成|引发|导致|产生|引起)的(?:任何|)$/,
  '账号不得出租、转借，否则',
  '拒绝人脸验证的，',
)

/** "除下列情况外，不会…": exceptions that stand below, in which it is given. */
export const EXCEPT_BELOW = pattern(
  /除(?:了)?(?:以下|下列|下述|如下|下面)[^，。]{0,12}(?:之外|以外|外)|(?:以下|下列|下述|如下)[^，。]{0,6}除外|\bexcept(?:ions)?(?: as follows| in the following [a-z]+)? ?:? ?$/,
  '除下列情况外，我们不会共享',
  '除法律规定外，我们不会共享',
)

/** Days in which a wish of the person is met, not days for which a face is kept. */
export const ON_REQUEST = pattern(
  /(?:想|要求|申请|如需|若需|需要)(?:取消|删除|注销|停用|撤回|退出|查看|查阅|更正|更换)[^。]{0,60}$/,
  '想取消的，告诉老师，我们会在三个工作日内删除',
  '退租后三个工作日内删除',
)

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

/** "认证中将采集您的面部信息": the check of which the face is a part. */
export const DURING_CHECK = pattern(
  /(?:认证|核验|验证|核身)(?:的)?(?:过程|流程|环节)?中[，]?(?:您|你)?(?:将|需|会|要|须|必须)/,
  '认证过程中需要进行人脸识别',
  '使用过程中需要进行人脸识别',
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
export const LEADS_TO_AIM = pattern(
  /^(用于|用以|用来|用作|以便|为防止|为了防止|为避免|so that|so nobody|used (only|solely|exclusively) (for|to)|(solely|exclusively|strictly) (for|to))/,
  '用于',
  '目的',
)

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

/** "未提交行驶证的": papers that are not the face, right after a refusal. */
export const OF_PAPERS = pattern(
  /^[^，。；：、脸]{0,6}(行驶证|驾驶证|学生证|居住证|证书|材料|作业|订单|费用|押金)(?!.{0,8}(人脸|刷脸|面部|脸))/,
  '行驶证的，不予受理',
  '人脸的，不予受理',
)

/** What the check is made for is what the person came for: "不能入馆", "不予开通借阅权限". */
export const ENTRANCE = pattern(
  /^(入校|入园|入场|入馆|入住|进校|入会|进出|出入|进门|乘车|登机|值机|就餐|取餐|借书|借阅|就诊|挂号|贷款|借款|签约|开户|开卡)$/,
  '入馆',
  '打卡',
)

/** A loss in words that stand for something else elsewhere. */
export const NOT_GRANTED = pattern(
  /(不予|不再|不给予?|暂不)(为您|为其|向您)?(开通|提供|办理|受理|注册|录取|发放|登记|安排|审核|派单|放行)/,
  '不予开通借阅权限',
  '不予公开',
)

/** "不将本人的脸部特征用于他人账户，否则…": a rule against misuse. */
export const RULE_AGAINST_MISUSE = pattern(
  /不(将|得|把|以|利用|可)[^。]{0,60}否则/,
  '不得将账号借给他人刷脸，否则冻结',
  '未录入人脸，否则不能入场',
)

/** "请完成采集后进入考试", in a text about the face: the step comes first. */
export const FIRST_THEN = pattern(
  /(?:请[^，。；]{0,10}(?:完成|通过)|必须|务必|(?<!无|不|所|必)须)[^，。；]{0,16}(?:采集|核验|验证|认证|识别|录入|比对|刷脸)[^，。；]{0,4}[，]?(?:之)?后(?:再|方|才|，)?(?:进入(?!下一|下个|拍|相册|本页|首页)|入场|参加|放行|通行|入园|入校|入馆|入住|上岗|接单)/,
  '请按步骤完成采集后进入考试',
  '完成采集后进入下一批',
)

/** "识别通过后可进入", in a text about the face. */
export const ONCE_PASSED = pattern(
  /^(识别|验证|认证|核验)(通过|成功|完成)后(方可|即可|才能|才可|可)/,
  '识别通过后可进入',
  '付款通过后可进入',
)
