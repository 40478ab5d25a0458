import type { Layout } from './layout';
import type { TreeNode } from './model';
import { partId, type Item, type Outlook } from './outlook';

/** What a key does in the tree beyond moving. */
export interface Steps {
  unfold: (node: TreeNode) => void;
  open: (node: TreeNode) => void;
}

/** Where the reader is, as an item; the first one when they are nowhere yet. */
export function itemAt(outlook: Outlook): Item | undefined {
  const items = outlook.items();
  return items.find((item) => item.id === outlook.spot) ?? items[0];
}

/**
 * The item that an arrow leads to. Right and left go down and up the tree and unfold and fold on the way; up and down
 * go through the lines of the list, or through the cards of a column of the map. Undefined for other keys.
 */
export function walk(key: string, outlook: Outlook, map: Layout | undefined, steps: Steps): string | undefined {
  const at = itemAt(outlook);
  if (!at) {
    return undefined;
  }
  if (outlook.spot === undefined && key.startsWith('Arrow')) {
    return at.id;
  }
  switch (key) {
    case 'ArrowRight':
      return into(at, outlook, steps);
    case 'ArrowLeft':
      return out(at, outlook, steps);
    case 'ArrowDown':
      return map ? along(at, outlook, map, 1) : line(at, outlook, 1);
    case 'ArrowUp':
      return map ? along(at, outlook, map, -1) : line(at, outlook, -1);
    case 'Home':
      return outlook.items()[0]?.id;
    case 'End':
      return outlook.items().at(-1)?.id;
    default:
      return undefined;
  }
}

function into({ id, node, part }: Item, outlook: Outlook, steps: Steps): string {
  if (part) {
    return id;
  }
  if (node.children.length === 0) {
    if (!outlook.isOpened(node)) {
      steps.open(node);
      return id;
    }
    const first = outlook.partsOf(node)?.[0];
    return first ? partId(node, first) : id;
  }
  if (!outlook.isUnfolded(node)) {
    steps.unfold(node);
    return id;
  }
  return node.children[0]?.plan.key ?? id;
}

function out({ id, node, part }: Item, outlook: Outlook, steps: Steps): string {
  if (part) {
    return node.plan.key;
  }
  if (outlook.isOpened(node)) {
    steps.open(node);
    return id;
  }
  if (outlook.isUnfolded(node)) {
    steps.unfold(node);
    return id;
  }
  return node.parent?.plan.key ?? id;
}

function line(at: Item, outlook: Outlook, step: number): string {
  const items = outlook.items();
  const index = items.findIndex((item) => item.id === at.id);
  return items[Math.min(items.length - 1, Math.max(0, index + step))]?.id ?? at.id;
}

/** Through the parts of an opened card, then on to the next card of the column. */
function along(at: Item, outlook: Outlook, map: Layout, step: number): string {
  const parts = outlook.partsOf(at.node) ?? [];
  const index = at.part ? parts.indexOf(at.part) : -1;
  const next = index + step;
  const part = parts[next];
  if (part) {
    return partId(at.node, part);
  }
  if (next === -1 && at.part) {
    return at.node.plan.key;
  }
  const box = map.boxes.get(at.node.plan.key);
  const column = map.columns.find((one) => box && one.boxes.includes(box));
  const place = column && box ? column.boxes.indexOf(box) + step : -1;
  const target = column?.boxes[place]?.node;
  if (!target) {
    return at.id;
  }
  const last = step < 0 ? outlook.partsOf(target)?.at(-1) : undefined;
  return last ? partId(target, last) : target.plan.key;
}
