import type { Language } from '../law/law'

/** Words of what was tried on a page: the control that declines was pressed, and what followed. */
export interface ProbeWords {
  pressed: (name: string) => string
  followed: {
    closed: string
    stays: string
    left: (url: string) => string
    'asked-again': string
    blocked: string
    unclear: string
  }
  held: (count: number) => string
  heldMatters: string
  pictures: string
  notPressed: string
  reasons: Record<'no-sure-decline' | 'not-interactive' | 'out-of-reach' | 'frame-host-not-named' | 'still-loading' | 'failed', string>
}

export const PROBE: Record<Language, ProbeWords> = {
  'zh-CN': {
    pressed: (name: string) => `按了“${name}”，`,
    followed: {
      closed: '请求关闭，页面可以继续使用。',
      stays: '请求仍在原处。',
      left: (url: string) => (url === '' ? '页面关掉了自己。' : `页面转到 ${url}。`),
      'asked-again': '请求关闭后又再次出现。',
      blocked: '请求关闭，但页面仍被遮住或不能操作。',
      unclear: '之后页面没有回应，看不出结果。',
    },
    held: (count: number) => `拦下 ${count} 次发送，没有发出`,
    heldMatters: '页面可能在等这些发送的结果。',
    pictures: '截图',
    notPressed: '没有按：',
    reasons: {
      'no-sure-decline': '没有找到明确表示不同意、又不会离开页面的按钮。',
      'not-interactive': '这里只有文字，没有征求同意的按钮。',
      'out-of-reach': '“不同意”被遮住、移开或已经不在。',
      'frame-host-not-named': '请求在另一台主机的嵌入页面里，--probe-host 没有写明那台主机。',
      'still-loading': '页面没有加载完，被停在半途。',
      failed: '试按没有做成。',
    },
  },
  en: {
    pressed: (name) => `“${name}” was pressed: `,
    followed: {
      closed: 'the request closed and the page can be used.',
      stays: 'the request still stands.',
      left: (url) => (url === '' ? 'the page closed itself.' : `the page went to ${url}.`),
      'asked-again': 'the request closed and came up again.',
      blocked: 'the request closed, but the page stays covered or cannot be used.',
      unclear: 'the page did not answer afterwards, so what followed is not known.',
    },
    held: (count) => `${count} ${count === 1 ? 'message' : 'messages'} of the page held back, not sent`,
    heldMatters: 'The page may be waiting for the answer.',
    pictures: 'Screenshots',
    notPressed: 'nothing was pressed: ',
    reasons: {
      'no-sure-decline': 'no control was found that clearly says no and stays on the page.',
      'not-interactive': 'this is text alone, with no button that asks for consent.',
      'out-of-reach': 'the control that declines is covered, has moved or is gone.',
      'frame-host-not-named': 'the request stands in an embedded page of another host, which --probe-host does not name.',
      'still-loading': 'the page had not finished loading and was stopped.',
      failed: 'the attempt did not succeed.',
    },
  },
}
