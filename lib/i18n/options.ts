import type { Language } from '../law/law'

/** Words of the settings page. */
const zh = {
  heading: '设置',
  lead: '改了马上生效，只保存在这个浏览器里。',
  saved: '已保存',
  notSaved: '没有保存成，浏览器的存储空间可能满了。可以腾出空间后再试。',

  language: { heading: '语言', label: '界面和报告的语言', auto: '跟随浏览器' },

  sites: {
    heading: '网站',
    excluded: '不检查的网站',
    excludedHint: '连同它们的子域名都不会自动检查。点图标仍然可以看这一次。',
    add: '添加',
    addLabel: '添加一个网站',
    addHint: '例如 example.com，也可以直接粘贴网址。',
    none: '还没有。',
    remove: '移除',
    added: (host: string) => `已添加 ${host}`,
    removed: (host: string) => `已移除 ${host}`,
    notHost: '没有看出是哪个网站。请写域名，例如 example.com，或者粘贴它的网址。',
    known: (host: string) => `${host} 已经在名单里了。`,
  },

  page: {
    heading: '页面与协议',
    marker: '在要人脸的页面上显示一个小标记',
    markerHint: '提醒你这里在要人脸。关掉以后只看图标。',
    agreements: '阅读页面提到的协议',
    agreementsHint:
      '脸察只在这时联网：下载页面提到的协议，最多五份，不带登录信息，看里面怎么说。关掉以后完全不联网，协议会标为“还没有读”。',
  },

  organisation: {
    heading: '单位',
    lead: '在单位里用脸察的话可以填。脸察自己不发送任何内容，只在报告里给你一个按钮，点了才打开这个链接或者写邮件。',
    name: '单位或部门的名称',
    nameError: '写在一行里，最多 100 个字。',
    link: '上报链接',
    linkHint: '可以写 {url} {title} {time} {hash}，打开时换成报告里的网址、标题、时间和证据包清单的哈希值。',
    linkError:
      '要以 https:// 加一个固定的域名开头，花括号里只能是 url、title、time 或 hash。例如 https://report.example.com/new?page={url}',
    mail: '邮箱',
    mailError: '请写一个邮箱地址，例如 privacy@example.com。',
  },

  data: {
    heading: '数据',
    lead: '都在这台电脑的这个浏览器里。脸察没有服务器，也不发送统计。',
    what: '内容',
    size: '大小',
    settings: '设置，和近两天你拒绝过的请求',
    session: '打开着的标签页的检查结果，关浏览器就没有了',
    history: '保存的报告',
    export: '导出设置',
    import: '导入设置…',
    imported: '已导入',
    exported: '已导出到下载文件夹',
    importFailed: '没有导入，设置没有改动：',
    remove: '全部删除…',
    removeHeading: '删除脸察存下的所有内容？',
    removeText: '设置、拒绝过的请求、打开着的标签页的检查结果和保存的报告都会删除，不能恢复。',
    removeAfter: '设置会回到最初的样子：在所有网站上检查，阅读协议。',
    cancel: '取消',
    confirm: '全部删除',
    removed: '已全部删除。',
    blocked: '其余的已经删除。保存的报告还被另一个脸察页面占用，关掉那个页面就会删除。',
    failed: '没有删除成，请重新打开浏览器再试。',
  },
  /** By `ImportError` of settings-file.ts. */
  importErrors: {
    'not-json': '这不是 JSON 文件，或者内容不完整。',
    'not-settings': '这不是脸察导出的设置文件。',
    'too-large': '文件太大，不会是设置文件。',
    language: 'language：应当是 "auto"、"zh-CN" 或 "en"。',
    audit: 'audit：应当是 "always" 或 "on-click"。',
    excludedSites: 'excludedSites：应当是小写域名的列表，每个一次，最多 500 个，例如 ["example.com"]。',
    marker: 'marker：应当是 true 或 false。',
    agreements: 'agreements：应当是 true 或 false。',
    organisation: 'organisation：应当有 name、link、mail。',
    'organisation.name': 'organisation.name：一行文字，最多 100 个字。',
    'organisation.link': 'organisation.link：应当是 https:// 开头的链接，花括号里只能是 url、title、time 或 hash。',
    'organisation.mail': 'organisation.mail：应当是一个邮箱地址。',
  },

  keys: {
    heading: '键盘',
    open: '打开脸察的检查结果',
    unset: '没有设快捷键',
    change: '可以在浏览器的扩展快捷键页里改：',
    changeFirefox: '可以在“附加组件和主题”页的齿轮菜单里选“管理扩展快捷键”来改。',
    goTo: '打开扩展快捷键页',
    inPages: '在所有脸察页面里，Tab 键走到每个按钮和链接，Esc 键关闭弹出的窗口。',
  },

  about: {
    heading: '关于',
    version: '版本',
    rules: '规则',
    law: '规定核对到',
    licence: '许可证',
    licenceText: 'MIT，源代码公开',
    notAdvice: '脸察说的是页面上看到了什么、规定要求什么，不是法律结论。',
    welcome: '再看一遍介绍',
  },
}

