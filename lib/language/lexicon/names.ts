import { pattern } from './pattern'

/* How those are named who ask for a face. */

/** What stands before a kind of organisation and makes it a kind, not one organisation. */
export const GENERIC = pattern(
  /(^|[，。、和与或及的])?(本|我|该|贵|此|某|各|有关|相关|第三方|合作|关联|摄影|美容|母|子|分|任何|其他|所属|所在|就诊|商业|开户|发卡|就读|支付|认证|服务提供|人脸识别|公)$/,
  '本',
  '青禾',
)

/** What a page's title is made of that may be a name: a few characters, or a few words with capitals. */
export const MAY_BE_A_NAME = pattern(
  /^[\u4e00-\u9fa5]{2,6}$|^[A-Z][\w&'’]{0,20}(?: [A-Z][\w&'’]{0,20}){0,2}$/,
  'Harbourly Gym',
  'How to join the gym',
)

/** Titles that any page may have, of whomever: "我的证书", "订单详情", "Welcome". */
export const COMMON_TITLE = pattern(
  /^(?:我的|首页|主页|问卷|帮助|关于|欢迎|提示|消息|公告|通知|详情|更多|测试|演示|示例|说明|介绍|声明|个人|安全|隐私|操作|常见|新手|温馨|图片|请)|(?:详情|列表|中心|首页|主页|页面|证书|结果|记录|说明|介绍|问卷|声明|提示|步骤|流程|须知|通知|公告|信息|数据|管理|安全|隐私|系统|平台|工具|助手|界面|画像|资料|评测|任务|成功|失败)$|^(?:home|welcome|disclaimer|loading|dashboard|index|untitled|document|vite|react|test|demo|app|page|get|privacy|settings?|about|help|faq|menu|get started|next|instructions?|overview|confirm\w*|review|summary|success|done|quiz|new|step|my|your|our|the|this|please|mobile|title|main|just|almost|hello|hi|notice|warning|error|one|let|kyc|quick)\b|\b(?:verification|recognition|login|portal|form|set ?up|details|matters|policy)$/,
  'welcome back',
  'harbourly gym',
)

/** What begins no name. */
export const NO_NAME = pattern(
  /^(本|我们|本平台|平台|系统|本系统|本公司|我司|公司|用户|您|你|本人|学校|物业|酒店|医院|单位|本单位|认证|服务|功能|机构|应用|小程序|设备|摄像头|服务器|第三方|运营方|管理员|管理方|该|此|如|若|为|请|我|将|即|并|且|以及|商家|门店|app|页面|程序|数据|信息|人脸|人脸识别|刷脸|面部识别|银行|协议|本协议|本服务|隐私政策|用户协议|我行|我校|本校|本行|通过|采用|需要|完成|进行|开始|点击|选择|正在|实时|现场|自动|验证|识别|智能|门禁|考勤)/,
  '本平台',
  '青禾科技',
)

