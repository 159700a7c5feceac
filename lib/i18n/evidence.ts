import type { Language } from '../law/law'

/** Words of the evidence package: its rebuilt pages, its README, and what is said wherever its hash stands. */
export interface EvidenceWords {
  page: {
    heading: string
    agreement: string
    /** What a rebuilt page is and is not. */
    notice: string
    agreementNotice: string
    address: string
    noAddress: string
    time: string
    beijing: (time: string) => string
    queryCut: string
    part: string
    partOf: (number: number, of: number) => string
    tool: string
    overlay: string
    /** Before words that only assistive technology says. */
    spoken: string
    empty: string
    sendsTo: string
    kinds: {
      button: string
      link: string
      clickable: string
      checkbox: string
      radio: string
      switch: string
      'text-field': string
      select: string
      file: string
      'live-video': string
    }
    noName: string
    ticked: string
    unticked: string
    tickUnknown: string
    disabled: string
    required: string
    open: string
    folded: string
    aside: (words: string) => string
    colon: string
    listComma: string
  }
  /** To be shown beside a manifest's hash, on a sheet or in a letter. */
  hash: {
    heading: string
    label: string
    proves: readonly string[]
    provesNot: readonly string[]
    more: string
  }
  readme: {
    title: string
    about: readonly string[]
    files: string
    file: {
      report: string
      sheet: string
      snapshot: string
      record: string
      page: string
      agreement: string
      screenshot: string
      manifest: string
    }
    check: string
    checkHow: readonly string[]
    queriesCut: (count: number) => string
    queriesKept: string
    provesHeading: string
    provesNotHeading: string
    moreHeading: string
  }
}

