import type { Signal } from '../signals';

export type LinkKind = 'STRATEGY_OBJECTIVE' | 'ACTION_STRATEGY' | 'MEASURE_GOAL' | 'GOAL_CONTRIBUTION';
export type LinkDirection = 'DOWN' | 'SIDEWAYS' | 'OVER_TIME';
export type PartKind = 'GOAL' | 'STRATEGY' | 'MEASURE' | 'ACTION';

/** A plan. `level` is the index of its column: company, department, team, person, partners. */
export interface PlanNode {
  key: string;
  name: string;
  unit: string;
  owner: string;
  status: Signal;
  level: number;
  partner: boolean;
  goals: number;
  strategies: number;
  /** Goals that hang on nothing above. */
  orphans: number;
  /** Strategies that nobody takes up. */
  unserved: number;
  /** Proposals that wait for an answer. */
  proposals: number;
  href: string;
}

/** A link from a node of the parent plan to a node of the child plan. */
export interface LinkEdge {
  id: string;
  kind: LinkKind;
  direction: LinkDirection;
  parent: string;
  parentNode: string;
  child: string;
  childNode: string;
  broken: boolean;
}

/** What a plan is made of, read when its card is opened. `depth` 1 is below the part before it. */
export interface PlanPart {
  ref: string;
  kind: PartKind;
  label: string;
  name: string;
  note: string;
  status: Signal | null;
  late: boolean;
  mark: 'ORPHAN' | 'UNSERVED' | null;
  depth: number;
  href: string | null;
}

export interface AlignmentData {
  /** The heads of the columns. */
  columns: string[];
  plans: PlanNode[];
  links: LinkEdge[];
}

/** A plan with its place in the tree: below the plan it takes up most from. */
export interface TreeNode {
  plan: PlanNode;
  parent: TreeNode | undefined;
  /** The link that puts it below its parent. */
  via: LinkEdge | undefined;
  children: TreeNode[];
  /** Links to or from plans that are not its parent or child in the tree. */
  others: LinkEdge[];
  broken: number;
  depth: number;
  column: number;
  /** What it is found by, in lower case. */
  words: string;
}

const NEAREST: LinkDirection[] = ['DOWN', 'SIDEWAYS', 'OVER_TIME'];

/** Plans and links as a tree: each plan once, below the first plan that hands down to it; all other links remain beside it. */
export class Alignment {
  readonly nodes: TreeNode[];
  readonly roots: TreeNode[];
  readonly byKey: ReadonlyMap<string, TreeNode>;
  readonly links: LinkEdge[];

  constructor(readonly data: AlignmentData) {
    this.nodes = data.plans.map(standing);
    this.byKey = new Map(this.nodes.map((node) => [node.plan.key, node]));
    this.links = data.links.filter((link) => this.byKey.has(link.parent) && this.byKey.has(link.child));
    const handedDown = new Map<string, LinkEdge[]>();
    for (const link of this.links) {
      handedDown.set(link.child, handedDown.get(link.child) ?? []);
      handedDown.get(link.child)?.push(link);
    }
    for (const node of this.nodes) {
      this.hang(node, handedDown.get(node.plan.key) ?? []);
    }
    for (const node of this.nodes) {
      node.parent?.children.push(node);
    }
    // A plan that hangs on something comes before those that hang on nothing.
    const tops = this.nodes.filter((node) => !node.parent);
    this.roots = [...tops.filter((node) => node.children.length > 0), ...tops.filter((node) => node.children.length === 0)];
    this.settle();
    this.sortLinks();
  }

  /** True when nothing hangs on it and it hangs on nothing. */
  isAlone(node: TreeNode): boolean {
    return !node.parent && node.children.length === 0 && node.others.length === 0;
  }

  private hang(node: TreeNode, from: LinkEdge[]) {
    for (const direction of NEAREST) {
      for (const link of from) {
        const parent = this.byKey.get(link.parent);
        if (link.direction === direction && parent && !isBelow(parent, node)) {
          node.parent = parent;
          node.via = link;
          return;
        }
      }
    }
  }

  private settle() {
    const waiting = this.roots.toReversed();
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.parent) {
        node.depth = node.parent.depth + 1;
        node.column = Math.max(node.plan.level, node.parent.column + 1);
      }
      waiting.push(...node.children.toReversed());
    }
  }

  private sortLinks() {
    for (const link of this.links) {
      const child = this.byKey.get(link.child);
      const parent = this.byKey.get(link.parent);
      if (child && parent) {
        if (link.broken) {
          child.broken += 1;
        }
        if (child.parent !== parent) {
          child.others.push(link);
          parent.others.push(link);
        }
      }
    }
  }
}

function standing(plan: PlanNode): TreeNode {
  return {
    plan,
    parent: undefined,
    via: undefined,
    children: [],
    others: [],
    broken: 0,
    depth: 0,
    column: plan.level,
    words: `${plan.name} ${plan.unit} ${plan.owner}`.toLowerCase(),
  };
}

/** True when `node` is `top` or hangs somewhere below it: plans may refer to one another in a circle, a tree may not. */
function isBelow(node: TreeNode, top: TreeNode): boolean {
  for (let at: TreeNode | undefined = node; at; at = at.parent) {
    if (at === top) {
      return true;
    }
  }
  return false;
}
