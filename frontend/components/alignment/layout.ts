import type { LinkEdge, PlanPart, TreeNode } from './model';
import type { Outlook } from './outlook';

export const CARD = { width: 240, row: 28, head: 76, marks: 20, gap: 14, lane: 68, parts: 10, beside: 7 };

/** A card with its place on the map, in pixels at scale 1. */
export interface Box {
  node: TreeNode;
  x: number;
  y: number;
  height: number;
  parts: PlanPart[] | undefined;
}

/** A link with both of its ends. `sameColumn` links swing out to the left. */
export interface Edge {
  link: LinkEdge;
  from: Box;
  to: Box;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Column {
  title: string;
  x: number;
  boxes: Box[];
}

export interface Layout {
  boxes: Map<string, Box>;
  columns: Column[];
  edges: Edge[];
  width: number;
  height: number;
}

/** Columns by level, each plan's subtree a band of its own: the same data and openings always give the same picture. */
export function layout(outlook: Outlook): Layout {
  const nodes = [...outlook.visible()];
  const bands = bandHeights(outlook, nodes);
  const columns = columnsOf(outlook, nodes);
  const boxes = new Map<string, Box>();
  const tops = new Map<TreeNode, number>();
  let bottom = 0;
  for (const node of nodes) {
    const band = bands.get(node) ?? 0;
    const top = tops.get(node) ?? bottom;
    const parts = outlook.partsOf(node);
    const inner = innerHeight(outlook, node, bands);
    const head = headOf(outlook, node) + CARD.gap;
    const column = columns.get(node.column);
    const y = top + Math.max(0, (inner - head) / 2);
    const box = { node, x: column?.x ?? 0, y, height: heightOf(outlook, node), parts };
    boxes.set(node.plan.key, box);
    column?.boxes.push(box);
    if (!node.parent) {
      bottom = top + band;
    }
    if (outlook.isUnfolded(node)) {
      let at = top + Math.max(0, (head - inner) / 2);
      for (const child of node.children) {
        tops.set(child, at);
        at += bands.get(child) ?? 0;
      }
    }
  }
  const list = [...columns.values()];
  return {
    boxes,
    columns: list,
    edges: edgesOf(outlook, boxes),
    width: list.length * (CARD.width + CARD.lane) - (list.length > 0 ? CARD.lane : 0),
    height: Math.max(0, bottom - CARD.gap),
  };
}

/** The boxes of a column between two heights; both ends found by halving, as columns are long. */
export function between(column: Column, top: number, bottom: number): Box[] {
  const { boxes } = column;
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxes[middle];
    if (box && box.y + box.height < top) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  let end = low;
  while (end < boxes.length && (boxes[end]?.y ?? Infinity) <= bottom) {
    end += 1;
  }
  return boxes.slice(low, end);
}

/** A card without its parts. */
function headOf(outlook: Outlook, node: TreeNode): number {
  const { orphans, unserved, proposals } = node.plan;
  const marks = [orphans, unserved, proposals, node.broken].filter((many) => many > 0).length;
  const lines = marks === 0 ? Number(outlook.alignment.isAlone(node)) : Math.ceil(marks / 2);
  return CARD.head + lines * CARD.marks;
}

function heightOf(outlook: Outlook, node: TreeNode): number {
  const parts = outlook.partsOf(node)?.length;
  const rows = outlook.isOpened(node) ? parts || 2 : 0;
  return headOf(outlook, node) + (rows > 0 ? rows * CARD.row + CARD.parts : 0);
}

function innerHeight(outlook: Outlook, node: TreeNode, bands: Map<TreeNode, number>): number {
  return outlook.isUnfolded(node) ? node.children.reduce((sum, child) => sum + (bands.get(child) ?? 0), 0) : 0;
}

/**
 * How much height each plan needs with what is unfolded below it; children before parents. A card's head is beside the
 * middle of its children; its parts hang down and make room only where there is none.
 */
function bandHeights(outlook: Outlook, nodes: TreeNode[]): Map<TreeNode, number> {
  const bands = new Map<TreeNode, number>();
  for (const node of nodes.toReversed()) {
    const inner = innerHeight(outlook, node, bands);
    const above = Math.max(0, (inner - headOf(outlook, node) - CARD.gap) / 2);
    bands.set(node, Math.max(inner, above + heightOf(outlook, node) + CARD.gap));
  }
  return bands;
}

function columnsOf(outlook: Outlook, nodes: TreeNode[]): Map<number, Column> {
  const used = [...new Set(nodes.map((node) => node.column))].toSorted((a, b) => a - b);
  return new Map(
    used.map((level, index) => [
      level,
      { title: outlook.alignment.data.columns[level] ?? '', x: index * (CARD.width + CARD.lane), boxes: [] },
    ]),
  );
}

function edgesOf(outlook: Outlook, boxes: Map<string, Box>): Edge[] {
  const edges: Edge[] = [];
  const pairs = new Map<string, Edge[]>();
  for (const link of outlook.alignment.links) {
    const from = boxes.get(link.parent);
    const to = boxes.get(link.child);
    if (from && to) {
      const drawn = edge(link, from, to);
      const ends = `${drawn.x1}/${drawn.y1}/${drawn.x2}/${drawn.y2}`;
      pairs.set(ends, [...(pairs.get(ends) ?? []), drawn]);
      edges.push(drawn);
    }
  }
  pairs.forEach(spread);
  return edges;
}

/** Several links between the same two places run beside one another. */
function spread(edges: Edge[]) {
  edges.forEach((one, index) => {
    const aside = (index - (edges.length - 1) / 2) * CARD.beside;
    one.y1 += aside;
    one.y2 += aside;
  });
}

/** From the right side of the parent to the left of the child; between cards of one column, left to left. */
function edge(link: LinkEdge, from: Box, to: Box): Edge {
  const forward = from.x < to.x;
  return {
    link,
    from,
    to,
    x1: forward || from.x > to.x ? from.x + (forward ? CARD.width : 0) : from.x,
    y1: anchor(from, link.parentNode),
    x2: from.x > to.x ? to.x + CARD.width : to.x,
    y2: anchor(to, link.childNode),
  };
}

/** The height of the part that a link is tied to; the card's head while its parts are not shown. */
function anchor(box: Box, ref: string): number {
  const row = box.parts?.findIndex((part) => part.ref === ref) ?? -1;
  if (row < 0) {
    return box.y + CARD.head / 2;
  }
  const rows = box.height - (box.parts?.length ?? 0) * CARD.row - CARD.parts / 2;
  return box.y + rows + row * CARD.row + CARD.row / 2;
}

/** The card at a point of the map. */
export function boxAt(map: Layout, x: number, y: number): Box | undefined {
  const column = map.columns.find((one) => x >= one.x && x <= one.x + CARD.width);
  return column && between(column, y, y)[0];
}
