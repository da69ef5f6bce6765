/**
 * Chromium, when it took its log for corrupt, deletes every database of the origin and says so to whoever makes the first
 * one anew: `dataLoss` of that event, which no standard knows. Nobody else is told, so it is noted for the whole page.
 */
let lost = false;

export function noteLoss(event: IDBVersionChangeEvent): void {
  if ((event as { dataLoss?: unknown }).dataLoss === 'total') lost = true;
}

/** Whether there is a loss to speak of; once. */
export function takeLoss(): boolean {
  const was = lost;
  lost = false;
  return was;
}
