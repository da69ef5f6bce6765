import type { Hand } from './hand.js';

/** 示例数据，非真实人员。 */
export const people = {
  office: '许文清（老干部局）',
  unit: '陶立群（县教育局）',
  liaison: '白露（教育一支部联络员）',
  otherLiaison: '石开明（清石一支部联络员）',
  member: '欧阳春（教育一支部党员）',
  otherMember: '丁怀山（清石一支部党员）',
} as const;

/** First of the nine tasks of the plan that the portal brings along. */
export const task = '坚持不懈推进理论武装';

export async function signIn(hand: Hand, who: keyof typeof people): Promise<void> {
  await hand.choose('person', people[who], 'page');
}

export async function signOut(hand: Hand): Promise<void> {
  await hand.press('退出并清除本机记录', 'page');
  await hand.sees('已退出，本机记录已清除', 'page');
}

/** The office brings the plan in and hands its first task to a unit. */
export async function importPlan(hand: Hand): Promise<void> {
  await hand.press('用示例要点开始', 'page');
  await hand.press('确认导入 9 条', 'page');
  await hand.sees('已导入 9 条任务', 'page');
}

export async function assign(hand: Hand, unit: string): Promise<void> {
  await hand.open(task, 'task');
  await hand.press('交办', 'task');
  await hand.choose('unit', unit, 'task dialog');
  await hand.press('交办', 'task dialog');
  await hand.sees('交办：已报送', 'task');
  await hand.leave('task');
}

/** The unit starts it and says how it goes. */
export async function startTask(hand: Hand, progress: string): Promise<void> {
  await hand.open(task, 'task');
  await hand.press('签收', 'task');
  await hand.sees('签收：已报送', 'task');
  await report(hand, progress);
  await hand.sees('反馈进展：已报送', 'task');
  await hand.leave('task');
}

export async function report(hand: Hand, progress: string): Promise<void> {
  await hand.press('反馈进展', 'task');
  await hand.write('text', progress, 'task dialog');
  await hand.press('反馈进展', 'task dialog');
}

export interface Wish {
  title: string;
  name: string;
  phone: string;
  address: string;
}

/** The liaison writes down what somebody wishes, with each consent that was given; `kept` = what is said of it then. */
export async function collectWish(
  hand: Hand,
  { title, name, phone, address }: Wish,
  kept = '登记心愿：已报送',
): Promise<void> {
  await hand.press('登记心愿', 'wish');
  await hand.write('name', name, 'wish');
  await hand.write('phone', phone, 'wish');
  await hand.write('address', address, 'wish');
  await hand.write('title', title, 'wish');
  await hand.choose('category', '物质', 'wish');
  // Filled in by the page only where it knew the units when the form was opened.
  await hand.choose('unit', '县教育局离退休第一党支部', 'wish');
  await hand.write('consentUntil', '2099-12-31', 'wish');
  await hand.tick('consentUse', 'wish');
  // Last: what is agreed to are the words above, and they are asked for anew when they change.
  await hand.tick('consentShow', 'wish');
  await hand.press('保存', 'wish');
  await hand.sees(kept, 'wish');
}

/** The office, a unit and a liaison, one after another at one computer. */
export async function tour(hand: Hand): Promise<void> {
  await importPlan(hand);
  await assign(hand, '县教育局');
  await signOut(hand);
  await signIn(hand, 'unit');
  await startTask(hand, '已经学了两次');
  await signOut(hand);
  await signIn(hand, 'liaison');
  await collectWish(hand, { title: '一台收音机', name: '甄守拙', phone: '0700-1234567', address: '静水巷' });
}
