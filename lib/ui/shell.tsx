import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n'
import type { Language } from '../law/law'
import { Seal } from './shape'

/** Our pages that a person can go to from any other. */
const PAGES = ['history', 'check', 'options'] as const
type PageName = (typeof PAGES)[number] | 'report' | 'welcome'

interface ShellProps {
  lang: Language
  current: PageName
  /** The page's heading, and its title in the tab. */
  heading: string
  lead?: string
  children: ComponentChildren
}

/** What all our full pages have in common: the seal, the way to the others, one heading. */
export const Shell = ({ lang, current, heading, lead, children }: ShellProps) => {
  const words = t(lang)
  useEffect(() => {
    document.documentElement.lang = lang
    document.title = `${heading} · ${words.name}`
  }, [lang, heading, words])
  return (
    <div class="page">
      <header class="masthead">
        <Seal />
        <b>{words.name}</b>
        <nav aria-label={words.pages.nav}>
          {PAGES.map((page) => (
            <a key={page} href={`/${page}.html`} aria-current={page === current ? 'page' : undefined}>
              {words.pages[page]}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <h1>{heading}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
      </main>
    </div>
  )
}
