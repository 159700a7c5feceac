/** A firm whose service receives faces, and the addresses by which a page reaches it. */
export interface Vendor {
  id: string
  name: { 'zh-CN': string; en: string }
  /** Any of these in a text names the firm or its service: lower case. */
  named: readonly string[]
  /** Of `host/path`, lower case, without query. Only what serves faces: a firm's maps or fonts do not count. */
  addresses: readonly RegExp[]
}

const vendor = (id: string, zh: string, en: string, named: readonly string[], ...addresses: RegExp[]): Vendor => ({
  id,
  name: { 'zh-CN': zh, en },
  named: [zh.toLowerCase(), en.toLowerCase(), ...named],
  addresses,
})

/**
 * Source: the firms' public documentation of their web interfaces (end points of face comparison, liveness and identity checks), as known on
 * 2026-11-22. Libraries that work on the device (face-api.js, MediaPipe, TensorFlow.js) receive nothing and never stand here.
 */
export const VENDORS: readonly Vendor[] = [
  vendor(
    'tencent',
    '腾讯云',
    'Tencent Cloud',
    ['腾讯', 'tencent', '微众', 'webank'],
    /^(faceid|iai|miniprogram-kyc)\.([a-z-]+\.)?tencentcloudapi\.com\//,
    /^(kyc\d?\.qcloud\.com|faceid\.qq\.com|ida\.webank\.com)\//,
  ),
  vendor(
    'alibaba',
    '阿里云',
    'Alibaba Cloud',
    ['阿里', 'alibaba', 'aliyun', '蚂蚁', '支付宝', 'alipay'],
    /^(cloudauth|facebody)([.-][a-z0-9-]+)*\.aliyuncs\.com\//,
  ),
  vendor('baidu', '百度', 'Baidu', ['baidu'], /^aip\.baidubce\.com\/rest\/2\.0\/face\//, /^brain\.baidu\.com\/face\//),
  vendor(
    'megvii',
    '旷视',
    'Megvii',
    ['face++', 'faceplusplus', 'faceid'],
    /^api(-[a-z]+)?\.faceplusplus\.com\//,
    /^(api|openapi)\.(faceid|megvii)\.com\//,
  ),
  vendor('sensetime', '商汤', 'SenseTime', ['sensetime'], /^([a-z0-9-]+\.)*visioncloudapi\.com\//),
  vendor('iflytek', '科大讯飞', 'iFlytek', ['讯飞', 'iflytek', 'xfyun'], /^api\.xf-yun\.com\/v1\/private\/s67c9c78c/),
  vendor('huawei', '华为云', 'Huawei Cloud', ['华为', 'huawei'], /^face\.[a-z0-9-]+\.myhuaweicloud\.com\//),
  vendor('facetec', 'FaceTec', 'FaceTec', [], /^([a-z0-9-]+\.)?facetec\.com\//),
  vendor('onfido', 'Onfido', 'Onfido', ['entrust'], /^([a-z0-9-]+\.)*onfido\.com\//),
  vendor('veriff', 'Veriff', 'Veriff', [], /^([a-z0-9-]+\.)*veriff\.(com|me)\//),
  vendor('jumio', 'Jumio', 'Jumio', ['netverify'], /^([a-z0-9-]+\.)*(jumio\.(ai|com)|netverify\.com)\//),
  vendor('persona', 'Persona', 'Persona', ['withpersona'], /^([a-z0-9-]+\.)*withpersona\.com\//),
  vendor('sumsub', 'Sumsub', 'Sumsub', [], /^([a-z0-9-]+\.)*sumsub\.com\//),
  vendor('iproov', 'iProov', 'iProov', [], /^([a-z0-9-]+\.)*iproov\.(me|app|com)\//),
  vendor('incode', 'Incode', 'Incode', [], /^([a-z0-9-]+\.)*incodesmile\.com\//),
  vendor('yoti', 'Yoti', 'Yoti', [], /^api\.yoti\.com\//),
  vendor('amazon', '亚马逊', 'Amazon', ['aws', 'rekognition'], /^(streaming-)?rekognition\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\//),
  vendor(
    'microsoft',
    '微软',
    'Microsoft',
    ['azure'],
    /^[a-z0-9-]+\.(cognitiveservices\.azure\.(com|cn)|api\.cognitive\.(microsoft\.com|azure\.cn))\/face\//,
  ),
]

/** The vendors that some addresses reach, each once, with the address that shows it. */
export function vendorsReached(addresses: readonly string[]): { vendor: Vendor; address: string }[] {
  return VENDORS.flatMap((vendor) => {
    const address = addresses.find((one) => vendor.addresses.some((pattern) => pattern.test(one)))
    return address === undefined ? [] : [{ vendor, address }]
  })
}
