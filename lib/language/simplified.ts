/**
 * Traditional characters that occur in consent texts, each with its simplified form at the same place in the second row. One
 * character for one, so that positions hold; a text in traditional characters is then read by the one Chinese lexicon.
 */
const TRADITIONAL =
  '識臉別證驗認護務協議據資訊權隱個錄註冊號帳賬戶請點擊選擇閱讀瞭絕無須應當從進繼續視為爲條約過開關閉刪銷撥電話郵聯絡繫係類圖攝鏡頭動掃徵樣機構單獨監滿歲兒與給傳輸儲輯庫處對現實際標僅隨時間將會種準確後這該們來變讓補領測試檢檔裝設備統級業產質紀' +
  '記歷經營銀錢鎖門闆學園區場車員戰團體國內網頁鏈連結見規則義範圍責損賠償壞風險嚴緊態壓醫療術藥計訂購買賣價費額優禮獎遊戲樂聽聲紋語詞說題問親屬歸屆廣廠東華臺灣擬復複雜難離雖歡啟啓畢併並佈傑偵側傷儘盡億決沒減湊滅漢潔潛濫燈爭獲環畫異疊癥發皺盤眾' +
  '碼礙稅積穩窮筆節簡簽籤糧納純細終組綁維綠線編緩縣總績織繪罰職腦臨舉舊製衛裡裏覺覽觀訪許訴診評詐詢詳誠誤調談論諾謝譯譽負財貢貨貫貴貼賓賴贈趕蹤軌軟載輔輕輪轉辦農遠適遞遷邊邏釋銘錯鍵鎮閘隊階雙雲靈靜響項順預頻願顏顧顯飛養館駐駕騙驟髮鬆麼齊齡龍搖' +
  '張淨託妳輝誌週傭佔僞偽傾兩凍勞勝勸參吳啞喚喪嗎嚇囑圓塊墊壇夠奪妝媽寧寫寬寵寶專尋導屜崗師帶幫幾廳強彈彙徑徹恆悅愛慣慮憑懇懷戀拋採掛換摺撲擁擔擴敗敵數斷曆暫書楊極樓檯櫃欄歐'
const SIMPLIFIED =
  '识脸别证验认护务协议据资讯权隐个录注册号账账户请点击选择阅读了绝无须应当从进继续视为为条约过开关闭删销拨电话邮联络系系类图摄镜头动扫征样机构单独监满岁儿与给传输储辑库处对现实际标仅随时间将会种准确后这该们来变让补领测试检档装设备统级业产质纪' +
  '记历经营银钱锁门板学园区场车员战团体国内网页链连结见规则义范围责损赔偿坏风险严紧态压医疗术药计订购买卖价费额优礼奖游戏乐听声纹语词说题问亲属归届广厂东华台湾拟复复杂难离虽欢启启毕并并布杰侦侧伤尽尽亿决没减凑灭汉洁潜滥灯争获环画异叠症发皱盘众' +
  '码碍税积稳穷笔节简签签粮纳纯细终组绑维绿线编缓县总绩织绘罚职脑临举旧制卫里里觉览观访许诉诊评诈询详诚误调谈论诺谢译誉负财贡货贯贵贴宾赖赠赶踪轨软载辅轻轮转办农远适递迁边逻释铭错键镇闸队阶双云灵静响项顺预频愿颜顾显飞养馆驻驾骗骤发松么齐龄龙摇' +
  '张净托你辉志周佣占伪伪倾两冻劳胜劝参吴哑唤丧吗吓嘱圆块垫坛够夺妆妈宁写宽宠宝专寻导屉岗师带帮几厅强弹汇径彻恒悦爱惯虑凭恳怀恋抛采挂换折扑拥担扩败敌数断历暂书杨极楼台柜栏欧'

const table = new Map([...TRADITIONAL].map((character, index) => [character, SIMPLIFIED[index]!]))

/** The simplified form of one character; itself where it has none here. */
export const simplified = (character: string): string => table.get(character) ?? character
