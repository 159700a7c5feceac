import type { ProblemCode } from '../evidence/verify'
import { PROBE } from '../i18n/probe'
import type { Language } from '../law/law'
import type { ErrorCode } from '../report/schema'
import type { JsonExpected } from './json-text'

/**
 * Words of the command alone. What a report says has its words in the rules, the law and `lib/i18n`; these are kept apart from
 * them so that the extension does not carry them.
 */
const zhCN = {
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
    evidence: (file: string, hash: string, screenshots: number) =>
      `证据包 ${file}（${screenshots > 0 ? `${screenshots} 张截图` : '没有截图'}），清单的 SHA-256：${hash}`,
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

type Words = typeof zhCN

const en: Words = {
  errors: {
    unreachable: 'The address cannot be opened. Check the address and the network, or open it in a browser first.',
    'http-error': 'The server answered with an error page. Check the address, or try again later.',
    timeout: 'Nothing appeared in the time allowed. Try again with a longer --timeout.',
    'not-html': 'This is not a web page. Give the address of a page, or an .html file.',
    'too-large': 'The page is too large and was not audited (the limit is 20 MB).',
    unreadable: 'It cannot be read. Check the path and its permissions; for an address, write https:// before it.',
    'browser-failed': 'The browser failed on this page. Try again, or name another one with --browser.',
    'audit-failed': 'The audit broke off. The fault is ours: please tell us about this page.',
    blocked:
      'Not reached: a protection of the site turned us away, and what was seen is not the page asked for. Try again later, go slower with --host-delay, or enter the way people do with --before.',
    captcha:
      'Not reached: there was only a challenge to show that one is human, not the page asked for. Pass it in a browser yourself and give the stored state with --storage-state.',
    'login-required':
      'Not reached: there was only a page to sign in, not the page asked for. Give a stored sign-in with --storage-state, or sign in with --before.',
    'before-failed':
      'Not reached: the script of --before failed or took too long. Run it on this target alone to see why, or give it more time with --timeout.',
  },

  usage: {
    unknownOption: (option) => `There is no option ${option}.`,
    meant: (option) => `Did you mean ${option}?`,
    missingValue: (option, value) => `${option} needs a value, such as ${option} ${value}.`,
    noValue: (option) => `${option} takes no value.`,
    badValue: (option, value, allowed) => `${option} cannot be "${value}". It takes: ${allowed}.`,
    number: (from, to) => `a number from ${from} to ${to}`,
    unknownCommand: (command) => `There is no command ${command}. The commands are audit, judge, diff, rules and verify.`,
    noPackage: 'Nothing to verify. Give the .zip file of an evidence package.',
    onePackage: '--expect is the hash of one manifest: give one package with it.',
    hash: 'a SHA-256 hash, 64 hexadecimal digits',
    oneRule: (more) => `One rule at a time; more were given: ${more}.`,
    notWith: (option, command) => `${option} does not go with ${command}.`,
    onlyWith: (option, other) => `${option} goes only with ${other}.`,
    probeWithoutHost: '--probe presses only on hosts that are named: add --probe-host HOST.',
    hostName: 'a host name as in the address, such as www.example.com',
    noTarget: 'Nothing to audit. Give an address, an .html file, a folder, or - for a list on standard input.',
    noSnapshot: 'Nothing to judge. Give files that audit --save-snapshots wrote, or their folder.',
    emptyFolder: (folder) => `There is no index.html in the folder ${folder}.`,
    noSnapshotIn: (folder) => `There is no .snapshot.json file in the folder ${folder}.`,
    emptyList: 'There is no target on standard input. Write one address, file or folder a line.',
    inputTwice: '- can be given once only.',
    cannotWrite: (folder, why) => `The folder ${folder} cannot be written: ${why}`,
    cannotWriteFile: (file, why) => `The file ${file} cannot be written: ${why}`,
    cannotRead: (file, why) => `${file} cannot be read: ${why}. Check the path and its permissions.`,
    twoConfigs: (names) => `There are two config files here: ${names}. Keep one, or say with --config which it is.`,
    badConfig: 'Something is wrong with the config file; nothing was audited:',
    badBaseline: 'Something is wrong with the baseline; nothing was audited (--update-baseline writes one anew to another file):',
    noBaseline: (file) => `There is no baseline ${file}. Run once with --update-baseline to write it.`,
    twoRuns: 'diff takes the results of two runs, the earlier one first: folders that --out wrote, or json or ndjson files.',
    day: 'a day, YYYY-MM-DD',
    notFuture: (today) => `a day not after today (${today})`,
    viewport: (from, to) => `WIDTHxHEIGHT, each side ${from} to ${to} pixels, such as 1920x1080`,
    locale: 'a language code, such as zh-CN or en-US',
    timezone: 'the name of a time zone, such as Asia/Shanghai',
    storageState: (file, why) =>
      `The file of --storage-state, ${file}, cannot be used: ${why}. Give one that context.storageState({ path }) of Playwright wrote.`,
    before: (file, why) =>
      `The script of --before, ${file}, cannot be used: ${why}. Its default export is a function: export default async ({ page, context, url }) => { … }`,
    unfinished: (finished, all, folder, journal) =>
      `The folder ${folder} holds a run that was not finished (${finished} of ${all} targets are). Go on with it by --resume, or choose another folder; to begin anew, delete ${journal} first.`,
    otherRun: (folder) => `--resume cannot go on: the run in the folder ${folder} is another than this one.`,
    differs: {
      version: (then, now) => `it was made by version ${then}, this is ${now}`,
      targets: (then, now) => `it has ${then} ${then === 1 ? 'target' : 'targets'}, this has ${now}`,
      list: 'it has as many targets, but other addresses or another order',
      option: (option, then, now) =>
        `${option} ${then === undefined ? 'was not given' : `was ${then}`}, ${now === undefined ? 'now it is not given' : `now it is ${now}`}`,
      before: 'the script of --before was changed, replaced or left out',
      advice: 'Run it with the list and options that it had, or choose another folder.',
    },
    seeHelp: 'Run liancha --help to see how it is used.',
  },

  browser: {
    none: 'No browser found. Install Chrome for Testing, Chromium, Edge or Chrome (such as: apt-get install chromium, or npx @puppeteer/browsers install chrome@stable), or name one with --browser PATH or the environment variable LIANCHA_BROWSER.',
    'not-there': (path) => `${path} is no browser that can be started. Check --browser, LIANCHA_BROWSER or CHROME_PATH.`,
    sandbox:
      'The sandbox of the browser does not start on this machine. Have the system allow it (user namespaces or AppArmor); or, for pages that you trust, set LIANCHA_NO_SANDBOX=1.',
    failed: (path, why) => `The browser ${path} did not start: ${why}`,
  },

  progress: {
    done: (done, all, what) => `[${done}/${all}] ${what}`,
    result: (violations, reviews) => `${violations} to note, ${reviews} to look at`,
    nothing: 'no face request',
    error: 'not audited',
    notReached: 'not reached',
    failedWith: (why) => `Something unexpected happened: ${why}`,
    written: (reports, folder) => `${reports} ${reports === 1 ? 'report' : 'reports'} written to ${folder}`,
    goesOn: (finished, left) =>
      `${finished} ${finished === 1 ? 'target was' : 'targets were'} finished before; going on with the other ${left}`,
    left: (minutes) =>
      minutes <= 1 ? 'less than a minute left' : `about ${minutes < 60 ? '' : `${Math.floor(minutes / 60)} h `}${minutes % 60} min left`,
    sampled: (count, all, seed) => `A sample of ${count} of ${all} targets (seed ${seed})`,
    beforeLeft: (why) => `The script of --before left an error unhandled: ${why}`,
    evidence: (file, hash, screenshots) =>
      `Evidence ${file} (${screenshots === 0 ? 'no screenshot' : `${screenshots} ${screenshots === 1 ? 'screenshot' : 'screenshots'}`}), SHA-256 of its manifest: ${hash}`,
  },

  text: {
    seen: 'Seen',
    quote: 'On the page',
    detail: 'Detail',
    questions: 'What a page cannot show, and can be asked',
    claims: 'What can be asked for',
    probe: 'Declining was tried',
    later: 'The page says that it may ask for a face later, when a feature is used',
    total: (all, requests, failed) =>
      `${all} ${all === 1 ? 'target' : 'targets'} audited: ${requests} with a face request${failed > 0 ? `, ${failed} could not be audited` : ''}.`,
  },

  probe: PROBE.en,

  verify: {
    problems: {
      'not-a-zip': 'This is not a complete zip file.',
      unsupported: 'This zip is encrypted, or of a form that is not read here.',
      'too-large': 'The file is too large and was not unpacked.',
      'not-a-package': 'This is not an evidence package of Liancha: it has no manifest.json.',
      'manifest-unreadable': 'The manifest, manifest.json, cannot be read.',
      'manifest-not-as-expected':
        'The hash of the manifest is not the one given with --expect: the manifest was changed since, or this is another package.',
      'no-hash': 'What was given to compare with is not a SHA-256 hash.',
      missing: 'in the manifest, not in the package',
      extra: 'in the package, not in the manifest',
      changed: 'its content is not what the manifest says',
      size: 'its size is not what the manifest says',
      damaged: 'damaged, cannot be unpacked',
      duplicate: 'this path stands in the package more than once',
      'unsafe-path': 'this path may lead out of the folder, or is read differently by systems',
      'told-twice': 'the directory of the zip and the file itself differ about it; programs may unpack different things',
      'hidden-bytes': 'The zip holds something that its directory does not list; programs may unpack different files from it.',
    },
    sizes: (listed, found) => ` (manifest: ${listed} bytes; package: ${found} bytes)`,
    moreProblems: (count) => `${count} more, not listed`,
    matching: (matching, all) => `${matching} of the ${all} files in the manifest are as it says`,
    hash: 'SHA-256 of the manifest: ',
    asExpected: 'The hash of the manifest is the one given with --expect.',
    notCompared:
      'Not compared with a hash that was written down: files and manifest changed together would not be noticed. Give the hash on the printed report or in the complaint with --expect.',
    about: (address, time, law) => `Page: ${address}; read at ${time}; provisions in force on ${law}`,
    shows:
      'A match shows that the files are what they were when the hash was written down. It does not show that the page was like this, or who packed it and when; for that, a notary (公证), a trusted timestamp (可信时间戳) or a judicial deposit (司法存证) is needed.',
  },

  checked: {
    separator: ': ',
    fault: (found, expected) => `found ${found}; expected ${expected}.`,
    unknownKey: (key) => `there is no "${key}" here. `,
    meant: (key) => `Did you mean "${key}"?`,
    hint: (meant) => ` Did you mean "${meant}"?`,
    ruleId: 'the id of a rule (liancha rules lists them)',
    keys: (known) => `It takes: ${known}.`,
    nothing: 'nothing (it is missing)',
    end: 'the end of the file',
    oneOf: (values) => `one of ${values}`,
    notEmpty: 'a list with at least one item',
    atLeast: (least) => `a number not below ${least}`,
    atMost: (most) => `a number not above ${most}`,
    types: {
      string: 'a text in double quotes',
      words: 'a text in double quotes that is not empty',
      number: 'a number',
      int: 'a whole number',
      boolean: 'true or false',
      array: 'a list […]',
      object: 'an object {…}',
      date: 'a day that exists, YYYY-MM-DD',
    },
    json: {
      value: 'a value (a text in double quotes, a number, true, false, null, […] or {…})',
      key: 'a name in double quotes, or }',
      colon: 'a colon',
      'comma-or-brace': 'a comma or }',
      'comma-or-bracket': 'a comma or ]',
      end: 'the end of the file',
      'string-end': 'a text that ends with a double quote on the same line',
      string: 'a well-formed text (backslashes and control characters are escaped)',
      'comment-end': 'a comment that ends with */',
      'no-comment': 'JSON without comments (to have comments, name the file .jsonc)',
      'no-last-comma': 'another item, or no comma before this (a .jsonc file may have it)',
      'other-key': 'another name (this one stands here twice)',
      'less-deep': 'something less deeply nested',
    },
  },

  policy: {
    entry: (at, parts) => `ignore[${at}] (${parts.join(', ')})`,
    over: (entry, until) => `${entry} of the config ended on ${until} and ignores nothing any more. Decide anew, or take it out.`,
    unused: (entry) => `${entry} of the config matched nothing on the pages that were audited. Check it, or take it out.`,
    gone: (page, rule, target) => `In the baseline, and not there this time or not counted any more: ${page} ${rule} ${target}`,
    shrink: (count) => `${count} ${count === 1 ? 'finding' : 'findings'} of the baseline can go: run once with --update-baseline.`,
    written: (file, all, kept) =>
      `Baseline written to ${file}: ${all} ${all === 1 ? 'finding' : 'findings'}${kept > 0 ? `, ${kept} of them kept from pages that were not audited this time` : ''}.`,
    heading: (count) => `${count} ignored`,
    ignored: (reason, until) => ` (ignored: ${reason}${until === undefined ? '' : `; until ${until}`})`,
    known: ' (in the baseline)',
  },

  saved: {
    cannotRead: (file, why) => `${file} cannot be read: ${why}`,
    notJson: (where, why) => `${where}: this is no whole JSON: ${why}`,
    line: (file, line) => `${file}, line ${line}`,
    item: (file, at) => `${file} [${at}]`,
    noIndex: (folder) => `There is no index.json in the folder ${folder}. Give a folder that audit --out wrote, or a json or ndjson file.`,
    outside: (index, file) => `${index} names a file outside its folder, which was not read: ${file}`,
    notReport: (file) => `${file} is no report in JSON. Audit again with --out and --format json.`,
    moreFaults: (count) => `${count} more, not listed`,
    nothingCompared: 'Nothing was compared.',
  },

  diff: {
    run: (pages, first, last, law) =>
      pages === 0
        ? ' (no page)'
        : ` (${pages} ${pages === 1 ? 'page' : 'pages'}, checked ${first === last ? first : `${first} to ${last}`} Beijing time, by the rules of ${law})`,
    onlyOld: 'Only the earlier run has this page.',
    onlyNew: 'Only the later run has this page.',
    same: 'Nothing to tell.',
    quiet: (pages, unchanged) =>
      `${pages} more ${pages === 1 ? 'page' : 'pages'} without a change${unchanged > 0 ? ` (${unchanged} to note, as before)` : ''}.`,
    failing: (count) => (count === 0 ? 'Nothing newly at or over --fail-on.' : `Newly at or over --fail-on: ${count}.`),
    open: (pages) =>
      `${pages} ${pages === 1 ? 'page has' : 'pages have'} something that cannot be compared, so the exit code is 3: that nothing is new there cannot be said.`,
  },

  limits: {
    'probe-host-not-named': 'Declining was not tried: --probe-host does not name this host',
    'shared-world': 'this browser reads a page only beside its own scripts, which could have meddled, and reads no closed parts',
    'rule-off': 'the config leaves some rules out',
    'ignore-over': 'what the config ignored ended: it is not ignored any more',
  },

  help: {
    usage: 'Usage',
    lead: 'Liancha audits pages that ask for a face: is consent separate, can it be refused, what does the notice say, and which provisions apply to each point.',
    audit: 'audit pages',
    judge: 'judge saved snapshots again, by the rules as they are now',
    diff: 'compare two runs: what was put right, what is new, unchanged, or cannot be compared and why',
    rules: 'print the rules with their reasons, provisions and dates; of one rule, all its words',
    verify: 'verify evidence packages: each file against the manifest, the manifest against a hash that was written down',
    targets: 'Targets',
    target:
      'an address (http, https), an .html file, a folder (each index.html below it is a page), or - (a list on standard input, one a line; lines that begin with # are passed over)',
    snapshot: 'a file that audit --save-snapshots wrote, or a folder of them',
    run: 'what audit or judge found: a folder that --out wrote, or a json or ndjson file',
    package: 'an evidence package of Liancha (.zip); one only, with --expect',
    options: 'Options',
    exits: 'Exit codes',
    exit: {
      0: 'audited, nothing at or over --fail-on; diff: nothing new; verify: all is as it should be',
      1: 'something does not match at or over --fail-on (with --fail-on-review also: something is to be looked at); diff: something newly is; verify: something is not as it should be',
      2: 'wrong usage, or no browser: nothing was audited',
      3: 'some targets could not be audited, whatever was found in the others; their reports are complete; diff: something cannot be compared or read; verify: some packages could not be read',
    },
    examples: 'Examples',
    byDefault: (value) => ` (default ${value})`,
    option: {
      format:
        'text (for people), json (one array), ndjson (a line as each page is done), csv (a row a finding, opens in Excel), html (one file, works offline), sarif (2.1.0) or junit (what a person must look at is skipped)',
      out: 'write one file per target, and index.json, into this folder instead of standard output',
      'fail-on': 'exit with 1 from this severity on: critical, serious, moderate, minor',
      'fail-on-review': 'exit with 1 where something is to be looked at, too',
      lang: 'language of text and messages: zh-CN, en (default from LANG)',
      timeout: 'how long a page may take to load',
      concurrency: 'how many pages at a time',
      'host-delay': 'seconds between two pages of a host, which are opened one at a time (default 1; no bounds for this machine itself)',
      retries: 'how often to try again after a timeout, a broken connection, 429 or 5xx: later each time, and as Retry-After asks',
      resume: 'go on with the unfinished run in the folder of --out; what is finished stays; list and options must be the same',
      sample: 'audit only N of the list, in its order',
      seed: 'draws the sample: the same list and seed give the same targets (the N smallest SHA-256("SEED:PLACE"))',
      viewport: 'size of the window (default 1280x800)',
      locale: 'language of the browser (default zh-CN)',
      timezone: 'time zone of the browser (default: of this machine)',
      mobile: 'open pages as on a phone (Pixel 7)',
      'storage-state': 'cookies and localStorage that Playwright stored, to be signed in',
      before:
        "run this script before each page, to sign in or to get there; it has your rights, so use only your own: export default async ({ page, context, url }) => {}; where it returns 'stay', the page is read where it stands",
      browser: 'the browser to use (the program of Chromium, Chrome or Edge)',
      'save-snapshots': 'keep the snapshot of each page in this folder, to be judged again',
      evidence:
        'keep an evidence package (.zip) of each target with a face request in this folder, with screenshots in which what is private is covered; the SHA-256 of its manifest is told on standard error and in index.json',
      probe: 'where there is a clear "decline", press it once and tell what follows; whatever the page would send is held back',
      'probe-host': 'press on pages of this host only (as in the address; repeat it, or separate hosts with commas)',
      expect: 'SHA-256 of the manifest, from the printed report or the complaint; another manifest exits with 1',
      'as-of': 'judge: by the law in force on this day; rules: only provisions in force on it; YYYY-MM-DD',
      config:
        'config file (by default liancha.config.json or .jsonc in the current folder); the command line goes first; --no-config does without, and --no-out, --no-baseline, --no-fail-on-review, --no-save-snapshots, --no-evidence and --no-quiet take back one line of it',
      baseline: 'file of known findings: they are told and fail no run',
      'update-baseline': 'write the findings of this run to the baseline',
      quiet: 'no progress',
      help: 'show this',
      version: 'show the version',
    },
  },
}

const words: Record<Language, Words> = { 'zh-CN': zhCN, en }

/** The words of the command in a language. */
export const wordsIn = (lang: Language): Words => words[lang]

export type CommandWords = Words
