/** A text as somebody pastes it, and what is to be said of it. */
export interface Text {
  name: string
  text: string
  /** `rule/reason` of what must be among what does not match; nothing may, where it is empty. */
  violations: string[]
  /** Of the request: names of its buttons as they were read. */
  buttons: string[]
  /** Outcomes of rules that are looked at by name. */
  also?: Record<string, string>
}

export const FLAGGED: Text[] = [
  {
    name: 'an app’s dialog, its buttons in lines of their own',
    text: `云享会员
人脸识别授权

为核验您的身份，杭州云享网络科技有限公司将采集您的人脸信息。
如您不同意，将无法注册和使用本应用。

不同意
同意并继续`,
    violations: ['forced-consent/service-denied'],
    buttons: ['不同意', '同意并继续'],
    also: { 'no-refusal': 'pass' },
  },
  {
    name: 'one tick for all agreements, ticked in advance',
    text: `欢迎注册
☑ 我已阅读并同意《用户协议》《隐私政策》《人脸识别服务协议》
注册时需要采集您的人脸信息用于实名认证。
取消    同意并注册`,
    violations: ['bundled-consent/general-agreement', 'implied-consent/ticked-in-advance'],
    buttons: ['取消', '同意并注册'],
  },
  {
    name: 'going on counts as a yes, in small print below the one button',
    text: `刷脸登录
我们将采集您的面部特征信息，与您的身份证照片比对。
【立即登录】
继续使用即视为您同意我们处理您的人脸信息。`,
    violations: ['implied-consent/use-is-consent'],
    buttons: ['立即登录'],
  },
  {
    name: 'a face as the only way in, told beside its buttons',
    text: `按钮：同意
按钮：不同意，退出
小区门禁升级通知
自即日起，本小区仅支持人脸识别进出，请业主配合采集人脸信息。`,
    violations: ['sole-verification/only-way'],
    buttons: ['同意', '不同意，退出'],
  },
  {
    name: 'English, with both answers in one line',
    text: `Verify your identity
We will collect a scan of your face to verify your identity. If you do not agree, you cannot use this app.
[ ] I have read and agree to the Terms of Service, the Privacy Policy and the Face Recognition Agreement
[Cancel] [Agree and continue]`,
    violations: ['forced-consent/service-denied', 'bundled-consent/general-agreement'],
    buttons: ['Cancel', 'Agree and continue'],
  },
  {
    name: 'a mini-program’s screen, with running seconds, gaps of other signs and a cross',
    text: `×
人脸信息采集授权书
尊敬的用户：为了给您提供更好的服务，我们需要采集您的人脸信息，
并有权永久保存、不可撤销地提供给第三方合作伙伴使用。
○ 我已阅读并同意《人脸信息采集授权书》
拒绝　　同意（5s）`,
    violations: ['unfair-terms/boundless', 'disclosure-retention/for-ever', 'disclosure-purpose/only-vague'],
    buttons: ['×', '拒绝', '同意'],
  },
  {
    name: 'a child’s face, on two screens, the first of which asks nothing',
    text: `欢迎来到云栖小学
下一步
--------
录入人脸
为方便学生入校，学校将采集您的孩子（不满十四周岁）的人脸照片。
同意 | 不同意`,
    violations: ['guardian-consent/not-asked'],
    buttons: ['同意', '不同意'],
  },
]

export const PASSED: Text[] = [
  {
    name: 'a dialog that asks for where one is',
    text: `允许“云享地图”使用您的位置？
您的位置将用于显示附近的门店。
不允许
允许`,
    violations: [],
    buttons: [],
  },
  {
    name: 'news that quote such a dialog',
    text: `多地小区试点“刷脸”进门引发讨论
记者走访发现，部分小区要求业主录入人脸信息，弹窗写着“不同意将无法使用”。
法律专家表示，物业应当提供其他方式。
分享
返回顶部`,
    violations: [],
    buttons: [],
  },
  {
    name: 'a policy whose headings look like buttons',
    text: `云享隐私政策
同意
当您注册时，我们会请您阅读本政策。
拒绝
您可以拒绝提供非必要的信息，不影响使用基本功能。
人脸识别
当您使用刷脸支付功能时，我们会另行征得您的单独同意。
撤回同意
您可以在“设置—隐私”中撤回同意，或者拨打 400-000-0000 联系我们。撤回后我们将删除相应信息，不影响此前的处理。我们会在十五个工作日内答复您的请求，并告诉您处理的结果。如果对答复不满意，您还可以向有关部门投诉或者向法院起诉。
联系我们
云享网络科技有限公司，地址在杭州市。`,
    violations: [],
    buttons: [],
  },
  {
    name: 'a request that tells and asks as it should',
    text: `单独同意处理您的人脸信息
杭州云享网络科技有限公司（电话 0571-00000000，privacy@yunxiang.example）为核对开户人是您本人，将在本次开户时拍摄您的一张人脸照片，与您的身份证照片比对。因业务需要防止冒名开户，别的方式不足以核对时才用人脸；对您的影响是照片若泄露可能被冒用。
比对完成后立即删除，不保存，不提供给任何第三方。
您可以查阅、复制、更正和删除您的人脸信息，可以在“我的-隐私-人脸”中随时撤回同意。
不同意不影响使用其他功能，您也可以到柜台用身份证办理。
□ 我单独同意云享公司为核对本人处理我的人脸信息
改用柜台办理
不同意
同意`,
    violations: [],
    buttons: ['改用柜台办理', '不同意', '同意'],
    also: { 'no-refusal': 'pass', 'bundled-consent': 'pass', 'sole-verification': 'pass' },
  },
  {
    name: 'a helper’s answer about unlocking one’s own phone',
    text: `问：面容解锁的数据存在哪里？
答：面容数据只保存在您的设备中，不会上传。您可以在设置里关闭。
有帮助 | 没有帮助`,
    violations: [],
    buttons: [],
  },
  {
    name: 'a recipe',
    text: `番茄炒蛋
1. 鸡蛋打散
2. 番茄切块
下一步
完成`,
    violations: [],
    buttons: [],
  },
  {
    name: 'signs of merit that look like ticked boxes',
    text: `云享云相册
✓ 人脸识别自动分类
✓ 全部在本机完成
√ 不上传
立即下载`,
    violations: [],
    buttons: [],
  },
]
