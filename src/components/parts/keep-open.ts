/** Opens or closes a dialog by what is asked now. */
export function keepOpen(dialog: HTMLDialogElement | null, wanted: boolean): void {
  if (dialog && wanted && !dialog.open) dialog.showModal();
  if (dialog && !wanted && dialog.open) dialog.close();
}
