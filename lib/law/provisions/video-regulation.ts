import type { Articles } from '../law'

export const videoRegulation = {
  '8': {
    'zh-CN': '宾馆客房、公共浴室、更衣室、卫生间等能够拍到他人隐私的区域、部位，不得安装图像采集设备。',
    en: 'No camera may be installed where it could record the privacy of others, such as hotel rooms, public baths, changing rooms and toilets.',
  },
  '13': {
    'zh-CN': '在公共场所安装图像采集设备，要设置显著的提示标识。',
    en: 'Where cameras are installed in public places, a conspicuous sign has to say so.',
  },
} as const satisfies Articles
