import { PROBE } from '../../i18n/probe'
import type { WhyNone } from '../../layer/picture-failed'
import type { CommandWords } from './zh-CN'

const NO_PICTURE: Record<WhyNone, string> = {
  uncovered: 'it was not sure that all private content was covered; auditing this page again, alone, may give one',
  changed: 'the page changed after it was audited, and would not be what was judged; auditing this page again, alone, may give one',
  late: 'the page did not answer in time, perhaps as the machine was busy; auditing this page again, alone, may give one',
  failed: 'something unexpected happened in the browser; auditing this page again, alone, may give one',
}

/** Words of the command alone, in English. */
export const en: CommandWords = {
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
    evidence: (file, hash, screenshots, whyNone) =>
      `Evidence ${file} (${screenshots === 0 ? `no screenshot${whyNone ? `: ${NO_PICTURE[whyNone]}` : ''}` : `${screenshots} ${screenshots === 1 ? 'screenshot' : 'screenshots'}`}), SHA-256 of its manifest: ${hash}`,
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