export const EVIDENCE: Record<Language, EvidenceWords> = {
  'zh-CN': {
    page: {
      heading: '根据读到的内容重建的页面',
      agreement: '根据读到的内容重建的协议文本',
      notice:
        '这不是网页原件。它由脸察在检查时从页面上读到的文字和控件重新排成，没有原来的样式、图片和脚本，也没有输入框里填的内容和下拉框里选的内容；按钮和链接只作展示，不能点。页面当时的样子，请看截图。',
      agreementNotice:
        '这不是网页原件。它由脸察在检查时打开协议的网址，把读到的文字重新排成，没有原来的样式、图片和脚本；链接只作展示，不能点。',
      address: '网址',
      noAddress: '没有网址',
      time: '读取时间',
      beijing: (time) => `北京时间 ${time}`,
      queryCut: '网址里的“?…”表示略去了“?”之后的部分',
      part: '部分',
      partOf: (number, of) => `第 ${number} 部分，共 ${of} 部分（页面和它嵌入的页面分开保存）`,
      tool: '工具',
      overlay: '浮在页面上方的部分（弹窗）',
      spoken: '读屏文字',
      empty: '没有读到文字和控件。',
      sendsTo: '提交到',
      kinds: {
        button: '按钮',
        link: '链接',
        clickable: '可点击',
        checkbox: '勾选框',
        radio: '单选',
        switch: '开关',
        'text-field': '输入框',
        select: '下拉框',
        file: '选择文件',
        'live-video': '实时画面，没有保存',
      },
      noName: '没有名称',
      ticked: '已勾选',
      unticked: '未勾选',
      tickUnknown: '看不出是否勾选',
      disabled: '不可用',
      required: '必填',
      open: '已展开',
      folded: '已折叠',
      aside: (words) => `（${words}）`,
      colon: '：',
      listComma: '、',
    },
    hash: {
      heading: '清单哈希值（SHA-256）能说明什么',
      label: '清单哈希值（SHA-256）',
      proves: [
        '清单 manifest.json 记着证据包里其他每个文件的哈希值。清单自己的哈希值不在证据包里：下载证据包以后打印的报告、生成的投诉文字上印着它。',
        '只要这个值已经写在别处（打印件、信件、对方收到的邮件），以后就能核对：证据包里的文件和写下它时是不是一样。改一个字，值就对不上。',
      ],
      provesNot: [
        '哈希值不能说明页面当时确实是这样：文件在打包之前有没有被改过，它看不出来。',
        '哈希值不能说明是谁、在什么时间打的包：这里的时间来自这台电脑的时钟。',
      ],
      more: '需要更强的证明时，请另外办理：由公证机构做网页保全公证；向可信时间戳服务机构申请时间戳；或者用互联网法院的电子证据平台、其他司法存证平台存证。最好趁页面还在时办理。',
    },
    readme: {
      title: '脸察证据包',
      about: [
        '这里保存了一次网页检查：当时读到的文字、截图、检查结果，以及每个文件的哈希值。',
        '检查结果只说看到了什么、有哪些规定与此有关，不是对网站的结论。',
      ],
      files: '文件',
      file: {
        report: '检查结果（JSON）',
        sheet: '检查报告（可以打印）',
        snapshot: '页面快照（JSON），可以用 liancha judge 重新判断',
        record: '保存时间、截图说明和检查人填写的内容（JSON）',
        page: '根据读到的内容重建的页面',
        agreement: '读到的协议文本',
        screenshot: '截图；找到的、可能让人认出你的地方已经遮住，交出前请再看一眼',
        manifest: '清单：版本、时间和其他每个文件的 SHA-256',
      },
      check: '怎样核对',
      checkHow: [
        '运行 liancha verify 证据包.zip --expect 清单哈希值。清单哈希值取自打印的报告或投诉文字，不要取自证据包本身。',
        '没有脸察也能核对：用任何 SHA-256 工具算出 manifest.json 的哈希值，与写下的比较；再算出每个文件的哈希值，与清单里的比较。',
      ],
      queriesCut: (count) =>
        `网址里“?”之后的部分可能含有个人信息，已经略去，写作“?…”；网址里的用户名和页内位置也已略去。略去的网址有 ${count} 个。页面文字里的网址同样处理。`,
      queriesKept: '按打包人的选择，网址保留了“?”之后的部分，其中可能有个人信息，交出前请看一眼。',
      provesHeading: '哈希值能说明什么',
      provesNotHeading: '哈希值不能说明什么',
      moreHeading: '需要更强的证明时',
    },
  },
  en: {
    page: {
      heading: 'The page, rebuilt from what was read',
      agreement: 'The text of an agreement, rebuilt from what was read',
      notice:
        'This is not the original page. Liancha laid it out anew from the words and controls that it read during the check: without the page’s styles, pictures and scripts, and without what was typed into fields or chosen from lists. Buttons and links are shown only and cannot be pressed. For how the page looked, see the screenshots.',
      agreementNotice:
        'This is not the original document. Liancha opened the address of the agreement during the check and laid out anew the words that it read there: without styles, pictures and scripts. Links are shown only and cannot be pressed.',
      address: 'Address',
      noAddress: 'no address',
      time: 'Read at',
      beijing: (time) => `${time} Beijing time`,
      queryCut: '“?…” in an address stands for what followed the “?” and was left out',
      part: 'Part',
      partOf: (number, of) => `${number} of ${of} (the page and the pages embedded in it are kept apart)`,
      tool: 'Tool',
      overlay: 'In front of the page (a dialog)',
      spoken: 'for screen readers',
      empty: 'No words and no controls were read.',
      sendsTo: 'sends to',
      kinds: {
        button: 'button',
        link: 'link',
        clickable: 'clickable',
        checkbox: 'checkbox',
        radio: 'radio button',
        switch: 'switch',
        'text-field': 'text field',
        select: 'list',
        file: 'file to choose',
        'live-video': 'live picture, not kept',
      },
      noName: 'no name',
      ticked: 'ticked',
      unticked: 'not ticked',
      tickUnknown: 'not clear whether ticked',
      disabled: 'disabled',
      required: 'required',
      open: 'open',
      folded: 'folded',
      aside: (words) => ` (${words})`,
      colon: ': ',
      listComma: ', ',
    },
    hash: {
      heading: 'What the hash of the manifest (SHA-256) shows',
      label: 'Hash of the manifest (SHA-256)',
      proves: [
        'The manifest, manifest.json, has the hash of every other file of the evidence package. Its own hash is not in the package: a report printed, or a complaint made, after the package was downloaded has it.',
        'Once that hash has been written down elsewhere (on paper, in a letter, in an email that somebody received), anyone can check whether the files are still what they were then. One changed letter gives another hash.',
      ],
      provesNot: [
        'A hash does not show that the page really was like this: whether files were changed before they were packed cannot be seen from it.',
        'A hash does not show who made the package, or when: its times come from the clock of this computer.',
      ],
      more: 'Where more is needed, obtain it separately: a notary’s record of the page (公证), a trusted timestamp (可信时间戳), or a deposit with the electronic evidence platform of an internet court or another judicial platform (互联网法院电子证据平台、司法存证平台). Best while the page is still there.',
    },
    readme: {
      title: 'Liancha evidence package',
      about: [
        'This is one check of a web page as it was saved: the words that were read, screenshots, the findings, and a hash of every file.',
        'The findings say what was seen and which provisions are about it. They are not a verdict on the site.',
      ],
      files: 'Files',
      file: {
        report: 'the findings (JSON)',
        sheet: 'the report, to read or print',
        snapshot: 'the snapshot of the page (JSON), which liancha judge can judge again',
        record: 'when it was saved, about the screenshots, and what the person who checked filled in (JSON)',
        page: 'the page, rebuilt from what was read',
        agreement: 'the text of an agreement as it was read',
        screenshot: 'a screenshot; what was found that could tell who you are was covered. Look again before you hand it on',
        manifest: 'the manifest: versions, times and the SHA-256 of every other file',
      },
      check: 'How to check it',
      checkHow: [
        'Run: liancha verify PACKAGE.zip --expect HASH. Take the hash of the manifest from the printed report or the complaint, not from the package.',
        'Without Liancha: compute the SHA-256 of manifest.json with any tool and compare it with the one written down; then that of each file, and compare it with the manifest.',
      ],
      queriesCut: (count) =>
        `What follows the “?” in an address may tell of a person. It was left out and stands as “?…”; user names in addresses and places within a page were left out, too. Addresses that were cut: ${count}. Addresses in the words of the page were treated alike.`,
      queriesKept:
        'As the person who made the package chose, addresses kept what follows the “?”, which may tell of a person. Look before you hand it on.',
      provesHeading: 'What hashes show',
      provesNotHeading: 'What hashes do not show',
      moreHeading: 'Where more is needed',
    },
  },
}
