import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const NEAR = 0.5;
const CLOSEST = 2;
const FARTHEST = 0.08;
const MARGIN = 24;
const STEP = 1.25;

/** Where the map is looked at from: dragged, wheeled, pinched, or sent somewhere. A point of the map is at `point * scale + offset`. */
export class Camera implements ReactiveController {
  x = MARGIN;
  y = MARGIN;
  scale = 1;
  width = 0;
  height = 0;
  /** How large the map is; the camera never loses sight of all of it. */
  extent = { width: 0, height: 0 };

  private stage: HTMLElement | undefined;
  private readonly fingers = new Map<number, { x: number; y: number }>();
  private moved = 0;

  constructor(
    host: ReactiveControllerHost,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostDisconnected() {
    this.detach();
  }

  /** Listens on the stage; a stage that was listened on before is let go. */
  attach(stage: HTMLElement | undefined) {
    if (this.stage === stage) {
      return;
    }
    this.detach();
    this.stage = stage;
    stage?.addEventListener('wheel', this.wheel, { passive: false });
    stage?.addEventListener('pointerdown', this.down);
    stage?.addEventListener('click', this.click, { capture: true });
  }

  /** The part of the map that is seen, in its own pixels. */
  get view(): Rect {
    return {
      x: -this.x / this.scale,
      y: -this.y / this.scale,
      width: this.width / this.scale,
      height: this.height / this.scale,
    };
  }

  get farthest(): number {
    return Math.min(0.4, Math.max(FARTHEST, this.scaleToFit()));
  }

  /** All of it, at its own size when it is small; of what would be too small to be told apart, the middle. */
  fit() {
    this.scale = Math.min(1, Math.max(FARTHEST, this.scaleToFit()));
    this.x = Math.max(MARGIN, (this.width - this.extent.width * this.scale) / 2);
    this.y = (this.height - this.extent.height * this.scale) / 2;
    this.hold();
    this.changed();
  }

  /** Moves up or down so that this height of the map is in the middle. */
  centre(height: number) {
    this.y = this.height / 2 - height * this.scale;
    this.hold();
    this.changed();
  }

  /** As wide as the stage, from the given height on: how a map that is much higher than wide is first seen. */
  fitWidth(middle: number) {
    this.scale = Math.max(0.7, Math.min(1, (this.width - 2 * MARGIN) / this.extent.width));
    this.x = MARGIN;
    this.y = this.height / 2 - middle * this.scale;
    this.hold();
    this.changed();
  }

  zoom(steps: number) {
    this.zoomAt(this.width / 2, this.height / 2, STEP ** steps);
  }

  /** Moves as little as is needed to see the place whole, and comes near enough to read it. */
  reveal(place: Rect) {
    if (this.scale < NEAR) {
      this.scale = 0.8;
      this.x = this.width / 2 - (place.x + place.width / 2) * this.scale;
      this.y = this.height / 2 - (place.y + place.height / 2) * this.scale;
    } else {
      this.x += shift(place.x * this.scale + this.x, place.width * this.scale, this.width);
      this.y += shift(place.y * this.scale + this.y, place.height * this.scale, this.height);
    }
    this.hold();
    this.changed();
  }

  private detach() {
    this.stage?.removeEventListener('wheel', this.wheel);
    this.stage?.removeEventListener('pointerdown', this.down);
    this.stage?.removeEventListener('click', this.click, { capture: true });
    this.release();
    this.stage = undefined;
  }

  /** How small all of it has to be to be seen at once. */
  scaleToFit(): number {
    const { width, height } = this.extent;
    return Math.min(
      (this.width - 2 * MARGIN) / Math.max(1, width),
      (this.height - 2 * MARGIN) / Math.max(1, height),
    );
  }

  private zoomAt(x: number, y: number, factor: number) {
    const scale = Math.min(CLOSEST, Math.max(this.farthest, this.scale * factor));
    this.x = x - ((x - this.x) * scale) / this.scale;
    this.y = y - ((y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.hold();
    this.changed();
  }

  private hold() {
    const { width, height } = this.extent;
    this.x = Math.min(this.width - 80, Math.max(80 - width * this.scale, this.x));
    this.y = Math.min(this.height - 60, Math.max(60 - height * this.scale, this.y));
  }

  private readonly wheel = (event: WheelEvent) => {
    event.preventDefault();
    const { left, top } = this.frame();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.shiftKey) {
      this.x -= (event.deltaX || event.deltaY) * lines;
      this.hold();
      this.changed();
    } else {
      this.zoomAt(event.clientX - left, event.clientY - top, Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0016)));
    }
  };

  private readonly down = (event: PointerEvent) => {
    if (event.button !== 0) {
      return;
    }
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.moved = 0;
    addEventListener('pointermove', this.move);
    addEventListener('pointerup', this.up);
    addEventListener('pointercancel', this.up);
  };

  private readonly move = (event: PointerEvent) => {
    const before = this.fingers.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.fingers.set(event.pointerId, now);
    this.moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (other) {
      this.pinch(before, now, other);
    } else if (this.moved > 4) {
      this.stage?.classList.add('dragged');
      this.x += now.x - before.x;
      this.y += now.y - before.y;
      this.hold();
      this.changed();
    }
  };

  private readonly up = (event: PointerEvent) => {
    this.fingers.delete(event.pointerId);
    if (this.fingers.size === 0) {
      this.release();
    }
  };

  /** A drag that ends on a card is no click on it. */
  private readonly click = (event: MouseEvent) => {
    if (this.moved > 4 && event.detail > 0) {
      event.preventDefault();
      event.stopPropagation();
    }
    this.moved = 0;
  };

  private pinch(before: { x: number; y: number }, now: { x: number; y: number }, other: { x: number; y: number }) {
    const { left, top } = this.frame();
    const apart = (p: { x: number; y: number }) => Math.max(1, Math.hypot(p.x - other.x, p.y - other.y));
    this.zoomAt((now.x + other.x) / 2 - left, (now.y + other.y) / 2 - top, apart(now) / apart(before));
  }

  private release() {
    this.fingers.clear();
    this.stage?.classList.remove('dragged');
    removeEventListener('pointermove', this.move);
    removeEventListener('pointerup', this.up);
    removeEventListener('pointercancel', this.up);
  }

  private frame(): DOMRect {
    return this.stage?.getBoundingClientRect() ?? new DOMRect();
  }
}

/** How far to move so that what begins at `start` is within `room`. */
function shift(start: number, size: number, room: number): number {
  if (start < MARGIN || size > room - 2 * MARGIN) {
    return MARGIN - start;
  }
  return Math.min(0, room - MARGIN - size - start);
}
