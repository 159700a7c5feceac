import type { ProblemCode } from '../../evidence/verify'
import { PROBE } from '../../i18n/probe'
import type { WhyNone } from '../../layer/picture-failed'
import type { ErrorCode } from '../../report/schema'
import type { JsonExpected } from '../files/json-text'

const NO_PICTURE: Record<WhyNone, string> = {
  uncovered: '没能确认私人内容都已遮住，所以没有拍；单独再查一次这个页面，可能拍得到',
  changed: '检查之后页面变了，拍下的就不是检查过的页面；单独再查一次这个页面，可能拍得到',
  late: '页面在规定时间内没有回应，可能是电脑太忙；单独再查一次这个页面，可能拍得到',
  failed: '浏览器出了意外；单独再查一次这个页面，可能拍得到',
}

/** Words of the command alone, in Chinese: the source of the keys. */
export const zhCN = {
  /** What went wrong with a target, and what to do. */
  errors: {
    unreachable: '打不开这个地址。请核对地址和网络，或在浏览器里先打开看看。',
    'http-error': '服务器返回了错误页。请核对地址，或稍后再试。',
    timeout: '在规定时间内没有出现任何内容。可以用 --timeout 给更长的时间再试。',
    'not-html': '这不是网页。请给出网页地址或 .html 文件。',
    'too-large': '这个页面太大，没有检查（上限 20 MB）。',
    unreadable: '读不到。请核对路径和权限；如果是网址，请写上 https://。',
    'browser-failed': '浏览器在这个页面上出错了。可以再试一次，或用 --browser 换一个浏览器。',
    'audit-failed': '检查没有做完，这是本工具的问题。请带上这个页面反馈给我们。',
    blocked:
      '没有到达：网站的防护把我们挡在了外面，看到的不是要查的页面。请过些时候再试、用 --host-delay 放慢，或用 --before 从正常路径进入。',
    captcha: '没有到达：只看到要证明是真人的验证页，看到的不是要查的页面。请在浏览器里自己通过验证，再用 --storage-state 带上登录状态。',
    'login-required': '没有到达：只看到登录页，看到的不是要查的页面。请用 --storage-state 带上登录状态，或用 --before 先登录。',
    'before-failed': '没有到达：--before 的脚本出错或超时。请在这个目标上单独运行脚本看看，或用 --timeout 给更长的时间。',
  } satisfies Record<ErrorCode, string>,

  usage: {
    unknownOption: (option: string) => `没有 ${option} 这个选项。`,
    meant: (option: string) => `是不是想写 ${option}？`,
    missingValue: (option: string, value: string) => `${option} 后面要写一个值，例如 ${option} ${value}。`,
    noValue: (option: string) => `${option} 不带值。`,
    badValue: (option: string, value: string, allowed: string) => `${option} 不能是“${value}”。可以是：${allowed}。`,
    number: (from: number, to: number) => `${from} 到 ${to} 之间的数`,
    unknownCommand: (command: string) => `没有 ${command} 这个命令。命令有：audit、judge、diff、rules、verify。`,
    noPackage: '没有要核对的证据包。请给出 .zip 文件。',
    onePackage: '--expect 是一个证据包的清单哈希值，一次只能核对一个证据包。',
    hash: 'SHA-256 哈希值，64 位十六进制数字',
    oneRule: (more: string) => `一次只能看一条规则，多出来的是：${more}。`,
    notWith: (option: string, command: string) => `${option} 不能和 ${command} 一起用。`,
    onlyWith: (option: string, other: string) => `${option} 只能和 ${other} 一起用。`,
    probeWithoutHost: '--probe 只在写明的主机上试按：请加上 --probe-host 主机名。',
    hostName: '地址里的主机名，例如 www.example.com',
    noTarget: '没有要检查的目标。请给出网址、.html 文件、文件夹，或用 - 从标准输入读取列表。',
    noSnapshot: '没有要判断的快照。请给出 audit --save-snapshots 保存的文件或文件夹。',
    emptyFolder: (folder: string) => `文件夹 ${folder} 里没有 index.html。`,
    noSnapshotIn: (folder: string) => `文件夹 ${folder} 里没有 .snapshot.json 文件。`,
    emptyList: '标准输入里没有目标。请每行写一个网址、文件或文件夹。',
    inputTwice: '- 只能写一次。',
    cannotWrite: (folder: string, why: string) => `不能写入文件夹 ${folder}：${why}`,
    cannotWriteFile: (file: string, why: string) => `不能写入文件 ${file}：${why}`,
    cannotRead: (file: string, why: string) => `读不到 ${file}：${why}。请核对路径和权限。`,
    twoConfigs: (names: string) => `这里有两个配置文件：${names}。请只留一个，或用 --config 写明用哪一个。`,
    badConfig: '配置文件有问题，什么都没有检查：',
    badBaseline: '基线文件有问题，什么都没有检查（可以用 --update-baseline 到新文件重新生成）：',
    noBaseline: (file: string) => `没有基线文件 ${file}。加上 --update-baseline 运行一次就会生成。`,
    twoRuns: 'diff 要两次检查的结果：先写前一次的，再写后一次的。可以是 --out 写的文件夹、json 或 ndjson 文件。',
    day: '某一天，格式为 YYYY-MM-DD',
    notFuture: (today: string) => `不晚于今天（${today}）的日期`,
    viewport: (from: number, to: number) => `宽x高，每边 ${from} 到 ${to} 像素，例如 1920x1080`,
    locale: '语言代码，例如 zh-CN、en-US',
    timezone: '时区名，例如 Asia/Shanghai',
    storageState: (file: string, why: string) =>
      `--storage-state 的文件 ${file} 用不了：${why}。请给出 Playwright 的 context.storageState({ path }) 保存的文件。`,
    before: (file: string, why: string) =>
      `--before 的脚本 ${file} 用不了：${why}。它要默认导出一个函数：export default async ({ page, context, url }) => { … }`,
    unfinished: (finished: number, all: number, folder: string, journal: string) =>
      `文件夹 ${folder} 里有没做完的检查（${all} 个目标做完 ${finished} 个）。加 --resume 接着做，或换一个文件夹；要从头来，请先删除 ${journal}。`,
    otherRun: (folder: string) => `不能用 --resume 接着做：文件夹 ${folder} 里的检查和这一次不一样。`,
    differs: {
      version: (then: string, now: string) => `当时是 ${then} 版，现在是 ${now} 版`,
      targets: (then: number, now: number) => `当时有 ${then} 个目标，现在有 ${now} 个`,
      list: '目标个数相同，但地址或顺序不同',
      option: (option: string, then: string | undefined, now: string | undefined) =>
        `${option} ${then === undefined ? '当时没有' : `当时是 ${then}`}，${now === undefined ? '现在没有' : `现在是 ${now}`}`,
      before: '--before 的脚本改过、换过或去掉了',
      advice: '请照原来的列表和选项再运行，或换一个文件夹。',
    },
    seeHelp: '运行 liancha --help 查看用法。',
  },

  browser: {
    none: '没有找到浏览器。请安装 Chrome for Testing、Chromium、Edge 或 Chrome（例如 apt-get install chromium，或 npx @puppeteer/browsers install chrome@stable），或用 --browser 路径、环境变量 LIANCHA_BROWSER 指定。',
    'not-there': (path: string) => `${path} 不是可以运行的浏览器。请核对 --browser、LIANCHA_BROWSER 或 CHROME_PATH。`,
    sandbox: '浏览器的沙箱在这台机器上启动不了。请让系统允许（用户命名空间或 AppArmor），或者在只检查可信页面时设置 LIANCHA_NO_SANDBOX=1。',
    failed: (path: string, why: string) => `浏览器 ${path} 没有启动成功：${why}`,
  },

  progress: {
    done: (done: number, all: number, what: string) => `[${done}/${all}] ${what}`,
    result: (violations: number, reviews: number) => `${violations} 处需要注意，${reviews} 处请看一眼`,
    nothing: '没有人脸请求',
    error: '没有检查成',
    notReached: '没有到达',
    failedWith: (why: string) => `出了意外：${why}`,
    written: (reports: number, folder: string) => `${reports} 份报告已写入 ${folder}`,
    goesOn: (finished: number, left: number) => `之前已做完 ${finished} 个目标，接着做其余 ${left} 个`,
    left: (minutes: number) =>
      minutes <= 1 ? '剩不到 1 分钟' : `约剩 ${minutes < 60 ? '' : `${Math.floor(minutes / 60)} 小时 `}${minutes % 60} 分钟`,
    sampled: (count: number, all: number, seed: number) => `从 ${all} 个目标中抽查 ${count} 个（种子 ${seed}）`,
    beforeLeft: (why: string) => `--before 的脚本里有一处没有处理的错误：${why}`,
    evidence: (file: string, hash: string, screenshots: number, whyNone?: WhyNone) =>
      `证据包 ${file}（${screenshots > 0 ? `${screenshots} 张截图` : `没有截图${whyNone ? `：${NO_PICTURE[whyNone]}` : ''}`}），清单的 SHA-256：${hash}`,
  },

  text: {
    seen: '看到',
    quote: '原文',
    detail: '详情',
    questions: '页面看不出来、可以问的',
    claims: '可以要求的',
    probe: '试按拒绝',
    later: '页面说，以后用到某项功能时可能要求提供人脸',
    total: (all: number, requests: number, failed: number) =>
      `共检查 ${all} 个目标：${requests} 个有人脸请求${failed > 0 ? `，${failed} 个没有检查成` : ''}。`,
  },

  probe: PROBE['zh-CN'],

  /** What `verify` says of an evidence package. */
  verify: {
    problems: {
      'not-a-zip': '这不是完整的 zip 文件。',
      unsupported: '这个 zip 加了密，或用了这里不读的格式。',
      'too-large': '文件太大，没有解开。',
      'not-a-package': '这不是脸察的证据包：里面没有 manifest.json。',
      'manifest-unreadable': '清单 manifest.json 读不出来。',
      'manifest-not-as-expected': '清单的哈希值和 --expect 给出的不一样：清单在那之后改过，或者不是同一个证据包。',
      'no-hash': '给出的不是 SHA-256 哈希值。',
      missing: '清单里有，包里没有',
      extra: '包里有，清单里没有',
      changed: '内容和清单不一样',
      size: '大小和清单不一样',
      damaged: '损坏，解不开',
      duplicate: '同一个路径出现了不止一次',
      'unsafe-path': '路径可能指到解压文件夹之外，或在不同系统上读法不同',
      'told-twice': 'zip 的目录和文件前面对它的说法不一样，不同的程序可能解出不同的内容',
      'hidden-bytes': 'zip 里有目录没有列出的内容；不同的程序可能解出不同的文件。',
    } satisfies Record<ProblemCode, string>,
    sizes: (listed: number, found: number) => `（清单：${listed} 字节；包里：${found} 字节）`,
    moreProblems: (count: number) => `另有 ${count} 处，没有列出`,
    matching: (matching: number, all: number) => `清单列出 ${all} 个文件，其中 ${matching} 个与清单一致`,
    hash: '清单的 SHA-256：',
    asExpected: '清单的哈希值和 --expect 给出的一样。',
    notCompared: '没有和写下的哈希值比较：如果文件和清单一起改过，这里看不出来。请用 --expect 给出打印的报告或投诉文字上的清单哈希值。',
    about: (address: string, time: string, law: string) => `页面：${address}；读取时间：${time}；按 ${law} 有效的规定`,
    shows:
      '一致只说明这些文件和写下哈希值时一样，不说明页面当时确实如此，也不说明是谁在什么时间打的包；需要时另办公证、可信时间戳或司法存证。',
  },

  /** What is wrong with a file: where stands before it. */
  checked: {
    separator: '：',
    fault: (found: string, expected: string) => `这里是 ${found}，应为${expected}。`,
    unknownKey: (key: string) => `没有“${key}”这一项。`,
    meant: (key: string) => `是不是想写“${key}”？`,
    hint: (meant: string) => `是不是想写“${meant}”？`,
    ruleId: '规则的名称（运行 liancha rules 查看）',
    keys: (known: string) => `可以写的有：${known}。`,
    nothing: '空缺（没有写）',
    end: '文件的结尾',
    oneOf: (values: string) => `其中之一：${values}`,
    notEmpty: '至少有一项的列表',
    atLeast: (least: number) => `不小于 ${least} 的数`,
    atMost: (most: number) => `不大于 ${most} 的数`,
    types: {
      string: '文字（写在双引号里）',
      words: '不空的文字（写在双引号里）',
      number: '数',
      int: '整数',
      boolean: ' true 或 false',
      array: '列表 […]',
      object: '对象 {…}',
      date: '确有其日的日期，格式为 YYYY-MM-DD',
    },
    json: {
      value: '一个值（双引号里的文字、数、true、false、null、[…] 或 {…}）',
      key: '双引号里的名称，或 }',
      colon: '冒号',
      'comma-or-brace': '逗号或 }',
      'comma-or-bracket': '逗号或 ]',
      end: '文件的结尾',
      'string-end': '在同一行里用双引号结束的文字',
      string: '写法正确的文字（反斜杠和控制字符要转义）',
      'comment-end': '用 */ 结束的注释',
      'no-comment': '没有注释的 JSON（要写注释，请把文件改名为 .jsonc）',
      'no-last-comma': '又一项，或者去掉前面的逗号（.jsonc 里可以保留）',
      'other-key': '另一个名称（同一个名称写了两次）',
      'less-deep': '层数少一些的内容',
    } satisfies Record<JsonExpected, string>,
  },

  /** What was decided about findings, and what of it is of no use any more. */
  policy: {
    entry: (at: number, parts: readonly string[]) => `ignore[${at}]（${parts.join('，')}）`,
    over: (entry: string, until: string) => `配置里的 ${entry} 已在 ${until} 到期，不再忽略。请重新决定，或者删去。`,
    unused: (entry: string) => `配置里的 ${entry} 在检查成的页面上没有对上任何一处。请核对，或者删去。`,
    gone: (page: string, rule: string, target: string) => `基线里的这一处这次没有了，或者已不计入：${page} ${rule} ${target}`,
    shrink: (count: number) => `基线里有 ${count} 处可以去掉：加上 --update-baseline 运行一次。`,
    written: (file: string, all: number, kept: number) =>
      `基线已写入 ${file}：${all} 处${kept > 0 ? `，其中 ${kept} 处在这次没有检查成的页面上，照旧保留` : ''}。`,
    /* What stands after a title brings its own space, where the language has one there. */
    heading: (count: number) => `已忽略 ${count} 处`,
    ignored: (reason: string, until: string | undefined) => `（已忽略：${reason}${until === undefined ? '' : `；到 ${until} 为止`}）`,
    known: '（基线里已有）',
  },

  /** Reports that were kept, read again. */
  saved: {
    cannotRead: (file: string, why: string) => `读不到 ${file}：${why}`,
    notJson: (where: string, why: string) => `${where}：不是完整的 JSON：${why}`,
    line: (file: string, line: number) => `${file} 第 ${line} 行`,
    item: (file: string, at: number) => `${file} [${at}]`,
    noIndex: (folder: string) => `文件夹 ${folder} 里没有 index.json：请给出 audit --out 写的文件夹，或者 json、ndjson 文件。`,
    outside: (index: string, file: string) => `${index} 列出了这个文件夹以外的文件，没有读：${file}`,
    notReport: (file: string) => `${file} 不是 json 格式的报告。请用 --format json 加 --out 再检查一次。`,
    moreFaults: (count: number) => `另有 ${count} 处，没有列出`,
    nothingCompared: '因此没有比较。',
  },

  /** What `diff` says besides the words of every comparison. */
  diff: {
    run: (pages: number, first: string, last: string, law: string) =>
      pages === 0 ? '（没有页面）' : `（${pages} 页，北京时间 ${first === last ? first : `${first} 至 ${last}`} 检查，按 ${law} 的规定）`,
    onlyOld: '只在前一次里有这个页面。',
    onlyNew: '只在后一次里有这个页面。',
    same: '没有要说的。',
    quiet: (pages: number, unchanged: number) =>
      `另有 ${pages} 页没有变化${unchanged > 0 ? `（${unchanged} 处需要注意，情况相同）` : ''}。`,
    failing: (count: number) => (count === 0 ? '没有新的问题达到 --fail-on。' : `新达到 --fail-on 的问题：${count} 处。`),
    open: (pages: number) => `${pages} 页有不能比较的地方，退出码为 3：不能说那里没有新的问题。`,
  },

  /** Limits that only the command meets. */
  limits: {
    'probe-host-not-named': '没有试按拒绝：--probe-host 没有写明这台主机',
    'shared-world': '这个浏览器只能和页面自己的脚本一起读，脚本可能影响读到的内容，封闭的部分也读不到',
    'rule-off': '有的规则按配置没有用',
    'ignore-over': '有的忽略已经到期，不再忽略',
  },

  help: {
    usage: '用法',
    lead: '脸察检查要收集人脸的页面：同意是不是单独的、能不能拒绝、告知写了什么，以及对应的规定。',
    audit: '检查网页',
    judge: '用现在的规则重新判断保存的快照',
    diff: '比较两次检查：哪些已改好、新出现、没有变化，哪些不能比较、为什么',
    rules: '列出规则、理由、规定和施行日期；给出一条规则时，列出它的全部文字',
    verify: '核对证据包：每个文件和清单是否一致，清单和写下的哈希值是否一致',
    targets: '目标',
    target: '网址（http、https）、.html 文件、文件夹（其中每个 index.html 是一页），或 -（从标准输入读取，每行一个，# 开头的行跳过）',
    snapshot: 'audit --save-snapshots 保存的文件，或放着它们的文件夹',
    run: 'audit 或 judge 的结果：--out 写的文件夹、json 或 ndjson 文件',
    package: '脸察保存的证据包（.zip）；加 --expect 时只能有一个',
    options: '选项',
    exits: '退出码',
    exit: {
      0: '检查完，没有达到 --fail-on 的问题；diff：没有新的；verify：都一致',
      1: '有达到或超过 --fail-on 的不符之处（加 --fail-on-review 时，也包括要人看的地方）；diff：有新达到的；verify：有不一致的地方',
      2: '用法不对或没有可用的浏览器，什么都没有检查',
      3: '有目标没有检查成；即使另有不符之处也是 3，其余目标的结果照常输出；diff：有不能比较或读不出来的；verify：有文件读不出来，没有核对成',
    },
    examples: '例子',
    byDefault: (value: string) => `（默认 ${value}）`,
    option: {
      format:
        '输出格式：text（给人看）、json（一个数组）、ndjson（每完成一页输出一行）、csv（每处一行，可用 Excel 打开）、html（一个网页文件，可离线看）、sarif（2.1.0）、junit（待看的算跳过）',
      out: '每个目标写一个文件到这个文件夹，并写 index.json；不再输出到屏幕',
      'fail-on': '严重程度达到哪一级时退出码为 1：critical、serious、moderate、minor',
      'fail-on-review': '有要人看的地方时退出码也为 1',
      lang: 'text 格式和提示的语言：zh-CN、en（默认看环境变量 LANG）',
      timeout: '每页加载最多等多少秒',
      concurrency: '同时检查几页',
      'host-delay': '同一台主机一次只开一页，两页之间隔多少秒（默认 1；本机地址默认不限）',
      retries: '超时、连接中断、429、5xx 时最多再试几次，间隔逐次加长，照服务器的 Retry-After 等',
      resume: '接着做 --out 文件夹里没做完的检查，做完的不重做；列表和选项要和原来一样',
      sample: '从列表里抽查 N 个，按原来的顺序',
      seed: '抽查的种子：同一列表、同一种子抽到同样的目标（取 SHA-256("种子:位次") 最小的 N 个）',
      viewport: '窗口大小（默认 1280x800）',
      locale: '浏览器的语言（默认 zh-CN）',
      timezone: '浏览器的时区（默认和本机相同）',
      mobile: '模拟手机打开（Pixel 7）',
      'storage-state': '带上 Playwright 保存的登录状态（cookie 和 localStorage）',
      before:
        "每页之前先运行这个脚本，用来登录或走到页面；脚本有你的权限，只用自己的：export default async ({ page, context, url }) => {}；返回 'stay' 时就读它停下的那一页",
      browser: '用哪个浏览器（Chromium、Chrome、Edge 的程序文件）',
      'save-snapshots': '把每页的快照存到这个文件夹，以后可以用 judge 重新判断',
      evidence:
        '有人脸请求的目标，各存一个证据包（.zip）到这个文件夹，含遮住私人内容后的截图；清单的 SHA-256 输出到标准错误，并写进 index.json',
      probe: '有明确的“不同意”时试按一次，看页面接下来怎样；要发出的数据一律拦下',
      'probe-host': '只在这台主机的页面上试按（照地址里的写法；可以写多次，或用逗号分开）',
      expect: '清单的 SHA-256，取自打印的报告或投诉文字；清单不是这一份时退出码为 1',
      'as-of': 'judge：按这一天有效的规定判断；rules：只列出这一天已经施行的规定。格式为 YYYY-MM-DD',
      config:
        '配置文件（默认用当前文件夹里的 liancha.config.json 或 .jsonc）；命令行上写的优先；--no-config 不用配置，--no-out、--no-baseline、--no-fail-on-review、--no-save-snapshots、--no-evidence、--no-quiet 取消其中一项',
      baseline: '基线文件：里面已有的问题照样列出，但不影响退出码',
      'update-baseline': '把这次的问题写进基线文件',
      quiet: '不显示进度',
      help: '显示这份说明',
      version: '显示版本',
    },
  },
}

export type CommandWords = typeof zhCN
