import { EVIDENCE, type EvidenceWords } from '../i18n/evidence'
import type { Language } from '../law/law'

type FileKind = keyof EvidenceWords['readme']['file']

export interface ReadmeFile {
  path: string
  kind: FileKind
  /** A page's or agreement's title, on one line. */
  title?: string
}

const part = (heading: string, lines: readonly string[]): string => [heading, ...lines.map((line) => `- ${line}`)].join('\n')

function readmeIn(lang: Language, files: readonly ReadmeFile[], queries: { kept: boolean; cut: number }): string {
  const { readme, hash, page } = EVIDENCE[lang]
  const about = (file: ReadmeFile): string =>
    `${file.path}${page.colon}${readme.file[file.kind]}${file.title ? page.aside(file.title) : ''}`
  return [
    readme.title,
    [...readme.about, queries.kept ? readme.queriesKept : readme.queriesCut(queries.cut)].join('\n'),
    part(readme.files, files.map(about)),
    part(readme.check, readme.checkHow),
    part(readme.provesHeading, hash.proves),
    part(readme.provesNotHeading, hash.provesNot),
    part(readme.moreHeading, [hash.more]),
  ].join('\n\n')
}

/** What stands first in a package, in Chinese and English: what it is, how to check it, what hashes show and what they do not. */
export const readmeText = (files: readonly ReadmeFile[], queries: { kept: boolean; cut: number }): string =>
  `${readmeIn('zh-CN', files, queries)}\n\n${'='.repeat(40)}\n\n${readmeIn('en', files, queries)}\n`
