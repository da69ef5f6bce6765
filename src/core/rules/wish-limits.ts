/** No cash, no debt, no paying for treatment (product rules of the wish). */
const beyond = new RegExp(
  [
    '现金|现款|现钞|钞票|钱款|(?<!不)[要给]钱(?![包币])|[借欠还打交付出]钱(?![包币])|红包|转账|汇款|打款|收款|付款|报账',
    '借款|贷款|欠款|还款|欠债|还债|债务|负债|捐款|募捐|筹款|众筹|集资|困难补助|补助金|房贷|车贷|学费|看病的?钱|救助金|救济金|慰问金',
    '医药费|医疗费|治疗|手术|住院费|诊疗费|药费|药钱|治病',
  ].join('|'),
);
/** Help with what would be none by itself: going along, showing how, warning of fraud. */
const help = new RegExp(
  [
    '(?:陪|接送|护送)[^，。；]{0,6}(?:治疗|治病|手术)(?!费)',
    '(?:治疗|治病|手术)(?!费)[^，。；]{0,4}(?:陪|接送)',
    '(?:学|教)[^，。；]{0,6}(?:付款|收款|转账|红包)',
    '[防反][^，。；]{0,8}[骗诈]',
  ].join('|'),
  'g',
);

/** Whether a wish asks for what cannot be had here: cash, relief from debt, a treatment. 陪诊 and 代取药 are help and pass. */
export const beyondWishes = (text: string): boolean => beyond.test(text.replace(/\s/g, '').replace(help, ''));
