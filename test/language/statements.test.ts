import { describe, expect, it } from 'vitest'
import { readFrame } from '../../lib/language/reading'
import type { StatementKind } from '../../lib/language/statement'
import { readStatements } from '../../lib/language/statements'
import { frameOf } from './frame'

const kindsIn = (...paragraphs: string[]): StatementKind[] =>
  readStatements(readFrame(frameOf(paragraphs), { in: 'frame', index: 0 }), 'surface').map((statement) => statement.kind)

/** Sentences of ours: what each must state, and what it must not. */
const TABLE: [text: string, states: StatementKind[], not: StatementKind[]][] = [
  // refusing the face
  ['如您不同意采集人脸信息，将无法注册本平台账号。', ['refusal-denies-service'], ['refusal-free', 'refusal-denies-feature']],
  ['拒绝授权的，我们将停止向您提供服务，人脸为必填项。', ['refusal-denies-service'], ['refusal-free']],
  ['不同意采集人脸不影响您使用其他服务。', ['refusal-free'], ['refusal-denies-service']],
  ['如您拒绝刷脸，将无法使用刷脸功能，但不影响您使用其他功能。', ['refusal-free', 'refusal-denies-feature'], ['refusal-denies-service']],
  ['不同意刷脸不影响浏览，但您将无法下单和注册。', ['refusal-denies-service'], ['refusal-free']],
  ['如您拒绝采集人脸，您可选择短信验证完成登录。', ['refusal-free', 'other-way'], ['refusal-denies-service']],
  ['如您不同意处理人脸信息，请不要进行后续操作。', ['do-not-go-on'], ['refusal-denies-service']],
  ['若不同意采集人脸，请您退出本次测评。', ['refusal-denies-service'], []],
  ['如您不提供手机号，将无法注册账号。', [], ['refusal-denies-service']],
  ['完成人脸识别后方可进入考场。', ['must-first'], []],
  ['所有访客必须录入人脸才能入园，本园不提供其他方式。', ['must-first'], ['other-way']],
  ['请确保人脸照片必须清晰、无遮挡。', [], ['must-first']],
  ['If you do not agree to the face scan, you will not be able to use the service.', ['refusal-denies-service'], ['refusal-free']],
  ['Declining facial recognition will not affect your account.', ['refusal-free'], ['refusal-denies-service']],
  ['You can use a QR code instead of your face.', ['other-way'], []],
  ['As a condition of employment, you must agree to a face scan each morning.', ['consent-first'], []],
  ['您可注销账户，注销成功后我们将停止为您提供服务，人脸等数据将被删除且无法恢复。', [], ['refusal-denies-service']],
  ['If you delete your account, you can no longer use face recognition.', [], ['refusal-denies-service']],
  ['不开启人脸归类也能照常浏览照片。', ['refusal-free'], ['refusal-denies-service']],
  ['开启人脸归类后也能浏览照片。', [], ['refusal-free']],
  ['您撤回人脸授权后，将无法使用本平台服务。', ['refusal-denies-service'], []],
  ['Nobody is asked to consent to face recognition as a condition of employment.', [], ['consent-first', 'must-first']],
  ['It is a condition of membership that fees are paid, and we scan no faces.', [], ['consent-first', 'must-first']],
  ['Signing in is a condition of using face unlock.', [], ['consent-first', 'must-first']],
  ['Players must verify their face before the camera.', [], ['must-first']],
  ['The company must agree with your doctor on the face scan before any operation.', [], ['must-first']],
  ['Records of entry can only be opened by authorised staff with face recognition.', [], ['only-way']],
  ['Face recognition: if you decline, you will not be served advertisements.', [], ['refusal-denies-service']],
  ['Managers who fail to protect face data are subject to discipline.', [], ['threat']],
  ['Whoever opens the gate for others without a face scan is subject to discipline.', [], ['threat']],
  ['The club shall hold you harmless from all liability for a leak of your face data.', [], ['liability-disclaimed', 'partly-disclaimed']],
  ['Your agreement to facial recognition is a condition of working here.', ['consent-first'], ['refusal-free']],
  ['Giving us a face scan is not a condition of being hired.', ['refusal-free'], ['consent-first', 'must-first']],
  ['Every visitor has to pass a face scan before the lift can be called.', ['must-first'], []],
  ['Old face images must be deleted before the event opens.', [], ['must-first', 'consent-first']],
  ['If you choose the gallery, you must upload a face photo before the first event.', [], ['must-first']],
  ['Candidates are required to complete a face check.', ['face-required'], []],
  ['Lockers can only be opened with face recognition.', ['only-way'], []],
  ['The gallery feature can only be used with face recognition turned on.', [], ['only-way']],
  ['Without a face scan, your booking will be declined.', ['refusal-denies-service'], []],
  ['The lift is opened by face recognition. Without it, entry will be refused.', ['refusal-denies-service', 'necessity'], []],
  ['Our café has a face painting corner. Without it, orders may be rejected.', [], ['refusal-denies-service']],
  ['Without a face scan, nothing changes and you may still use your card.', [], ['refusal-denies-service']],
  ['Without your consent, requests for your face data from others will be rejected.', [], ['refusal-denies-service']],
  ['Drivers who do not consent to the face scan will not be considered for routes.', ['refusal-denies-service'], []],
  ['If you decline, you will not be enrolled in face recognition.', [], ['refusal-denies-service']],
  ['Staff who refuse the face scan can be dismissed.', ['threat'], []],
  ['Failure to enrol your face is grounds for dismissal.', ['threat'], []],
  ['Nobody will be disciplined for refusing the face scan.', [], ['threat']],
  ['Anyone who holds up a photo to the face scanner may face disciplinary measures and be dismissed.', [], []],
  ['Face data of staff is destroyed upon termination of their employment.', [], ['threat']],
  // the right taken, and who bears it
  ['The member waives any and all claims against the club over its use of face scans.', ['liability-disclaimed'], []],
  [
    'I agree to hold the club harmless from all liability arising from my face data, even where it was negligent.',
    ['liability-disclaimed'],
    [],
  ],
  ['You do not waive any claims over your face data by signing.', [], ['liability-disclaimed', 'partly-disclaimed']],
  [
    'I release the club from all liability for my face data, except for its own negligence.',
    ['partly-disclaimed'],
    ['liability-disclaimed'],
  ],
  ['We release the face images to you on request, free from all claims to payment.', [], ['liability-disclaimed']],
  // to whom it goes
  ['Face templates are hosted by our software vendor.', ['given-unnamed'], []],
  ['Face templates are hosted by our vendor Verdance.', [], ['given-unnamed']],
  ['I agree to Harbourly and its suppliers storing my face scan.', ['given-unnamed'], ['given-named']],
  ['We share information about you, including your face data, with our partners.', ['given-unnamed'], []],
  ['I discharge the club, its staff and its vendors from all claims over the collection of my face data.', [], ['given-unnamed']],
  // how consent is given
  ['继续使用即视为您同意我们处理您的人脸信息。', ['use-is-consent'], ['explicit-assent', 'change-by-use']],
  ['登录即同意《人脸识别服务协议》。', ['use-is-consent'], []],
  ['如您同意以上内容，请点击下一步开始采集人脸。', ['use-is-consent'], ['explicit-assent']],
  ['您点击“同意”即表示您同意我们采集您的人脸信息。', ['explicit-assent'], ['use-is-consent']],
  ['勾选即表示您授权我们进行人脸比对。', ['explicit-assent'], ['use-is-consent']],
  ['本协议变更后您继续使用刷脸服务的，视为接受变更后的人脸条款。', ['change-by-use'], ['use-is-consent']],
  ['By proceeding, you consent to facial recognition.', ['use-is-consent'], ['explicit-assent']],
  ['By clicking Accept you consent to facial recognition.', ['explicit-assent'], ['use-is-consent']],
  ['Whoever enters the gate is deemed to have agreed to facial recognition.', [], ['explicit-assent']],
  ['By using the gate, you are deemed to have agreed to facial recognition.', ['use-is-consent'], ['explicit-assent']],
  ['If you do not reply, we will assume that you agree to the face scan.', ['use-is-consent'], []],
  ['Having no reply, we take it that your child may be in the face register: silence is taken as consent.', ['use-is-consent'], []],
  ['We will never assume that you agree to the face scan.', [], ['use-is-consent']],
  ['Silence is not taken as consent to the face scan.', [], ['use-is-consent']],
  ['By selecting Continue, you accept the collection of your facial scan.', ['use-is-consent'], ['explicit-assent']],
  ['By selecting I agree, you consent to face recognition.', ['explicit-assent'], ['use-is-consent']],
  ['Selecting Continue opens the page about face recognition.', [], ['use-is-consent']],
  // asking for it
  ['我们将采集您的人脸信息用于核验身份。', ['asks-for-face', 'purpose'], ['denies-face']],
  ['我们不会收集您的人脸信息。', ['denies-face'], ['asks-for-face']],
  ['当您使用刷脸登录时，我们会采集您的人脸信息。', ['asks-later'], ['asks-for-face']],
  ['面部护理套餐限时优惠，欢迎使用。', [], ['asks-for-face']],
  // the notice
  ['I allow the club to scan the face of my daughter.', ['guardian-asked'], []],
  ['The camera scans the face of my daughter.', [], ['guardian-asked']],
  ['Your face is scanned to record the hours you worked.', ['purpose'], []],
  ['We use your face to approve transfers.', ['purpose'], []],
  ['Face scans are destroyed within sixty (60) days of your last visit.', ['retention'], []],
  ['We ask for your face scan because a face cannot be lent to a colleague.', ['necessity'], []],
  [
    'Whoever fails to complete the face scan will be marked absent from class: students who decline to do it lose a turn.',
    ['necessity'],
    [],
  ],
  [
    'Face templates are kept for as long as you train with us at any of our eleven halls in the county, and are destroyed within thirty (30) days of your leaving.',
    ['retention'],
    [],
  ],
  ['The face scan is there to prevent buddy punching.', ['necessity'], []],
  ['You can switch Facewave off on the profile page, and the face scan will be removed.', ['withdrawal-way', 'rights'], []],
  ['Face images will be removed by the system.', [], ['rights']],
  ['Questions about the face scan? Call 1-800-555-0100.', ['contact'], []],
  ['Questions about the face scan go to reception, extension 2210.', ['contact'], []],
  ['Weir Lane Primary School takes your face scan.', ['processor'], []],
  ['Your Primary School takes your face scan.', [], ['processor']],
  ['人脸信息用于提升您的使用体验。', ['vague-purpose'], ['purpose']],
  ['采集的人脸照片将与证件照进行比对，加密后保存在服务器。', ['method'], []],
  ['云帆（上海）科技有限公司将采集您的人脸信息。', ['processor'], []],
  ['我们将采集您的人脸信息，本平台会妥善保管。', [], ['processor']],
  ['“星途出行”将获取您的人脸信息。', ['processor'], []],
  ['您可以在“我的-设置-隐私”中关闭刷脸并删除人脸信息。', ['withdrawal-way'], []],
  ['您有权随时撤回对处理人脸信息的同意。', ['withdrawal-right'], ['withdrawal-way']],
  ['Facial recognition is used to identify me at the event.', ['purpose'], []],
  ["Simple face verification to confirm you're a real person.", ['purpose'], []],
  ['Make sure you are in good light for the face scan.', [], ['purpose']],
  ['Our turnstiles recognise you at the door. Take one selfie and we turn it into a face template.', ['purpose'], []],
  ['Our staff will greet you at the door. Take one selfie for the face template.', [], ['purpose']],
  ['考试全程智能监考，包括人脸比对和声音监测。', ['purpose'], []],
  ['为保障您的账号安全，请完成人脸录入。', ['purpose'], []],
  ['在账号安全中可以看到人脸的录入时间。', [], ['purpose']],
  ['We take a selfie solely to suggest a hairstyle.', ['purpose'], []],
  ['Your selfie is used only for boat hire checks.', ['purpose'], []],
  ['Your selfie is shown strictly to you.', [], ['vague-purpose']],
  ['I agree to a face scan. Photos will be kept for seminar identity matching.', ['purpose'], []],
  ['Face images are immediately discarded.', ['retention'], []],
  ['Discarded masks must not cover your face.', [], ['retention']],
  ['人脸照片保存至用户删除相册。', ['retention'], []],
  ['For your face photo, ask any steward or staff member.', [], []],
  ['To have your face photo deleted, ask the receptionist.', ['contact'], []],
  ['认证过程中需要进行人脸识别。', ['purpose'], []],
  ['使用过程中需要进行人脸识别。', [], ['purpose']],
  ['为了保证考试的公平性，系统启用了人脸识别。', ['purpose'], []],
  ['Analyze facial expressions from your selfies to estimate mood.', ['purpose'], []],
  ['We look at your face, and no photos are stored.', ['retention'], []],
  ['We do not store your photo after the face check.', ['retention'], []],
  ['Photos of your face are never stored, only the template is kept.', ['retention'], []],
  ['欢迎登录。请进行人脸识别。', [], ['purpose']],
  // who does not do the face step, and what comes of it
  ['没有采集人脸照片的住户将无法进入单元门。', ['refusal-denies-service'], ['refusal-free']],
  ['未上传人脸照片的学员不能入馆。', ['refusal-denies-service'], ['denies-face']],
  ['我们没有采集您的人脸，因此无法登录时请用密码。', [], ['refusal-denies-service']],
  ['未按时录入人脸的，本月考勤一律按旷工处理。', ['refusal-denies-service', 'threat'], []],
  ['无故旷工的，按公司制度处理；人脸仅用于门禁。', [], ['threat', 'refusal-denies-service']],
  ['拒绝完成人脸认证的，本中心不予开通借阅权限。', ['refusal-denies-service'], ['refusal-free']],
  ['不参加人脸核验的考生，不得进入考场。', ['refusal-denies-service'], []],
  ['骑手接单前由我们比对人脸。未提交行驶证的，无法接单。', [], ['refusal-denies-service']],
  ['未上传成功的人脸照片将不能使用。', [], ['refusal-denies-service']],
  // one way and no other
  ['所有照片均通过人脸检测后入库。', [], ['only-way']],
  ['即日起进出园区统一刷脸，原门禁卡停用。', ['only-way'], ['other-way']],
  ['食堂全部改用人脸识别消费机，饭卡充值另行通知。', ['only-way'], []],
  ['车间启用人脸考勤机，指纹打卡和手写签到不再使用。', [], ['other-way']],
  ['骑手应当通过人脸核验后接单。', ['face-required'], []],
  ['商家应当为不愿使用人脸识别的顾客提供扫码支付。', [], ['face-required']],
  ['刷脸登录前，请妥善保管您的登录密码和短信验证码。', [], ['other-way']],
  ['不想刷脸的，可以使用短信验证码登录。', ['other-way'], []],
  ['本馆不再受理证件照、电话等其他核实方式，请完成人脸核验。', ['only-way'], []],
  ['车间打卡机换成人脸打卡机，也可以手工签到。', [], ['only-way']],
  ['人脸识别为借款的必经环节，本公司不提供其他核验方式。', ['only-way'], ['refusal-free', 'refusal-denies-service']],
  ['不再受理手持证件照、视频客服等其他核实方式。', ['only-way'], ['other-way']],
  ['本店不提供现金、储值卡等其他付款方式。', [], ['only-way']],
  ['Face scans are required to verify your identity.', ['face-required'], []],
  ['Face scans are not required to verify your identity.', [], ['face-required']],
  ['Face scans are required only if you choose the fast lane.', [], ['face-required']],
  ['请按步骤完成人脸采集后进入考试。', ['must-first'], []],
  ['须经本人人脸核验后放行。', ['must-first'], []],
  ['完成人脸采集后，数据进入下一批。', [], ['must-first']],
  ['如需刷脸入场，请完成人脸采集后进入。', [], ['must-first']],
  ['处理人脸信息是人脸识别功能的必要步骤。', [], ['only-way']],
  ['人脸识别是入场的必要步骤。', ['only-way'], []],
  ['人脸仅用于身份核验、人工审核和防止冒用。', ['purpose'], ['other-way']],
  ['人脸可用于身份核验，也可人工审核。', ['other-way'], []],
  // pressure
  ['全班只差您没有录入人脸，请尽快完成，不要影响班级进度。', ['threat'], []],
  ['人脸验证的账号不得出租、转借，否则平台有权冻结账号。', [], ['threat']],
  ['拒绝人脸验证的，平台有权冻结账号。', ['threat'], []],
  ['按照公安部门要求，所有入住客人必须通过人脸识别。', ['claimed-duty'], []],
  ['应教育局要求，学生须录入人脸。', ['claimed-duty'], []],
  ['公安部门的人脸窗口设在一楼。', [], ['claimed-duty']],
  ['因人脸识别引发的一切后果与平台无关。', ['liability-disclaimed'], ['threat']],
  ['拒绝人脸识别的，一切后果自负。', ['threat'], []],
  ['You cannot proceed without accepting all terms on face recognition.', ['refusal-denies-service'], []],
  ['You cannot proceed without a ticket, whatever you think of face recognition.', [], ['refusal-denies-service']],
  ['We do not use face recognition for any purpose other than attendance.', [], ['boundless']],
  ['You let us use your face scan for any purpose.', ['boundless'], []],
  ['对已采集的人脸未提出异议的，默认师生同意并授权学校使用。', ['use-is-consent'], []],
  ['By using Moodlark, you agree to our use of your face.', ['processor'], []],
  ['By using this page, you agree to our use of your face.', [], ['processor']],
  ['Midterm Exam uses face recognition.', [], ['processor']],
  ['Orla Clinic Biometrics utilizes face recognition to assist the practitioner.', ['processor'], []],
  ['人脸识别的安全性低于密码。', [], ['covers-other']],
  ['我们使用您的人脸和密码。', ['covers-other'], []],
  ['The face match should not be used as the basis for disciplinary action.', [], ['threat']],
  ['Skipping the face check will lead to disciplinary action.', ['threat'], []],
  ['Staff may not skip the face check without facing disciplinary action.', ['threat'], []],
  ['Declining the face check will prevent you from submitting the form.', ['refusal-denies-service'], []],
  ['透过您手机内建的人脸辨识快速登入。', ['denies-face'], ['asks-for-face']],
  ['透过您手机的镜头进行人脸辨识。', ['asks-for-face'], ['denies-face']],
  ['上传正面照，由AI分析你的外貌。', ['asks-for-face'], []],
  ['您的电脑可能被容貌与您相近的人解锁。', ['necessity'], []],
  ['Your face is required to be fully visible.', [], ['face-required']],
  ['请完成人脸识别后进入下一步。', [], ['must-first']],
  // others who receive it
  ['您的人脸照片会同步到门禁厂家的云平台。', ['given-unnamed'], ['given-named']],
  ['人脸照片的比对由设备厂商协助处理。', ['given-unnamed'], []],
  ['人脸照片会同步到青禾云保存。', [], ['given-unnamed']],
  ['Your face is matched with your ID photo, so nobody else can log in as you.', [], ['given-to-nobody']],
  ['Your face scan is shared with nobody.', ['given-to-nobody'], []],
  ['Face scans are kept for fifteen days.', ['retention'], []],
  ['除下列情况外，我们不会向第三方提供您的人脸信息：', [], ['given-to-nobody']],
  ['除法律规定外，我们不会向第三方提供您的人脸信息。', ['given-to-nobody'], []],
  ['我们不会将您的人脸照片出售给第三方。', [], ['given-to-nobody']],
  ['我们不会将您的人脸照片出售或提供给第三方。', ['given-to-nobody'], []],
  ['因人脸照片模糊导致的识别失败与平台无关。', [], ['liability-disclaimed']],
  // terms
  ['人脸仅用于开门，不用于考勤统计、人流分析、商业广告或者其他任何目的。', ['bounded'], ['boundless']],
  ['您同意我们将人脸用于任何目的。', ['boundless'], []],
  // what else goes along
  ['同意录入人脸，并接收超市的优惠短信。', ['covers-other'], []],
  ['开通刷脸的同时为您开启小额免密支付。', ['covers-other'], []],
  ['开通刷脸的同时请核对您的照片。', [], ['covers-other']],
  // done by the phone itself
  ['面容的录入和比对都由您手机的操作系统完成。', ['denies-face'], ['asks-for-face']],
  ['人脸的采集和比对由本校考务系统完成。', ['asks-for-face'], ['denies-face']],
  // the rest of the notice
  ['晨帆人才评价中心采集考生人脸，与报名照片比对。', ['processor'], []],
  ['本人同意雲舟商旅蒐集本人的臉部照片。', ['processor'], []],
  ['晨帆供应链管理有限公司采集司机的人脸照片。', ['processor'], []],
  ['人脸照片供有关公司核对。', [], ['processor']],
  ['本系统会在注册阶段采集一段人脸视频。', [], ['processor']],
  ['Lumee会自动检测人脸。', ['processor'], []],
  ['同意本会所依上述范围收集人脸照片。', [], ['processor']],
  ['Android会自动检测人脸。', [], ['processor']],
  ['To ask about your face photo, write to sample@harbourly.test.', [], ['contact']],
  ['To ask about your face photo, write to privacy@harbourly.test.', ['contact'], []],
  ['Your selfie is compared with your profile and then deleted.', ['retention'], []],
  ['住户搬离后，人脸照片由物业删除。', ['retention'], ['rights', 'withdrawal-way', 'withdrawal-right']],
  ['您可随时致电物业，由物业删除您的人脸照片。', ['rights', 'withdrawal-way'], []],
  ['您同意授予本平台永久复制、使用您的人脸信息的权利。', [], ['rights']],
  ['法律授予您查阅、复制、删除人脸信息的权利，请联系客服。', ['rights'], []],
  ['首次使用时，Lumee会用前置摄像头读取您的脸部。', ['processor'], []],
  ['首次使用时，系统会用前置摄像头读取您的脸部。', [], ['processor']],
  ['We photograph your face at Ironworks Gym.', ['processor'], []],
  ['We photograph your face at any Gym of yours.', [], ['processor']],
  ['Your face is scanned by Birkholt Events AB.', ['processor'], []],
  ['本院对人脸数据设置访问权限，并要求技术单位保密。', [], ['rights']],
  ['刷脸登录后可以查看您的就诊记录。', [], ['rights']],
  ['人脸登记处电话：028-6633 2085', ['contact'], []],
  ['对人脸登记有疑问的，请联系行政部，分机 8106。', ['contact'], []],
  ['家长想删除人脸照片，可以拨打园长电话。', ['rights'], []],
  ['人脸门禁查询请致电管理处。', [], ['rights']],
  ['平台有权随时修改本协议，包括人脸条款。', [], ['rights']],
  ['家长想取消的，告诉老师，我们会在三个工作日内删除人脸照片。', [], ['retention']],
  ['您退租后三个工作日内删除人脸照片。', ['retention'], []],
  ['您授予我们对人脸照片不可撤销的使用权，可用于各小程序。', [], ['withdrawal-right', 'withdrawal-way']],
]

