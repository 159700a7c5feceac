import type { Words } from './zh-CN'

/** Words of the extension's own interface, in English. */
export const en: Words = {
  name: 'Liancha',
  surface: { dialog: 'This dialog', form: 'This form', page: 'This page', document: 'This agreement' },

  verdict: {
    violations: (surface, count) => `${surface} asks for your face: ${count} ${count === 1 ? 'point' : 'points'} to note`,
    reviews: (surface, count) => `${surface} asks for your face: ${count} ${count === 1 ? 'point' : 'points'} for you to look at`,
    calm: (surface) => `${surface} asks for your face: nothing to note was seen`,
    nothing: 'No face request found',
    checking: 'Checking this page…',
    withheld: 'Not yet allowed to look at this page',
    closed: 'This page cannot be checked',
    failed: 'The check did not succeed',
  },
  detail: {
    nothing: 'This does not mean that all is well: only what the page shows now was looked at. Check again once a dialog has come up.',
    calm: 'This tells what the page says, not what its operator does.',
    checking: 'This takes a second or two.',
    withheld:
      'Your browser leaves it to you which sites extensions may see. Allow it and the check starts at once; or click the Liancha icon in the toolbar to look this once.',
    closed:
      "The browser's own pages, extension stores and some built-in readers do not let extensions look. Use Liancha on an ordinary web page.",
    failed: 'The page may be moving to another address, or may have been closed. You can try again.',
    provisional: 'Reading the agreements that the page names; the result may still change…',
    reachUnclear:
      'It is not clear whether this page is for people in China. If it is, the Chinese provisions named here are what to compare it with.',
    reachElsewhere: 'This page does not seem to be for people in China, so it only says what was seen and names no provisions.',
  },
  badge: {
    violations: (count) => `Liancha: ${count} ${count === 1 ? 'point' : 'points'} to note`,
    reviews: (count) => `Liancha: ${count} ${count === 1 ? 'point' : 'points'} for you to look at`,
    calm: 'Liancha: a face request, nothing to note was seen',
    nothing: 'Liancha: no face request found',
    checking: 'Liancha: checking…',
    provisional: 'Liancha: reading the agreements that the page names…',
    withheld: 'Liancha: click to check this page',
    closed: 'Liancha: this page cannot be checked',
    failed: 'Liancha: the check did not succeed',
  },

  justNow: 'checked just now',
  checkedAgo: (ago) => `checked ${ago}`,
  recheck: 'Check again',
  allow: 'Allow and check',
  save: 'Save evidence',
  saving: 'Saving…',
  saveFailed: {
    withheld: 'Not saved: not yet allowed to look at this page.',
    closed: 'Not saved: this page does not let extensions look.',
    full: 'Not saved: the history is full. Delete something in “History”.',
    failed: 'Could not be saved. You can reload the page and try again.',
  },
  fullReport: 'Full report',
  back: 'Back',

  glance: {
    label: 'This request at a glance',
    facts: {
      separate: 'Separate consent',
      free: 'Works without it',
      refusable: 'Can decline',
      otherWay: 'Another way',
      who: 'Who collects',
      why: 'What for',
      how: 'How it is handled',
      howLong: 'How long it is kept',
      rights: 'Withdraw, delete',
    },
    states: {
      violation: 'to note',
      review: 'worth a look',
      pass: 'on the page',
      na: 'does not arise',
      error: 'not checked',
      waiting: 'still reading',
    },
    counts: {
      violation: (count) => `${count} to note`,
      review: (count) => `${count} to look at`,
      error: (count) => `${count} not checked`,
      pass: (count) => `${count} on the page`,
      na: (count) => `${count} ${count === 1 ? 'does' : 'do'} not arise`,
    },
    of: (count) => `Of these ${count}: `,
    between: ', ',
  },

  declined: {
    heading: 'If I say no',
    notTried: 'This is what the page says. What really happens when you decline will be noted here.',
  },

  groups: {
    consent: 'Consent: you can hold back, or ask to be asked separately',
    notice: 'Notice: you can ask to be told clearly',
    handling: 'Handling: you can ask to have it stopped or put right',
  },
  passesHeading: (count) => `${count} ${count === 1 ? 'point' : 'points'} already met`,
  violationsHeading: 'Does not match what the provisions ask',
  reviewsHeading: 'For you to look at',
  pointsHeading: 'To note',
  failedHeading: 'Not checked',
  failedRule: 'This point could not be checked; it does not count as met.',
  whatToDo: 'You can',
  provisions: 'Provisions',
  whatTheyAsk: (count) => (count > 0 ? `What the provisions say (${count})` : 'What the operator may answer'),
  checkBeforeUse: (date) => `check before use (${date})`,
  answer: 'The operator may answer',
  moreQuotes: (count) => `${count} more`,
  showOnPage: 'Show on page',
  shown: 'Outlined on the page',
  notFound: 'The page has changed and this place is gone. You can check again.',
  openDocument: 'Show in the agreement',
  dismissOutline: 'Liancha · press Esc to close',

  requests: 'Face requests on this page',
  otherRequest: { dialog: 'Dialog', form: 'Form', page: 'Page', document: 'Agreement' },

  youCan: {
    heading: 'You can',
    pause: 'Take your time before agreeing, and keep a screenshot of the page.',
    otherWay: 'Ask for a way without your face, such as a text message, an identity document or a person at a desk.',
    separate: 'Ask to be asked about your face separately, apart from other agreements.',
    explain: 'Ask who collects it, what for, how it is handled and how long it is kept.',
    withdraw: 'Withdraw your consent even after you have agreed, and ask to have your face data deleted.',
    report: 'Tell the authority what you saw: see “Complain or report” below.',
  },

  documents: {
    heading: 'Agreements that the page names',
    read: 'read',
    unreachable: 'could not be opened',
    'script-only': 'opens only inside the page, not read',
    'too-large': 'too long, not read',
    login: 'needs a login',
    pdf: 'PDF, not read',
    'not-looked': 'not read yet',
  },

  limits: {
    heading: (count) => `What could not be seen (${count})`,
    'frame-unread': 'An embedded part of the page could not be read',
    'text-cut': 'The page has too much text; only the parts about faces were looked at',
    'elements-cut': 'The page is too large; only its first part was looked at',
    'read-failed': 'A part of the page could not be read',
    'closed-root-unread': 'A closed part of the page could not be read',
    'agreements-cut': 'The page names too many agreements; only some were read',
    'rule-failed': 'One of the checks could not be made',
    'not-watched': 'This site is checked on a click only: whether the camera came on before, and what a refusal led to, was not seen',
    'still-loading': 'The page was still loading when it was checked',
    'only-text':
      'Only the words were read: nothing was seen of the size and colour of buttons, where links lead, or when a camera comes on',
    'storage-cut': 'The result was too large; a part of it was not kept',
    other: 'A part could not be seen',
  },

  refusal: {
    closed: 'After you said no, the request closed.',
    stays: 'After you said no, the request is still there.',
    left: 'After you said no, the page went elsewhere.',
    again: (times: number) =>
      times === 1 ? 'It came back once with nobody opening it.' : `It came back ${times} times with nobody opening it.`,
  },

  about: (lawAsOf) =>
    `By the rules in force on ${lawAsOf}. This says what was seen on the page and what the provisions ask for; it is not a legal conclusion.`,

  report: {
    open: 'Complain or report',
    heading: 'Complain or report',
    lead: 'Liancha sends nothing for you. Check the text below, copy it and hand it in at an official channel.',
    channels: 'Choose where to hand it in',
    takes: 'Takes',
    mustContain: 'Must contain',
    openSite: 'Open official site',
    notFor: 'Not for',
    call: 'Phone',
    prepare: 'Prepare the text',
    text: 'Text of the complaint',
    textLanguage: 'Language of the text',
    tick: 'Tick what you saw yourself',
    tickNone: 'Tick at least one point, so that the text says what you saw.',
    copy: 'Copy text',
    copied: 'Copied. Paste it at an official channel.',
    copyFailed: 'It could not be copied. Select the text and copy it yourself.',
    neverFace: 'Do not attach a picture of your face.',
    nothingToReport: 'The result is gone. Go back and check again.',
  },

  pages: { report: 'Report', history: 'History', check: 'Check a text', options: 'Settings', welcome: 'Welcome', nav: 'Pages of Liancha' },

  newTab: ' (opens a new tab)',
}