export type OptionsWords = typeof zh

const en: OptionsWords = {
  heading: 'Settings',
  lead: 'Changes take effect at once and stay in this browser.',
  saved: 'Saved',
  notSaved: 'Not saved: the browser may be out of storage. Free some space and try again.',

  language: { heading: 'Language', label: 'Language of pages and reports', auto: 'As the browser' },

  sites: {
    heading: 'Sites',
    excluded: 'Sites that are not checked',
    excludedHint: 'Their subdomains are not checked either. A click on the icon still checks a page that one time.',
    add: 'Add',
    addLabel: 'Add a site',
    addHint: 'For example, example.com. You can also paste an address.',
    none: 'None yet.',
    remove: 'Remove',
    added: (host) => `${host} added`,
    removed: (host) => `${host} removed`,
    notHost: 'That names no site. Give its domain, such as example.com, or paste its address.',
    known: (host) => `${host} is in the list already.`,
  },

  page: {
    heading: 'Page and agreements',
    marker: 'Show a small mark on pages that ask for your face',
    markerHint: 'A reminder that your face is asked for here. When this is off, only the icon tells you.',
    agreements: 'Read the agreements that a page names',
    agreementsHint:
      'The only time Liancha uses the network: it downloads agreements that the page names, five at most and without your logins, to see what they say. When this is off, the network is not used at all, and agreements are marked “not read yet”.',
  },

  organisation: {
    heading: 'Organisation',
    lead: 'For those who use Liancha at work. Liancha itself sends nothing: a report gets a button, and only your click opens this link or starts an email.',
    name: 'Name of the organisation or department',
    nameError: 'One line of at most 100 characters.',
    link: 'Link for reports',
    linkHint:
      'May contain {url} {title} {time} {hash}: when it is opened, they are replaced by the report’s address, title, time and the hash of the evidence package’s manifest.',
    linkError:
      'It has to begin with https:// and a fixed domain; braces may hold url, title, time or hash only. For example, https://report.example.com/new?page={url}',
    mail: 'Email address',
    mailError: 'Give an email address, such as privacy@example.com.',
  },

  data: {
    heading: 'Data',
    lead: 'All of it is in this browser on this computer. Liancha has no server and sends no statistics.',
    what: 'What',
    size: 'Size',
    settings: 'Settings, and requests that you declined in the last two days',
    session: 'Results of open tabs, gone when the browser is closed',
    history: 'Saved reports',
    export: 'Export settings',
    import: 'Import settings…',
    imported: 'Imported',
    exported: 'Exported to your downloads',
    importFailed: 'Not imported, and nothing was changed:',
    remove: 'Delete everything…',
    removeHeading: 'Delete everything that Liancha has stored?',
    removeText: 'Settings, declined requests, results of open tabs and saved reports are deleted and cannot be brought back.',
    removeAfter: 'Settings go back to what they were at first: all sites are checked, agreements are read.',
    cancel: 'Cancel',
    confirm: 'Delete everything',
    removed: 'Everything is deleted.',
    blocked: 'The rest is deleted. Another page of Liancha still holds the saved reports; they go when it is closed.',
    failed: 'It could not be deleted. Restart the browser and try again.',
  },
  importErrors: {
    'not-json': 'This is not a JSON file, or part of it is missing.',
    'not-settings': 'This is not a settings file exported by Liancha.',
    'too-large': 'Far too large for a settings file.',
    language: 'language: "auto", "zh-CN" or "en" was expected.',
    audit: 'audit: "always" or "on-click" was expected.',
    excludedSites: 'excludedSites: a list of domains in lower case was expected, each once and 500 at most, such as ["example.com"].',
    marker: 'marker: true or false was expected.',
    agreements: 'agreements: true or false was expected.',
    organisation: 'organisation: name, link and mail were expected.',
    'organisation.name': 'organisation.name: one line of at most 100 characters was expected.',
    'organisation.link': 'organisation.link: a link that begins with https:// was expected; braces may hold url, title, time or hash only.',
    'organisation.mail': 'organisation.mail: an email address was expected.',
  },

  keys: {
    heading: 'Keyboard',
    open: 'Open the result for a page',
    unset: 'no shortcut set',
    change: 'To change it, open the browser’s page of extension shortcuts:',
    changeFirefox: 'To change it, open Add-ons and themes, and choose Manage Extension Shortcuts in the gear menu.',
    goTo: 'Open extension shortcuts',
    inPages: 'On all pages of Liancha, Tab reaches every button and link, and Esc closes a dialog.',
  },

  about: {
    heading: 'About',
    version: 'Version',
    rules: 'Rules',
    law: 'Provisions checked on',
    licence: 'Licence',
    licenceText: 'MIT, open source',
    notAdvice: 'Liancha says what was seen on a page and what a provision asks for. It gives no legal verdict.',
    welcome: 'See the introduction again',
  },
}

export const OPTIONS: Record<Language, OptionsWords> = { 'zh-CN': zh, en }
