import { html, nothing, type LitElement } from 'lit';
import { Camera, NEAR, type Rect } from './camera';
import { elementId, type Scene } from './card';
import { between, boxAt, CARD, layout, type Box, type Layout } from './layout';
import { legend } from './legend';
import type { TreeNode } from './model';
import { planOf, type Outlook } from './outlook';
import { paint } from './painter';
import { palette, type Palette } from './palette';
import { Overview } from './overview';
import { cards } from './views';
import type { Words } from './words';

const BESIDE = 300;
const READABLE = 0.75;

/** What the map hears besides the camera. */
export interface Hearing {
  press: (event: KeyboardEvent) => void;
  enter: () => void;
  jump: (node: TreeNode) => void;
}

/** The map as it is seen: links on a canvas, the cards nearby as elements, from afar all of it on the canvas. */
export class Stage {
  readonly camera: Camera;
  map: Layout | undefined;
  private near: Box[] = [];
  private window: Rect | undefined;
  private hovered: string | undefined;
  private looking = 0;
  private colours: Palette | undefined;
  private broken = '';
  private readonly overview = new Overview((height) => this.camera.centre(height));

  constructor(
    private readonly host: LitElement,
    private readonly outlook: Outlook,
  ) {
    this.camera = new Camera(host, () => this.look());
  }

  template(scene: Scene, hearing: Hearing) {
    const { words } = scene;
    this.broken = words.say('brokenLink');
    return html`<div class="frame">
        <div class="heads" aria-hidden="true">
          ${this.map?.columns.map((column) => html`<span>${column.title}</span>`)}
        </div>
        <div
          class="stage tree"
          role="tree"
          tabindex="0"
          aria-label=${words.say('label')}
          aria-activedescendant=${this.outlook.spot ? elementId(this.outlook.spot) : nothing}
          aria-describedby="hint"
          @keydown=${hearing.press}
          @focus=${hearing.enter}
          @click=${(event: MouseEvent) => this.approach(event, hearing)}
          @pointerover=${this.hover}
          @pointerleave=${this.hover}
        >
          <canvas aria-hidden="true"></canvas>
          <div class="world" role="presentation">${cards(this.near, scene)}</div>
        </div>
        ${this.overview.template()}
      </div>
      ${this.legend(words)}`;
  }

  /** Lays out what is open now. */
  arrange() {
    this.map = layout(this.outlook);
    this.camera.extent = this.map;
    this.window = undefined;
    this.near = this.nearBoxes(this.map);
  }

  /** Lays out again after a change to one plan, which stays where it is on the screen. */
  rearrange(node: TreeNode, change: () => void) {
    const before = this.map?.boxes.get(node.plan.key);
    change();
    this.arrange();
    const after = this.map?.boxes.get(node.plan.key);
    if (before && after) {
      this.camera.x += (before.x - after.x) * this.camera.scale;
      this.camera.y += (before.y - after.y) * this.camera.scale;
    }
  }

  /** Called when the element is drawn; `first` looks at the whole, or at its beginning when it is too large to be read. */
  drawn(element: HTMLElement | undefined, first: boolean) {
    this.camera.attach(element);
    if (!element) {
      return;
    }
    const fresh = this.camera.width === 0;
    this.camera.width = element.clientWidth;
    this.camera.height = element.clientHeight;
    if (first || fresh) {
      this.start();
    }
    this.look();
  }

  reveal(id: string) {
    const box = this.map?.boxes.get(planOf(id));
    if (box) {
      const row = box.parts?.findIndex((part) => id.endsWith(`#${part.ref}`)) ?? -1;
      const height = row < 0 ? Math.min(box.height, CARD.head + CARD.marks) : CARD.row;
      const y = row < 0 ? box.y : box.y + box.height - ((box.parts?.length ?? 0) - row) * CARD.row - CARD.parts / 2;
      this.camera.reveal({ x: box.x, y, width: CARD.width, height });
    }
  }

  readonly repaint = () => {
    this.overview.forget();
    this.colours = undefined;
    this.look();
  };

  stop() {
    cancelAnimationFrame(this.looking);
    this.looking = 0;
  }

  /** One picture a frame, however often the camera moved. */
  private look() {
    this.looking ||= requestAnimationFrame(() => {
      this.looking = 0;
      this.draw();
    });
  }

  private start() {
    const root = this.outlook.alignment.roots[0];
    const box = root && this.map?.boxes.get(root.plan.key);
    if (box && this.camera.scaleToFit() < READABLE) {
      this.camera.fitWidth(box.y + box.height / 2);
    } else {
      this.camera.fit();
    }
  }

  private draw() {
    const { map, camera, host } = this;
    const canvas = host.renderRoot.querySelector('canvas');
    const world = host.renderRoot.querySelector<HTMLElement>('.world');
    if (!map || !canvas || !world) {
      return;
    }
    world.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})`;
    canvas.parentElement?.classList.toggle('far', camera.scale < NEAR);
    host.renderRoot.querySelectorAll<HTMLElement>('.heads > span').forEach((head, index) => {
      const left = (map.columns[index]?.x ?? 0) * camera.scale + camera.x;
      head.style.transform = `translateX(${left}px)`;
      head.style.width = `${(CARD.width + CARD.lane / 2) * camera.scale}px`;
    });
    this.colours ??= palette(host, host.renderRoot);
    paint(canvas, map, camera, this.colours, this.hovered ?? (this.outlook.spot && planOf(this.outlook.spot)), this.broken);
    this.overview.draw(host.renderRoot, map, camera, this.colours);
    const near = this.nearBoxes(map);
    if (near !== this.near) {
      this.near = near;
      host.requestUpdate();
    }
  }

  /** The cards that are in view or just beside it; the same ones while the view stays within them. */
  private nearBoxes(map: Layout): Box[] {
    const { view, scale } = this.camera;
    const spot = this.outlook.spot ? map.boxes.get(planOf(this.outlook.spot)) : undefined;
    if (scale < NEAR) {
      this.window = undefined;
      return this.near.length === 0 ? this.near : [];
    }
    if (this.window && within(view, this.window) && (!spot || this.near.includes(spot))) {
      return this.near;
    }
    const window = { x: view.x - BESIDE, y: view.y - BESIDE, width: view.width + 2 * BESIDE, height: view.height + 2 * BESIDE };
    this.window = window;
    const boxes = map.columns
      .filter((column) => column.x + CARD.width >= window.x && column.x <= window.x + window.width)
      .flatMap((column) => between(column, window.y, window.y + window.height));
    return spot && !boxes.includes(spot) ? [...boxes, spot] : boxes;
  }

  /** From afar there are no cards to click: a click on what is drawn comes near. */
  private approach(event: MouseEvent, hearing: Hearing) {
    if (this.map && this.camera.scale < NEAR) {
      const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const { x, y, scale } = this.camera;
      const box = boxAt(this.map, (event.clientX - left - x) / scale, (event.clientY - top - y) / scale);
      if (box) {
        hearing.jump(box.node);
      }
    }
  }

  private readonly hover = (event: PointerEvent) => {
    const card = (event.target as Element).closest<HTMLElement>('.card');
    const key = event.type === 'pointerleave' ? undefined : card?.dataset['key'];
    if (key !== this.hovered) {
      this.hovered = key;
      this.look();
    }
  };

  private legend(words: Words) {
    const { links } = this.outlook.alignment;
    return legend(words, new Set(links.flatMap((link) => [link.kind, link.direction, link.broken ? 'broken' : link.kind])));
  }
}

const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