/** A name in quotation marks or brackets. */
export const QUOTED = pattern(/[“"「【『]([^“”"「」【】『』]{2,20})[”"」】』]/g, '为“青禾会员”的', '青禾会员')

/** What follows the name of one who acts. */
export const ACTING = pattern(
  /^(将|会|想|需要|需|拟|申请|请求|请您|请你|邀请|采集|收集|获取|使用|及其|（以下|\(以下|app|小程序|平台|公众号|客户端)/,
  '将采集您的人脸',
  '的人脸',
)

/** Who does something with a face or asks for it. */
export const SUBJECT = pattern(
  /(?:^|[，,：:；;。]|同意|授权|允许|由|向|给|与)([\u4e00-\u9fa5a-z0-9·]{2,14}?)(将采集|将收集|将获取|将使用|将处理|将对您|采集您?的?|收集您?的?|搜集您?的?|获取您?的?|使用您的|会采集|会收集|会获取|会读取|会拍摄|会扫描|会用(?:前|后|前置|手机|)(?:镜头|摄像头|相机)|提供的?人脸|提供技术|app|小程序|（以下简称|\(以下简称|申请使用|想要|请求使用|需要采集|需要获取|按照|依照|处理(?:您|我|本人|你)的)/g,
  '青禾会员将采集您的人脸',
  '人脸由设备保存',
)

/** What a clause before a word of taking ends in, and nobody is called. */
export const NO_SUBJECT = pattern(/(?:[时后前次中]|阶段|环节|过程|流程|期间|范围|目的|方式|要求|规定|需要)$|信息/, '注册阶段', '青禾会员')

/** The same in English. */
export const ENGLISH_SUBJECT = pattern(
  /\b((?:[A-Z][A-Za-z0-9&.'-]*)(?: (?:[A-Z][A-Za-z0-9&.'-]*)){0,4}),? (?:\("[^"]{2,20}"\) )?(?:uses?|collects?|will (?:collect|use|process|capture|scan|store)|would like to|processes|needs your|utili[sz]es|employs|is the (?:data )?controller|wants to|Ltd|Limited|Inc|LLC|GmbH|Pte)\b/,
  'Greenfield Market collects your face scan',
  'your face scan is collected',
)

/** A legal name in English. */
export const ENGLISH_COMPANY = pattern(
  /\b(?:Department|Ministry|Bureau|University|Bank|Institute|Office|Agency|Board) of (?:the )?[A-Z][A-Za-z]+(?: (?:and |of |& )?[A-Z][A-Za-z]+){0,4}|\b(?!Co\b)[A-Z][A-Za-z0-9&'-]*(?: \(?[A-Z][A-Za-z0-9&'-]*\)?){0,4},? (?:Co\.?,? )?(?:Ltd|Limited|Inc|LLC|GmbH|AB|AG|BV|NV|Oy|ApS|Pty|Corp|Corporation|Pte|PLC|University|Hospital|Bank|College)\b/,
  'operated by Greenfield Market Ltd',
  'operated by the market',
)

/** What looks like a name at the head of an English sentence and is none. */
export const ENGLISH_GENERIC = pattern(
  /^(We|Our|The|This|Your|You|Face|Facial|Biometric|Data|AI|It|Please|By|If|When|Privacy|Advanced|Identity|Camera|System|App|Platform|Service|Terms|All|Liveness|Users?|Guests?|Verification|Recognition|Step|Secure|Security|Consent|Purpose|Staff)\b|\b(?:Exam|Examination|Test|Quiz|Session|Course|Assessment|Page|Form|Notice|Policy|Feature|Technology)$/,
  'Your Face',
  'Greenfield',
)

/** "腾讯云", "百度智能云", "旷视科技": short names as products give them. */
export const OWNED = pattern(
  /([\u4e00-\u9fa5]{2,4}(?:智能云|(?<![的家商方有私务业到至于在存上全])云|科技))(?!端|服务器|技术)/,
  '由青禾科技提供',
  '存放在云端',
)

/** To or by whom, in English. */
export const TO_NAME = pattern(/\b(?:to|with|by|via) (?:the )?([A-Z][A-Za-z0-9]{2,20})\b/, 'shared with Facecheck', 'shared with partners')

/** "SecureAI", "GateMan": capitals within a word make a brand. What products are built with, and whose devices they run on, is none. */
export const CAMEL = pattern(/\b[A-Z][a-z]+(?:[A-Z][A-Za-z]*|AI)\b(?!@)/g, 'verified by GateMan', 'Gate open')

/** Capitals within a word that are a product's building block, not its maker. */
export const CAMEL_GENERIC = pattern(
  /^(Open(CV|AI|SSL)|Tensor.*|Deep(Face|Seek)|Media(Pipe|Recorder)|Mongo.*|Postgre.*|Java.*|Type.*|Git(Hub|Lab)|You(Tube|r.*)|Linked.*|Whats.*|We(Chat|b.*)|Pay(Pal)?|Ali.*|Face[A-Z].*|Touch.*|Mac.*|Wi.*|Qr.*|Arc.*|Insight.*|Health.*|True.*|In[A-Z].*|Blaze.*|Fire.*|Word.*|Power.*|Share.*|Next.*|Vue.*|React.*|Node.*|Num.*|Sci.*|Py.*|Xc.*|Ios.*|Ip.*|Mc.*|Dr.*)$/,
  'OpenCV',
  'GateMan',
)

/** "By using Harbourly, you agree": whose service it is. */
export const ENGLISH_USED = pattern(
  /\b[Bb]y (?:using|accessing|joining) ([A-Z][A-Za-z0-9]+(?: [A-Z][A-Za-z0-9]+){0,2})(?=,| you\b)/,
  'By using Harbourly, you agree',
  'By using the service, you agree',
)

/** "Powered by Harbourly": the brand that stands under a page. */
export const ENGLISH_BRAND = pattern(
  /\b(?:[Pp]owered|[Pp]rovided|[Oo]perated|[Dd]eveloped) by ([A-Z][A-Za-z0-9]+(?: [A-Z][A-Za-z0-9]+){0,3})/,
  'Powered by Harbourly',
  'powered by batteries',
)

/** "欢迎使用X！" */
export const WELCOME = pattern(
  /欢迎(?:您|)(?:使用|来到|加入|光临)([\u4e00-\u9fa5a-z0-9·]{2,12})(?=[！!，,。]|$)/,
  '欢迎使用青禾会员！',
  '感谢使用青禾会员！',
)

/** A name in Latin letters in a Chinese sentence: "您同意Xyz采集…". */
export const LATIN = pattern(
  /(?:同意|授权|由|向|允许)\s*([A-Z][A-Za-z0-9.]{2,20})\s*(?=[\u4e00-\u9fa5])/,
  '您同意Facecheck采集人脸',
  '您同意采集人脸',
)

/** The same at the head of a sentence: "Xyz 会自动检测人脸". */
export const LATIN_SUBJECT = pattern(
  /^([A-Z][A-Za-z0-9.]{2,20})\s*(?=(?:可以|会|将|需要|想)[\u4e00-\u9fa5])/,
  'Facecheck会自动检测人脸',
  'Facecheck人脸检测',
)

/** Latin letters that name a thing. */
export const LATIN_GENERIC = pattern(
  /^(AI|APP|App|SDK|API|VIP|OCR|FaceID|WiFi|Cookie|Cookies|H5|Android|IOS|Windows|Chrome|Edge|Safari|Firefox|WebRTC)$/,
  'SDK',
  'Facecheck',
)

/** What a name ends at, to its left. */
export const PARTS = pattern(
  /采用|使用|按照|授权|同意|获得|得到|通过|委托|属于|包括|由|向|与|至|给|为|在|是|经|将|请|称|及|和|或|已|、|，|：|于/,
  '委托青禾',
  '青禾',
)

/** "签发：…局": whoever issued a document that is shown asks for nothing. */
export const ISSUED = pattern(/(签发|颁发|核发|发证|批准|备案|制定)(机关|单位|机构|)[：:由为]$/, '签发机关：', '使用机关')
