import { kindOf, placeOf } from './document';
import type { Desk } from './screen';

interface Target {
  parent: string | null;
  index: number;
}

const EDGE = 60;
const FIRM = 4;

/** Drags a row by its handle to another place among its like, an action also into another strategy. */
export class Drag {
  private node = '';
  private row: HTMLElement | undefined;
  private start = { x: 0, y: 0 };
  private target: Target | undefined;
  private marked: HTMLElement | undefined;
  private moved = false;

  /** @param held told when a handle was only clicked */
  constructor(
    private readonly desk: Desk,
    private readonly held: (node: string) => void,
  ) {}

  readonly down = (event: PointerEvent) => {
    const handle = (event.target as Element).closest('[data-handle]');
    const row = handle?.closest<HTMLElement>('[data-row]');
    if (!row || event.button !== 0) return;
    event.preventDefault();
    this.row = row;
    this.node = row.dataset['row'] ?? '';
    this.start = { x: event.clientX, y: event.clientY };
    this.moved = false;
    window.addEventListener('pointermove', this.move);
    window.addEventListener('pointerup', this.up);
    window.addEventListener('pointercancel', this.stop);
    window.addEventListener('keydown', this.escape, true);
  };

  private readonly move = (event: PointerEvent) => {
    const far = Math.abs(event.clientX - this.start.x) + Math.abs(event.clientY - this.start.y) > FIRM;
    if (!this.moved && !far) return;
    this.moved = true;
    this.row?.classList.add('pe-row--dragged');
    if (event.clientY < EDGE) window.scrollBy(0, -12);
    else if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, 12);
    this.aim(event);
  };

  private aim(event: PointerEvent) {
    this.unmark();
    const kind = kindOf(this.node);
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const row = under?.closest<HTMLElement>(`[data-row][data-kind="${kind}"]`);
    const list = under?.closest<HTMLElement>(`[data-list="${kind}"]`);
    if (row && row !== this.row) {
      const box = row.getBoundingClientRect();
      const after = event.clientY > box.top + box.height / 2;
      const place = placeOf(this.desk.plan, row.dataset['row'] ?? '');
      if (place) this.point(row, after ? 'after' : 'before', { parent: place.parent, index: place.index + (after ? 1 : 0) });
    } else if (!row && list) {
      const parent = list.dataset['parent'] || null;
      const rows = list.querySelectorAll(':scope > [data-row]').length;
      this.point(list.lastElementChild as HTMLElement, 'before', { parent, index: rows });
    }
  }

  private point(element: HTMLElement, side: 'before' | 'after', target: Target) {
    const own = placeOf(this.desk.plan, this.node);
    if (!own || (target.parent !== own.parent && kindOf(this.node) !== 'action')) return;
    const sameList = target.parent === own.parent;
    const index = sameList && target.index > own.index ? target.index - 1 : target.index;
    if (sameList && index === own.index) return;
    this.marked = element;
    element.classList.add(`pe-drop-${side}`);
    this.target = { parent: target.parent, index };
  }

  private readonly up = () => {
    const { target, node, moved } = this;
    this.stop();
    if (!moved) this.held(node);
    else if (target) this.desk.emit([{ op: 'move', node, ...target }]);
  };

  private readonly escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.stop();
    }
  };

  private readonly stop = () => {
    this.unmark();
    this.row?.classList.remove('pe-row--dragged');
    this.row = undefined;
    window.removeEventListener('pointermove', this.move);
    window.removeEventListener('pointerup', this.up);
    window.removeEventListener('pointercancel', this.stop);
    window.removeEventListener('keydown', this.escape, true);
  };

  private unmark() {
    this.marked?.classList.remove('pe-drop-before', 'pe-drop-after');
    this.marked = undefined;
    this.target = undefined;
  }
}
