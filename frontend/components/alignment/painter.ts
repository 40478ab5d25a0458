import type { Signal } from '../signals';
import { NEAR, type Camera } from './camera';
import { between, CARD, type Box, type Edge, type Layout } from './layout';
import type { LinkDirection, LinkKind } from './model';
import type { Palette } from './palette';

const DASHES: Record<LinkDirection, number[]> = { DOWN: [], SIDEWAYS: [7, 5], OVER_TIME: [1.5, 4] };
const WIDTHS: Record<LinkKind, number> = {
  STRATEGY_OBJECTIVE: 2,
  ACTION_STRATEGY: 1.25,
  MEASURE_GOAL: 1.5,
  GOAL_CONTRIBUTION: 1.5,
};

/** The links, and from afar the cards too: thousands of them in a frame. */
export function paint(canvas: HTMLCanvasElement, map: Layout, camera: Camera, palette: Palette, spot: string | undefined, broken: string) {
  const context = canvas.getContext('2d');
  if (!context) {
    return;
  }
  const ratio = devicePixelRatio || 1;
  const [width, height] = [Math.round(camera.width * ratio), Math.round(camera.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, camera.width, camera.height);
  const brush = new Brush(context, camera, palette);
  brush.links(map.edges, spot, broken);
  if (camera.scale < NEAR) {
    brush.cards(map);
  }
}

class Brush {
  private readonly near: boolean;

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly camera: Camera,
    private readonly palette: Palette,
  ) {
    this.near = camera.scale >= NEAR;
  }

  /** Links of the plan that the reader is at stand out, all others step back; links that look alike are one stroke. */
  links(edges: Edge[], spot: string | undefined, broken: string) {
    const strokes = new Map<string, { edge: Edge; path: Path2D; strong: boolean }>();
    const drawn = new Set<string>();
    const labels: Edge[] = [];
    for (const edge of edges) {
      if (!this.inView(edge) || this.covered(edge, drawn)) {
        continue;
      }
      const { link } = edge;
      const strong = link.parent === spot || link.child === spot;
      const look = `${link.broken || link.kind}/${link.direction}/${strong}`;
      const stroke = strokes.get(look) ?? { edge, path: new Path2D(), strong };
      strokes.set(look, stroke);
      this.trace(stroke.path, edge);
      if (link.broken) {
        labels.push(edge);
      }
      if (this.near) {
        this.ends(edge, strong);
      }
    }
    for (const { edge, path, strong } of strokes.values()) {
      this.context.setLineDash(this.near ? DASHES[edge.link.direction].map((d) => d * this.camera.scale) : []);
      this.context.lineWidth = WIDTHS[edge.link.kind] * Math.max(0.4, this.camera.scale) * (strong ? 1.5 : 1);
      this.context.strokeStyle = this.colour(edge, strong);
      this.context.globalAlpha = this.near || strong ? 1 : 0.6;
      this.context.stroke(path);
    }
    this.context.globalAlpha = 1;
    this.context.setLineDash([]);
    if (this.near) {
      labels.forEach((edge) => this.label(edge, broken));
    }
  }

  /** From afar a card is a bar of its status' colour and shape; of many that fall on one pixel row the first is drawn. */
  cards(map: Layout) {
    const { scale, y, view } = { scale: this.camera.scale, y: this.camera.y, view: this.camera.view };
    for (const column of map.columns) {
      const left = column.x * scale + this.camera.x;
      let last = -Infinity;
      for (const box of between(column, view.y, view.y + view.height)) {
        const top = box.y * scale + y;
        if (top - last >= 1) {
          last = top;
          this.card(box, left, top, scale);
        }
      }
    }
  }

  private card(box: Box, left: number, top: number, scale: number) {
    const { context, palette } = this;
    const [width, height] = [CARD.width * scale, Math.max(1, box.height * scale)];
    context.fillStyle = palette.card;
    context.fillRect(left, top, width, height);
    if (height > 4) {
      context.lineWidth = 1;
      context.strokeStyle = palette.line;
      context.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1);
      this.title(box, left, top, scale);
    }
    context.fillStyle = palette.status(box.node.plan.status);
    this.shape(box.node.plan.status, left, top + Math.min(height, CARD.head * scale) / 2, Math.max(1, Math.min(8, height / 2 - 1)));
  }

  private title(box: Box, left: number, top: number, scale: number) {
    const size = 22 * scale;
    if (size < 6) {
      return;
    }
    const { context, palette } = this;
    context.save();
    context.beginPath();
    context.rect(left, top, CARD.width * scale - 3, box.height * scale);
    context.clip();
    context.fillStyle = palette.ink;
    context.font = `600 ${size}px ${palette.font}`;
    context.textBaseline = 'middle';
    context.fillText(box.node.plan.name, left + 22, top + (CARD.head * scale) / 2);
    context.restore();
  }

  private shape(signal: Signal, left: number, middle: number, size: number) {
    const { context } = this;
    const x = left + 4 + size;
    context.beginPath();
    if (size < 2 || signal === 'RED') {
      context.rect(x - size, middle - size * 0.85, size * 1.7, size * 1.7);
    } else if (signal === 'AMBER') {
      context.moveTo(x, middle - size);
      context.lineTo(x + size, middle + size * 0.8);
      context.lineTo(x - size, middle + size * 0.8);
    } else {
      context.arc(x, middle, size * 0.9, 0, Math.PI * 2);
    }
    if (signal === 'GREEN' || signal === 'AMBER' || signal === 'RED') {
      context.fill();
    } else {
      context.lineWidth = 1;
      context.strokeStyle = context.fillStyle;
      context.stroke();
    }
  }

  /** A bend in the lane beside the parent, then straight on: between the columns' cards and not behind them. */
  private trace(path: Path2D, edge: Edge) {
    const { x1, y1, x2, y2, lane, bend1, bend2 } = this.curve(edge);
    path.moveTo(x1, y1);
    path.bezierCurveTo(bend1, y1, bend2, y2, lane, y2);
    path.lineTo(x2, y2);
  }

  private curve(edge: Edge) {
    const { scale, x, y } = this.camera;
    const [x1, y1] = [edge.x1 * scale + x, edge.y1 * scale + y];
    const [x2, y2] = [edge.x2 * scale + x, edge.y2 * scale + y];
    const out = CARD.lane * scale;
    if (edge.from.x === edge.to.x) {
      const swing = Math.min(out * 0.85, out * 0.4 + Math.abs(y2 - y1) / 10);
      return { x1, y1, x2, y2, lane: x2, bend1: x1 - swing, bend2: x2 - swing };
    }
    const way = Math.sign(x2 - x1) * out;
    return { x1, y1, x2, y2, lane: x1 + way, bend1: x1 + way * 0.6, bend2: x1 + way * 0.4 };
  }

  /** How a link ends tells its kind: an arrow, an open arrow, a dot for one number in two places, an arrow up for adding up. */
  private ends(edge: Edge, strong: boolean) {
    const { context, camera } = this;
    const { x1, y1, x2, y2, lane, bend1, bend2 } = this.curve(edge);
    const back = lane === x2 && edge.from.x === edge.to.x ? bend2 - x2 : x1 - x2;
    const size = 5 * camera.scale;
    context.fillStyle = this.colour(edge, strong);
    context.strokeStyle = context.fillStyle;
    context.lineWidth = 1.5 * camera.scale;
    if (edge.link.kind === 'MEASURE_GOAL') {
      this.dot(x1, y1, size * 0.7);
      this.dot(x2, y2, size * 0.7);
    } else if (edge.link.kind === 'GOAL_CONTRIBUTION') {
      this.arrow(x1, y1, Math.sign(bend1 - x1), size, true);
    } else {
      this.arrow(x2, y2, Math.sign(back), size, edge.link.kind === 'STRATEGY_OBJECTIVE');
    }
  }

  private dot(x: number, y: number, radius: number) {
    this.context.beginPath();
    this.context.arc(x, y, radius, 0, Math.PI * 2);
    this.context.fill();
  }

  private arrow(x: number, y: number, back: number, size: number, filled: boolean) {
    const { context } = this;
    context.beginPath();
    context.moveTo(x + back * size * 1.6, y - size * 0.8);
    context.lineTo(x, y);
    context.lineTo(x + back * size * 1.6, y + size * 0.8);
    if (filled) {
      context.closePath();
      context.fill();
    } else {
      context.stroke();
    }
  }

  private label(edge: Edge, text: string) {
    const { context, camera, palette } = this;
    const { x1, y1, y2, lane, bend1, bend2 } = this.curve(edge);
    const size = Math.max(10, 12 * Math.min(1, camera.scale));
    const [x, y] = [(x1 + lane + 3 * (bend1 + bend2)) / 8, (y1 + y2) / 2];
    context.font = `600 ${size}px ${palette.font}`;
    context.textBaseline = 'middle';
    const width = context.measureText(text).width + 10;
    context.fillStyle = palette.card;
    context.strokeStyle = palette.bad;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(x - width / 2, y - size * 0.85, width, size * 1.7, 4);
    context.fill();
    context.stroke();
    context.fillStyle = palette.badText;
    context.fillText(text, x - width / 2 + 5, y + 0.5);
  }

  private colour(edge: Edge, strong: boolean): string {
    if (edge.link.broken) {
      return this.palette.bad;
    }
    const numeric = edge.link.kind === 'MEASURE_GOAL' || edge.link.kind === 'GOAL_CONTRIBUTION';
    if (strong) {
      return numeric ? this.palette.accent : this.palette.ink;
    }
    return this.near && numeric ? this.palette.accent : this.near ? this.palette.edge : this.palette.line;
  }

  /** Drawn when one of its ends is seen: what only passes by says nothing. */
  private inView(edge: Edge): boolean {
    const { view } = this.camera;
    const seen = (x: number, y: number) =>
      x + CARD.width + CARD.lane >= view.x &&
      x - CARD.width - CARD.lane <= view.x + view.width &&
      y >= view.y &&
      y <= view.y + view.height;
    return seen(edge.x1, edge.y1) || seen(edge.x2, edge.y2);
  }

  /** From afar many links fall on the same pixels; each pixel is drawn once. */
  private covered(edge: Edge, drawn: Set<string>): boolean {
    if (this.near || edge.link.broken) {
      return false;
    }
    const { scale } = this.camera;
    const place = `${edge.x1}/${Math.round(edge.y1 * scale)}/${edge.x2}/${Math.round(edge.y2 * scale)}`;
    const before = drawn.size;
    return drawn.add(place).size === before;
  }
}
