/** Lines of official papers that are no part of the work itself: GB/T 9704 and what web pages put around it. */

const HAN_DATE =
  '[12]\\d{3}年\\d{1,2}月\\d{1,2}日|[一二][〇○零O一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日';
const DATE_ALONE = new RegExp(`^(?:${HAN_DATE})$`);
const DATED_END = new RegExp(`^[\\u4e00-\\u9fff（）()\\s]{2,40}(?:${HAN_DATE})$`);
const PUBLIC = /^[（(]?\s?(?:此件|本件)[^。]{0,12}公开[^。]{0,6}[）)]?$/;
const NUMBER_OF_PAPER = /^[\u4e00-\u9fff]{2,20}(?:[〔[［【（(]\s?(?:19|20)\d{2}\s?[〕\]］】）)])第?\s?\d{1,5}\s?号$/;
const WEB =
  /^(?:#\s*[a-z]|https?:|来源[：:]|信息来源|文章来源|发布(?:时间|日期|机构|单位)|索引号|字体|浏览|阅读|点击|作者[：:]|编辑[：:]|责任编辑|时间[：:]|日期[：:]|打印|主题词|分享|您的位置|当前位置|当前所在|首页|公开(?:方式|属性)|成文日期|发文(?:字号|机关)|有\s?效\s?性|目\s?录$|全文$|【|[^\s]{2,8}网[ \u3000]|\S{0,20}(?:--|网$)|.{0,30}(?:>>|»)|[\u4e00-\u9fff\s]{2,8}[|\t])/;
const ATTACHMENTS = /^附\s?件\s?[\d一二三四五六七八九十]{0,2}\s?[：:]/;
const ATTACHMENT_ALONE = /^附\s?[件表]?\s?[\d一二三四五六七八九十]{0,2}\s?[：:]?$/;
const PRINTED =
  /^(?:抄\s?送|抄\s?报|主\s?送|联\s?系\s?人|联系电话|分送|[（(]?联系(?:人|电话)|[\u4e00-\u9fff]{2,20}办公室[\s\u3000]*(?:[12]\d{3}年).{0,12}印发|共印)/;
const SIGNER = /^[\u4e00-\u9fff（）()、\s·]{3,40}$/;
const NO_SIGNER = /(?:如下|方面|工作|要求|措施|任务|目标|建设|活动)$/;

export const isDateAlone = (text: string): boolean => DATE_ALONE.test(text);
export const isPaperNumber = (text: string): boolean => NUMBER_OF_PAPER.test(text);
export const isWebLine = (text: string): boolean => WEB.test(text);
export const isAttachmentList = (text: string): boolean => ATTACHMENTS.test(text) && !ATTACHMENT_ALONE.test(text);
export const isAttachmentAlone = (text: string): boolean => ATTACHMENT_ALONE.test(text);
export const isPublicNote = (text: string): boolean => PUBLIC.test(text);
export const isAddressee = (text: string): boolean => /[：:]$/.test(text);

/** A line that only ends a paper: date, 此件公开发布, 抄送, 附件：…, or a signer with the date behind it. */
export const isClosing = (text: string): boolean =>
  DATE_ALONE.test(text) || DATED_END.test(text) || PUBLIC.test(text) || PRINTED.test(text) || ATTACHMENTS.test(text);

/** Whether a line may be the name of an office above a date. */
export const isSigner = (text: string): boolean => SIGNER.test(text) && !NO_SIGNER.test(text);
