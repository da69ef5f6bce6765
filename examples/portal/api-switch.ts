import { byId } from './page.js';

/** Stops and starts the backend's process, so that one can see what the page does without it. */
export function apiSwitch(changed: () => void): void {
  const [button, state] = [byId<HTMLButtonElement>('api-switch'), byId('api-state')];
  let running = true;
  const show = (now: boolean): void => {
    running = now;
    state.textContent = now ? '正在运行' : '已停止';
    button.textContent = now ? '停止后台' : '启动后台';
  };
  const ask = async (path: string, init?: RequestInit): Promise<void> => {
    button.disabled = true;
    try {
      const answer = await fetch(path, { ...init, headers: { 'x-dangjian': '1' } });
      show(((await answer.json()) as { running: boolean }).running);
    } catch {
      state.textContent = '没有问到，原因见终端';
    }
    button.disabled = false;
    changed();
  };
  button.addEventListener('click', () => void ask(`/control/${running ? 'stop' : 'start'}`, { method: 'POST' }));
  void ask('/control');
}
