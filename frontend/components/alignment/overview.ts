import { html } from 'lit';
import type { Signal } from '../signals';
import type { Camera } from './camera';
import { CARD, type Layout } from './layout';
import type { Palette } from './palette';

/** The worst first: where many plans share a pixel row, the one that needs a look is seen. */
const WORST: Signal[] = ['RED', 'AMBER', 'STALE', 'NO_DATA', 'GREEN'];
const TALL = 3;
const NARROW = 640;

/** All of a map that is much higher than the stage, squeezed into a strip: how things stand, and where the reader looks. */
export class Overview {
  private drawnOf: Layout | undefined;
  private picture: OffscreenCanvas | undefined;
  private extent = 0;

  constructor(private readonly go: (height: number) => void) {}

  /** A pointer's way to somewhere else; the keyboard has the tree itself. */
  template() {
    return html`<div class="overview" hidden aria-hidden="true" @pointerdown=${this.press} @pointermove=${this.drag}>
      <canvas></canvas>
    </div>`;
  }

  draw(root: ParentNode, map: Layout, camera: Camera, palette: Palette) {
    const strip = root.querySelector<HTMLElement>('.overview');
    const canvas = strip?.querySelector('canvas');
    if (!strip || !canvas) {
      return;
    }
    strip.hidden = camera.width < NARROW || map.height * camera.scale < camera.height * TALL;
    if (strip.hidden) {
      return;
    }
    this.extent = map.height;
    const [width, height] = [strip.clientWidth, strip.clientHeight];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      this.drawnOf = undefined;
    }
    if (this.drawnOf !== map) {
      this.drawnOf = map;
      this.picture = squeeze(map, width, height, palette);
    }
    const context = canvas.getContext('2d');
    if (context && this.picture) {
      context.clearRect(0, 0, width, height);
      context.drawImage(this.picture, 0, 0);
      const { view } = camera;
      const top = (view.y / map.height) * height;
      context.strokeStyle = palette.accent;
      context.lineWidth = 2;
      context.strokeRect(1, Math.max(1, top), width - 2, Math.max(6, (view.height / map.height) * height));
    }
  }

  /** Drawn again in the colours of another theme. */
  forget() {
    this.drawnOf = undefined;
  }

  private readonly press = (event: PointerEvent) => {
    const strip = event.currentTarget as HTMLElement;
    strip.setPointerCapture(event.pointerId);
    event.preventDefault();
    this.move(strip, event);
  };

  private readonly drag = (event: PointerEvent) => {
    const strip = event.currentTarget as HTMLElement;
    if (strip.hasPointerCapture(event.pointerId)) {
      this.move(strip, event);
    }
  };

  private move(strip: HTMLElement, event: PointerEvent) {
    const { top, height } = strip.getBoundingClientRect();
    this.go(((event.clientY - top) / height) * this.extent);
  }
}

function squeeze(map: Layout, width: number, height: number, palette: Palette): OffscreenCanvas {
  const picture = new OffscreenCanvas(width, height);
  const context = picture.getContext('2d');
  for (const column of context ? map.columns : []) {
    const rows = new Map<number, Signal>();
    for (const { y, node } of column.boxes) {
      const row = Math.floor((y / map.height) * height);
      const before = rows.get(row);
      const { status } = node.plan;
      if (!before || rank(status) < rank(before)) {
        rows.set(row, status);
      }
    }
    const left = 4 + (column.x / map.width) * (width - 8);
    for (const [row, status] of rows) {
      if (context) {
        context.fillStyle = palette.status(status);
        context.fillRect(left, row, Math.max(2, (CARD.width / map.width) * (width - 8)), Math.max(1, (CARD.head / map.height) * height));
      }
    }
  }
  return picture;
}

const rank = (signal: Signal): number => {
  const place = WORST.indexOf(signal);
  return place < 0 ? WORST.length : place;
};
