import '../../src/components/plan-import/define.js';
import { type Door, type Settings, setup } from '../../src/index.js';
import { apiSwitch } from './api-switch.js';
import { crowd } from './crowd.js';
import { lookSwitches, show } from './look.js';
import { byId } from './page.js';
import { planBox } from './plan-box.js';

interface Person {
  token: string;
  actor: string;
  name: string;
  post: string;
}
interface PageSettings {
  /** Where the backend is. */
  api: string;
  people: Person[];
}

const settingsFor = (people: readonly Person[]): Settings => ({
  office: '云溪县委老干部局',
  phone: '0700-0000001',
  helper: '小周',
  helperPhone: '0700-0000002',
  audience: '云溪县各单位和离退休党支部',
  people: Object.fromEntries(people.map(({ actor, name, post }) => [actor, `${name}（${post}）`])),
});

const signedOut = '已退出，本机记录已清除。要再用，请在右上角选一个人。';
const chooser = byId<HTMLSelectElement>('person');
let door: Door | null = null;
const word = (text: string): void => {
  byId('word').textContent = text;
};
const plan = planBox(() => door?.workspace ?? null);

/** What one person typed or was told around the boards is nobody else's. */
function clearPage(): void {
  word('');
}

/** A real portal knows who is logged in; here one may choose. Everything on the device belongs to that one person. */
async function enter(person: Person, { api, people }: PageSettings): Promise<void> {
  clearPage();
  show('mode', person.token.startsWith('demo-member') ? 'elder' : 'staff');
  const headers = { authorization: `Bearer ${person.token}` };
  door = await setup({
    user: person.actor,
    api,
    headers,
    tenant: 'yunxi',
    settings: settingsFor(people),
    pace: 3000,
    photos: true,
  });
  const { workspace } = door;
  workspace.on('change', plan.show);
  workspace.on('status', plan.show);
  await workspace.ready;
  plan.show();
}

/** Twenty thousand tasks for whoever wants to see them scroll; nothing of them leaves the page or stays on the device. */
async function meetCrowd({ people }: PageSettings): Promise<void> {
  clearPage();
  word('正在载入 20,000 条示例任务……');
  const user = 'p-crowd';
  chooser.selectedIndex = 0;
  show('mode', 'staff');
  const backend = crowd(20_000, user);
  door = await setup({ user, backend, storage: 'memory', tenant: 'crowd', settings: settingsFor(people) });
  await door.workspace.ready;
  await door.workspace.refresh();
  word('这是 20,000 条示例任务，只在这个页面里。要回到原来的数据，请在右上角选一个人。');
  byId('tasks').scrollIntoView();
}

/** A device that is busy may refuse: then it is said, and whoever presses again goes on from there. */
const leave = (): Promise<void> =>
  signOut().catch((thrown: Error) => word(`还没有清除完，请再按一次。${thrown.message}`));

/** Says first what would be lost; wipes only when the person wants it all the same. */
async function signOut(): Promise<void> {
  const asked = await door?.signOut();
  if (asked && !asked.done && !window.confirm(`还有 ${asked.unsent} 项没有报送，清除以后找不回来。确定清除吗？`))
    return;
  if (asked && !asked.done) await door?.signOut({ force: true });
  clearPage();
  history.replaceState(null, '', `?left${location.hash}`);
  word(signedOut);
  chooser.selectedIndex = 0;
}

async function begin(): Promise<void> {
  byId('date').textContent = new Date().toLocaleDateString('zh-CN', {
    ...{ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', timeZone: 'Asia/Shanghai' },
  });
  lookSwitches();
  const page = (await (await fetch('/settings.json')).json()) as PageSettings;
  const find = (token: string | null): Person | undefined => page.people.find((person) => person.token === token);
  chooser.append(new Option('（请选择）', ''));
  for (const { token, name, post } of page.people) chooser.append(new Option(`${name}（${post}）`, token));
  chooser.addEventListener('change', () => {
    const person = find(chooser.value);
    if (!person) return;
    history.replaceState(null, '', `?person=${person.token}${location.hash}`);
    void enter(person, page);
  });
  byId('sign-out').addEventListener('click', () => void leave());
  byId('crowd').addEventListener('click', () => void meetCrowd(page));
  apiSwitch(() => door?.workspace.resume());

  const asked = new URLSearchParams(location.search);
  // Whoever has left stays out, also after a reload; only somebody who opens the portal anew meets its first person.
  const first = find(asked.get('person')) ?? (asked.has('left') ? undefined : page.people[0]);
  if (!first) return word(signedOut);
  chooser.value = first.token;
  await enter(first, page);
}

void begin();
