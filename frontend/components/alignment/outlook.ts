import { Alignment, type AlignmentData, type PlanPart, type TreeNode } from './model';

/** A line of the tree as it is walked: a plan, or a part of a plan whose card is open. */
export interface Item {
  id: string;
  node: TreeNode;
  part: PlanPart | undefined;
}

/** A line of the list: an item, or what stands for the siblings that are not shown yet. */
export interface Row {
  id: string;
  node: TreeNode;
  rest: number;
}

const FEW = 60;
const PAGE = 100;
const LONGEST = 400;

/** What the reader has opened, and where they are; the map and the list show the same. */
export class Outlook {
  alignment = new Alignment({ columns: [], plans: [], links: [] });
  /** Plans whose children are shown. */
  readonly unfolded = new Set<string>();
  /** Plans whose goals, strategies and actions are shown. */
  readonly opened = new Set<string>();
  readonly parts = new Map<string, PlanPart[]>();
  spot: string | undefined;
  /** How many children of a plan the list shows; of the top under the empty key. */
  private readonly shown = new Map<string, number>();
  /** Plans that were looked for and are listed although their turn has not come. */
  private readonly wanted = new Set<string>();
  private longest = LONGEST;
  private known = false;

  /** Takes newer plans and links; what was opened stays open. */
  take(data: AlignmentData) {
    this.alignment = new Alignment(data);
    if (!this.known && data.plans.length > 0) {
      this.known = true;
      this.unfoldSome();
    }
    if (this.spot && !this.alignment.byKey.has(planOf(this.spot))) {
      this.spot = undefined;
    }
  }

  isUnfolded(node: TreeNode): boolean {
    return node.children.length > 0 && this.unfolded.has(node.plan.key);
  }

  isOpened(node: TreeNode): boolean {
    return this.opened.has(node.plan.key);
  }

  /** The parts that a card shows; undefined while it is closed or they are still being read. */
  partsOf(node: TreeNode): PlanPart[] | undefined {
    return this.isOpened(node) ? this.parts.get(node.plan.key) : undefined;
  }

  toggle(of: Set<string>, key: string) {
    if (!of.delete(key)) {
      of.add(key);
    }
  }

  unfoldAll() {
    this.alignment.nodes.forEach((node) => node.children.length > 0 && this.unfolded.add(node.plan.key));
  }

  foldAll() {
    this.unfolded.clear();
    this.opened.clear();
    this.spot = undefined;
  }

  /** Unfolds what is above the node, so that it can be seen; in a list that is too long it folds the rest. */
  show(node: TreeNode, inList: boolean) {
    this.unfoldTo(node);
    if (inList && !this.rows().some((row) => row.node === node && row.rest === 0)) {
      this.unfolded.clear();
      this.unfoldTo(node);
    }
    this.spot = node.plan.key;
  }

  /** The visible plans, parents before children. */
  *visible(): Generator<TreeNode> {
    const waiting = this.alignment.roots.toReversed();
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      yield node;
      if (this.isUnfolded(node)) {
        waiting.push(...node.children.toReversed());
      }
    }
  }

  /** The lines of the list: of many siblings the first hundred, of many lines the first four hundred, and a line that brings more. */
  rows(): Row[] {
    const rows: Row[] = [];
    const waiting = this.page(undefined);
    for (let row = waiting.pop(); row; row = waiting.pop()) {
      if (rows.length === this.longest) {
        rows.push({ id: `${row.node.plan.key}#rest`, node: row.node, rest: -1 });
        break;
      }
      rows.push(row);
      if (row.rest === 0 && this.isUnfolded(row.node)) {
        waiting.push(...this.page(row.node));
      }
    }
    return rows;
  }

  /** Shows more siblings in place of the line. */
  showMore(row: Row) {
    if (row.rest < 0) {
      this.longest += LONGEST;
      return;
    }
    const key = row.node.parent?.plan.key ?? '';
    this.shown.set(key, (this.shown.get(key) ?? PAGE) + PAGE);
    this.spot = row.node.plan.key;
  }

  /** Plans and parts in the order in which the list is walked. */
  items(): Item[] {
    return this.rows().flatMap((row) => [
      { id: row.id, node: row.node, part: undefined },
      ...(row.rest !== 0 ? [] : (this.partsOf(row.node) ?? [])).map((part) => ({ id: partId(row.node, part), node: row.node, part })),
    ]);
  }

  /** The children to show, the last first. */
  private page(node: TreeNode | undefined): Row[] {
    const all = node?.children ?? this.alignment.roots;
    const limit = this.shown.get(node?.plan.key ?? '') ?? PAGE;
    const rows = all
      .filter((child, index) => index < limit || this.wanted.has(child.plan.key))
      .map((child) => ({ id: child.plan.key, node: child, rest: 0 }));
    const next = all[limit];
    if (next && rows.length < all.length) {
      rows.push({ id: `${next.plan.key}#more`, node: next, rest: all.length - rows.length });
    }
    return rows.toReversed();
  }

  private unfoldTo(node: TreeNode) {
    this.wanted.add(node.plan.key);
    for (let above = node.parent; above; above = above.parent) {
      this.unfolded.add(above.plan.key);
      this.wanted.add(above.plan.key);
    }
  }

  private unfoldSome() {
    const all = this.alignment.nodes.length <= FEW;
    for (const node of this.alignment.nodes) {
      if (all || node.depth === 0) {
        this.unfolded.add(node.plan.key);
      }
    }
  }
}

export const partId = (node: TreeNode, part: PlanPart): string => `${node.plan.key}#${part.ref}`;
export const planOf = (id: string): string => id.split('#')[0] ?? id;