describe('statements', () => {
  it.each(TABLE)('%s', (text, states, not) => {
    const kinds = kindsIn(text)
    for (const kind of states) expect(kinds).toContain(kind)
    for (const kind of not) expect(kinds).not.toContain(kind)
  })
})

it('takes those for recipients who are excepted below', () => {
  const nobody = 'We do not disclose face data to third parties'
  expect(kindsIn(`${nobody} except:`, '- service providers, as needed; or', '- where a court orders it.')).toContain('given-unnamed')
  expect(kindsIn(`${nobody} except:`, '- our supplier Verdance Ltd; or')).toContain('given-named')
  expect(kindsIn(`${nobody}.`, 'Service providers clean our offices.')).not.toContain('given-unnamed')
})

it('takes the names of a list for recipients, and its heading for none', () => {
  const list = [
    'Third-party sharing:',
    'Your face photos are shared with the following third-party service providers:',
    'Verdance (Verdance Vision)',
  ]
  expect(kindsIn(...list)).toContain('given-named')
  expect(kindsIn(...list)).not.toContain('given-unnamed')
  expect(kindsIn(...list.slice(0, 2), 'the purposes of sharing')).toContain('given-unnamed')
})

it('reads on in a line whatever of it is set in bold', () => {
  const purposes = (...texts: string[]) => {
    const runs = texts.map((text, node) => ({ text, node, block: 0 }))
    const sentences = readFrame(frameOf(runs), { in: 'frame', index: 0 })
    return readStatements(sentences, 'surface').filter(({ kind }) => kind === 'purpose')
  }
  expect(purposes('录入人脸后可以走快速通道。俱乐部用它在闸机上核对会员本人。')).toHaveLength(1)
  expect(purposes('录入', '人脸后可以走快速通道。', '俱乐部用它在闸机上核对会员本人。')).toHaveLength(1)
})
