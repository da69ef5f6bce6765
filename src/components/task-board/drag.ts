import type { Ref } from '../../core/ports.js';
import type { ColumnName } from '../../core/views/index.js';

/** How far a pointer goes before a press becomes a drag, in CSS px. */
const slack = 6;

interface DragSteps {
  /** The card is held over a column; `null` = over none. */
  over(ref: Ref, column: ColumnName | null): void;
  drop(ref: Ref, column: ColumnName): void;
  end(): void;
}

/**
 * Dragging a card with mouse or pen, as an extra for staff: whatever it does, 移到… does too. A finger scrolls the page and
 * never drags. Escape lets go.
 */
export function liftCard(event: PointerEvent, ref: Ref, root: ShadowRoot, steps: DragSteps): void {
  const card = event.currentTarget as HTMLElement;
  const pressed = event.composedPath()[0];
  if (event.button !== 0 || event.pointerType === 'touch') return;
  if (pressed instanceof HTMLElement && pressed.closest('.card-buttons, input')) return;
  const [x, y] = [event.clientX, event.clientY];
  let dragging = false;

  const columnAt = (at: PointerEvent): ColumnName | null => {
    const under = root.elementFromPoint(at.clientX, at.clientY);
    return ((under?.closest('[data-column]') as HTMLElement | null)?.dataset.column as ColumnName | undefined) ?? null;
  };
  const move = (at: PointerEvent): void => {
    if (!dragging && Math.hypot(at.clientX - x, at.clientY - y) < slack) return;
    dragging = true;
    at.preventDefault();
    card.toggleAttribute('data-lifted', true);
    card.style.transform = `translate(${at.clientX - x}px, ${at.clientY - y}px)`;
    steps.over(ref, columnAt(at));
  };
  const stop = (): void => {
    document.removeEventListener('pointermove', move);
    document.removeEventListener('pointerup', up);
    document.removeEventListener('pointercancel', stop);
    document.removeEventListener('keydown', key, true);
    card.toggleAttribute('data-lifted', false);
    card.style.transform = '';
    steps.end();
  };
  const up = (at: PointerEvent): void => {
    const column = dragging ? columnAt(at) : null;
    // The click that ends a drag opens nothing; it comes in this same turn, or not at all.
    if (dragging) {
      card.addEventListener('click', swallow, true);
      setTimeout(() => card.removeEventListener('click', swallow, true));
    }
    stop();
    if (column !== null) steps.drop(ref, column);
  };
  const key = (pressedKey: KeyboardEvent): void => {
    if (pressedKey.key !== 'Escape' || !dragging) return;
    pressedKey.stopPropagation();
    stop();
  };
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', up);
  document.addEventListener('pointercancel', stop);
  document.addEventListener('keydown', key, true);
}

const swallow = (click: Event): void => {
  click.stopPropagation();
  click.preventDefault();
};
