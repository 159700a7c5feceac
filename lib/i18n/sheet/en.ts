import type { SheetWords } from './zh-CN'

/** Words of the report page and of a report as a document, in English. */
export const en: SheetWords = {
  name: 'Report on a face request',
  failed: 'This address could not be checked',

  page: {
    nothing: 'There is no report to show',
    nothingHere: 'This tab has not been checked yet, or its result was cleared when the tab was closed.',
    notSaved:
      'This saved report was not found. It may have been deleted; one saved in a private window is also cleared when the browser is closed.',
    toHistory: 'See saved reports',
    toCheck: 'Check a text',
    actions: 'What you can do with this report',
    print: 'Print or save as PDF',
    saveHtml: 'Save as web page',
    saveJson: 'Save as JSON',
    download: 'Download evidence package',
    keepQueries: 'keep what follows “?” in addresses (it may tell of a person)',
    downloading: 'Putting it together…',
    downloaded:
      'The evidence package was handed to the browser to download. Print the report or copy the complaint now, and it has the hash of the package’s manifest.',
    downloadFailed: 'The evidence package could not be made. Please try again.',
    remove: 'Delete',
    removeSure: 'Delete this report from this computer? It cannot be brought back.',
    removeYes: 'Delete',
    removeNo: 'Keep',
    removed: 'The report was deleted.',
    language: 'Language of the report',
    opinionSaved: 'Your opinion was saved.',
    opinionFailed: 'Your opinion could not be saved. Please try again.',
  },

  facts: {
    heading: 'Where, when and who',
    title: 'Title of the page',
    url: 'Address',
    requested: 'Address asked for',
    seenAt: 'Seen at',
    beijing: (shown) => `${shown} (Beijing time)`,
    operator: 'Processor as the page shows it',
    operatorUnseen: 'not read on the page',
    lawAsOf: 'Rules as of',
    reading: 'How the page was understood',
    savedAt: 'Saved at',
  },
  reach: {
    china: 'for people in China',
    unclear: 'not clear whether it is for people in China',
    elsewhere: 'does not seem to be for people in China',
  },
  scenes: {
    bank: 'bank',
    property: 'housing estate',
    campus: 'school or campus',
    hospital: 'hospital',
    signup: 'signing up or in',
    payment: 'payment',
    work: 'workplace',
    government: 'public service',
    hotel: 'hotel',
    exam: 'examination',
    other: 'another setting',
  },
  use: { verify: 'to verify who someone is', identify: 'to find out who someone is', analyse: 'to analyse a face' },
  minors: 'minors are concerned',
  listComma: ', ',
  semicolon: '; ',
  met: 'Already met',

  spotCheck: {
    heading: 'Spot check',
    caseNumber: 'Case number',
    device: 'Device',
    region: 'Region',
    date: 'Rules as of',
    notes: 'Notes',
  },

  asked: 'The words that ask for a face',
  askedOf: (number) => `Request ${number}`,
  unquoted: 'no words to quote',

  pictures: {
    heading: 'Screenshots',
    caption: (number, when) => `Screenshot ${number}, ${when}`,
    covered: (count) =>
      count > 0
        ? `${count} ${count === 1 ? 'place' : 'places'} that could tell who somebody is ${count === 1 ? 'was' : 'were'} covered first`
        : 'nothing was found that had to be covered',
    alt: (number, marks) =>
      marks === '' ? `Screenshot ${number} of the page` : `Screenshot ${number} of the page, with points ${marks} marked`,
    legend: 'Numbers in the picture',
    noMarks: 'nothing is marked in this picture',
  },

  finding: {
    numbered: (number) => `Point ${number}`,
    quote: 'Words of the page',
    absent: 'this is about what was not seen, so there are no words to quote',
    inAgreement: (title) => `from “${title}”`,
    inFrame: (url) => `from the embedded page ${url}`,
    before: 'before it',
    after: 'after it',
    likely: 'inferred from what stands around it; not said in so many words',
    person: 'For the person asked',
    officer: 'For an officer',
    engineer: 'For a developer',
    official: 'official text',
    known: 'in the baseline',
  },

  ignored: {
    heading: (count) => `${count} ignored`,
    lead: 'The project decided to leave these as they are and says why. They are not counted above.',
    why: (reason, until) => `Reason: ${reason}${until === undefined ? '' : `; until ${until}`}`,
  },

  opinion: {
    heading: 'The officer’s opinion',
    decisions: { confirmed: 'Confirmed', rejected: 'Not upheld', open: 'Open' },
    note: 'Note',
  },

  disclosures: {
    heading: 'What people have to be told',
    item: 'Point',
    where: 'Where it is told',
    words: 'Words',
    rules: {
      'disclosure-processor': 'Who processes',
      'disclosure-contact': 'Contact',
      'disclosure-purpose': 'Purpose',
      'disclosure-method': 'Method',
      'disclosure-scope': 'Kinds',
      'disclosure-retention': 'How long it is kept',
      'disclosure-necessity': 'Necessity and effect',
      'disclosure-rights': 'How to use rights',
      withdrawal: 'How to withdraw',
    },
    surface: 'where consent is asked',
    linked: (title) => `“${title}”`,
    linkedUnknown: 'in an agreement named there',
    vague: 'told, but not concretely',
    absent: 'not seen',
    unread: 'not seen; an agreement was not read',
    look: 'worth a look',
    na: 'does not arise',
    error: 'not checked',
  },

  later: 'The page says that it may ask for a face later, when a feature is used',
  refusal: 'After a no',
  probe: 'Declining was tried',

  claims: 'What can be asked for',
  claimsLead: 'Each has its conditions. Ask the operator first; an authority or a court decides whether it is granted.',
  questions: 'What a page cannot show, and can be asked',
  questionsLead: 'None of these can be seen on a page. They are no findings; do not report on these grounds.',
  shows: 'What would answer it',

  laws: 'Laws and rules named',
  lawsLead: (date) => `As in force on ${date}; above they are put in our own words, and the official text decides.`,
  inForce: (date) => `in force since ${date}`,

  limits: 'What could not be seen',
  noLimits: 'Nothing was met that could not be read.',
  onlyThen:
    'Only what the page showed at that moment and the agreements that it names were looked at; not the operator’s systems, and not every branch.',

  colophon: {
    heading: 'Versions, times and hashes',
    tool: 'Tool',
    rules: 'Rules',
    browser: 'Browser',
    schema: 'Format',
    auditedAt: 'Checked at (UTC)',
    manifest: 'Hash of the evidence package’s manifest (SHA-256)',
    noManifest: 'not on this copy. Save the evidence, download the evidence package on the report page, then print: the print will have it',
    hashes:
      'A hash is a string of characters computed from what a file holds. Once it has been written down elsewhere (in print, in a letter), anyone can check whether the file was changed since. It does not show when or by whom the file was made, or that the page really was like this.',
    more: 'Where more proof is needed, obtain it separately, while the page is still there: a notary’s record of the page (公证), a trusted timestamp (可信时间戳), or a deposit with the electronic evidence platform of an internet court or another judicial platform (司法存证).',
  },

  reporting: {
    heading: 'Complain, report or write',
    lead: 'All texts below can be changed. Liancha sends nothing for you.',
    tick: 'Tick what you saw yourself',
    tickNone: 'Tick at least one point, so that the text says what you saw.',
    complaintHeading: 'Complain or report',
    complaint: 'Text of the complaint',
    letterHeading: 'Write to the operator',
    letter: 'Letter to the operator',
    letterLead: 'To ask the operator directly. The blanks are for you to fill in.',
    letterKind: 'What you want',
    aboutRequest: 'About which request',
    language: 'Language of the text',
    copy: 'Copy text',
    copied: 'Copied.',
    copyFailed: 'It could not be copied. Select the text and copy it yourself.',
    save: 'Save as text file',
    saved: 'Handed to the browser to save.',
    again: 'Write a new text',
    stale:
      'What you chose has changed; the text that you edited was left as it is. “Write a new text” replaces it, and your changes are lost.',
    edited: 'Your changes are kept.',
    remade: 'A new text was written.',
    channels: 'Where to hand it in',
    noChannels: 'There is nothing to hand in this time, so no channels are listed.',
    neverFace: 'Do not attach a picture of your face.',
    organisation: (name) => `Hand in to ${name}`,
    organisationLead:
      'This comes from “Organisation” in the settings; you hand the report in yourself. As set there, opening it passes on the page’s address (without what follows “?”), its title, the time and the hash of the evidence package’s manifest.',
    openOrganisation: 'Open its page',
    writeOrganisation: 'Write an email',
    organisationUnusable: 'The address in the settings cannot be used: it has to begin with https://, with no placeholder in its host.',
    mailSubject: (title) => `Report on a face request: ${title}`,
    mailBody: (url, time, hash) =>
      `Address: ${url}\nSeen at: ${time}\n${hash === '' ? '' : `Hash of the evidence package’s manifest: ${hash}\n`}\n(Attach the report or the evidence package. Do not attach a picture of a face.)`,
  },
}
