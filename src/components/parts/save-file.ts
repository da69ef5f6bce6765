/** Hands a text to the host as `dangjian-save-file`; a host that does nothing about it gets an ordinary download. */
export function saveFile(from: HTMLElement, file: { name: string; text: string }): void {
  const event = new CustomEvent('dangjian-save-file', {
    bubbles: true,
    composed: true,
    cancelable: true,
    detail: file,
  });
  if (!from.dispatchEvent(event)) return;
  const url = URL.createObjectURL(new Blob([file.text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
