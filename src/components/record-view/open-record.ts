import { property } from 'lit/decorators.js';
import { kindName } from '../../core/kind/index.js';
import type { Ref } from '../../core/ports.js';
import type { Sight } from '../../core/sync/workspace-shape.js';
import { RecordElement } from './record-element.js';
import type { Scene } from './scene.js';

/** An element that shows a list, or one record of it in full on the same page. */
export abstract class OpenRecordElement extends RecordElement {
  /** `list`, or the ref of a record. Follows what the person does. */
  @property() view = 'list';

  protected override get place(): string {
    return this.view;
  }

  protected override forget(another: boolean): void {
    super.forget(another);
    if (another) this.view = 'list';
  }

  /** The record that is open, where it is still there. */
  protected opened({ workspace }: Scene): Sight | null {
    const sight = this.view === 'list' ? null : workspace.sight(this.view);
    return sight && sight.record.data !== null && kindName(sight.ref) === this.kind ? sight : null;
  }

  protected readonly open = (ref: Ref): void => {
    if (!this.emit('dangjian-open', { ref })) return;
    [this.view, this.refused, this.focusNext] = [ref, null, 'h2'];
  };

  protected readonly back = (): void => {
    [this.focusNext, this.view, this.refused] = [`[data-ref="${this.view}"]`, 'list', null];
  };
}
