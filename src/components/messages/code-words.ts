/** Stands word for word wherever digits are shown, and once in the console (`DJ-E009`). */
export const codePurpose =
  '按规定，除安保、应急等特殊场景外，不得设置打卡签到。动态码自愿填写，不填一样算到会，纸质记录同样有效；不记位置和设备。';

/** What is said about the four digits on the screen of the room. */
export const codeWords = {
  'code.title': '动态码',
  'code.show': '出示动态码',
  'code.hide': '收起动态码',
  'code.digits': '现在的数字：〈digits〉',
  'code.left': '约〈seconds〉秒后换新的。不用急：换了以后，刚才的数字还能用一分钟。',
  'code.ask': '输入屏幕上的四位数字',
  'code.askHint': '可以不填，点“我来了”一样算到会。',
  'code.send': '数字填好了',
  'code.flaw': '要填四位数字。看不清的，直接点“我来了”就可以。',
} as const;
