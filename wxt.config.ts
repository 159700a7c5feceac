import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { licencesOf } from './scripts/licences.mjs'

/**
 * The parser of PDFs can make code for a drawing's functions, which is never asked of it and which our pages forbid. It is
 * left out, so that what ships holds nothing that makes code from text.
 */
const withoutCodeFromText = () => ({
  name: 'without-code-from-text',
  transform(code: string, id: string) {
    if (!id.includes('/unpdf/dist/pdfjs')) return undefined
    const refused = "(() => { throw new Error('no code from text') })("
    return { code: code.replaceAll('new Function(', refused), map: null }
  },
})

/**
 * Preact can set markup from text, which no page of ours asks of it. It is left out as well, so that no text of a page could ever become
 * markup of ours.
 */
const withoutMarkupFromText = () => ({
  name: 'without-markup-from-text',
  transform(code: string, id: string) {
    if (!/\/preact\/dist\/preact\.(?:m?js|module\.js)/.test(id)) return undefined
    return { code: code.replaceAll(/\b\w+\.innerHTML=\w+\.__html/g, '0'), map: null }
  },
})

/** Each word of the lexicon stands with an example of it and a lookalike, which tests read: what ships does without them. */
const withoutExamples = () => ({
  name: 'without-examples',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.includes('/lib/language/lexicon/')) return undefined
    const text = `(?:'(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*")`
    const examples = new RegExp(`^( *entry\\(.*${text}), ${text}, ${text}\\),$`, 'gm')
    const ofPatterns = new RegExp(`(\\/[a-z]*,)\\s+${text},\\s+${text},?\\s*\\)`, 'g')
    return { code: code.replaceAll(examples, "$1, '', ''),").replaceAll(ofPatterns, "$1 '', '')"), map: null }
  },
})

/** The extension: Manifest V3 for Chrome and Edge (`wxt build`) and for Firefox (`wxt build -b firefox --mv3`). */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // Tests build into a folder of their own, so that no test reads what another build left.
  outDir: process.env.LIANCHA_OUT ?? '.output',
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  // The polyfill under WXT's own name for it, so that no second wrapper of the browser's API is shipped.
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false }), withoutCodeFromText(), withoutMarkupFromText(), withoutExamples()],
    build: { target: ['chrome120', 'firefox142'], modulePreload: { polyfill: false } },
  }),
  hooks: {
    'build:done': async ({ config }, { steps }) => {
      const built = steps.flatMap(({ chunks }) => chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])))
      await writeFile(join(config.outDir, 'THIRD-PARTY-LICENSES.txt'), await licencesOf(config.root, built))
    },
    'build:manifestGenerated': (_, manifest) => {
      // WXT takes the popup's title for it, which speaks one language.
      if (manifest.action) manifest.action.default_title = '__MSG_shortName__'
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    // Grey until a page asks for a face.
    action: { default_icon: { 16: 'icon/idle-16.png', 32: 'icon/idle-32.png' } },
    permissions: [
      'scripting',
      'storage',
      'activeTab',
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: ['<all_urls>'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'next-finding': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_nextFinding__' },
      'previous-finding': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_previousFinding__' },
    },
    content_security_policy: {
      // Fetches for agreements start in the worker, which may reach the pages' own servers; our pages themselves load nothing from anywhere. Screenshots are blobs of ours.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'liancha@liancha.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
})
