import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { slug, type Signal } from '../signals';
import type { LinkEdge, PlanPart, TreeNode } from './model';
import { partId, type Outlook } from './outlook';
import type { Words } from './words';

/** What the reader can do with a plan, on a card and in a row of the list alike. */
export interface Doings {
  fold: (node: TreeNode) => void;
  open: (node: TreeNode) => void;
  point: (id: string) => void;
}

/** What templates of the map and the list are made with. */
export interface Scene {
  outlook: Outlook;
  words: Words;
  doings: Doings;
}

/** The id of a tree item's element; keys may hold what ids may not. */
export const elementId = (id: string): string => `i-${id}`;

export const shape = (signal: Signal, words: Words): TemplateResult =>
  html`<i class="shape ${slug(signal)}" title=${words.say(signal)} aria-hidden="true"></i>`;

export function standing(signal: Signal, words: Words): TemplateResult {
  return html`<span class="standing ${slug(signal)}">${words.say(signal)}</span>`;
}

/** What wants a look: orphans, unserved strategies, broken links, proposals. Each has a shape and a word. */
export function marks(node: TreeNode, { words, outlook }: Scene): TemplateResult | typeof nothing {
  const { orphans, unserved, proposals } = node.plan;
  const all: [string, number][] = [
    ['proposals', proposals],
    ['broken', node.broken],
    ['orphans', orphans],
    ['unserved', unserved],
  ];
  const some = all.filter(([, many]) => many > 0);
  if (some.length === 0 && outlook.alignment.isAlone(node)) {
    return html`<span class="marks"><span class="mark alone">${words.say('alone')}</span></span>`;
  }
  return some.length === 0
    ? nothing
    : html`<span class="marks">
        ${some.map(([key, many]) => {
          const text = words.count(key, many);
          return html`<span class="mark ${key}" title=${text}>${text}</span>`;
        })}
      </span>`;
}

export function foldButton(node: TreeNode, { outlook, words, doings }: Scene) {
  if (node.children.length === 0) {
    return nothing;
  }
  const unfolded = outlook.isUnfolded(node);
  const text = words.say(unfolded ? 'fold' : 'unfold', node.children.length, node.plan.name);
  return html`<button
    class=${classMap({ fold: true, unfolded })}
    tabindex="-1"
    aria-label=${text}
    title=${text}
    @click=${() => doings.fold(node)}
  >
    ${node.children.length}<i aria-hidden="true"></i>
  </button>`;
}

export function openButton(node: TreeNode, { outlook, words, doings }: Scene) {
  const opened = outlook.isOpened(node);
  const text = words.say(opened ? 'hideParts' : 'showParts', node.plan.name);
  return html`<button
    class=${classMap({ open: true, opened })}
    tabindex="-1"
    aria-label=${text}
    title=${text}
    @click=${() => doings.open(node)}
  ><i aria-hidden="true"></i></button>`;
}

/** The goals, strategies, measures and actions of an opened plan. */
export function partRows(node: TreeNode, scene: Scene) {
  const { outlook, words } = scene;
  if (!outlook.isOpened(node)) {
    return nothing;
  }
  const parts = outlook.parts.get(node.plan.key);
  if (!parts) {
    return html`<div class="reading">${words.say('reading')}</div>`;
  }
  return parts.length === 0
    ? html`<div class="reading">${words.say('noParts')}</div>`
    : parts.map((part) => partRow(node, part, scene));
}

function partRow(node: TreeNode, part: PlanPart, { outlook, words, doings }: Scene) {
  const id = partId(node, part);
  const name = html`${part.label ? html`<b>${part.label}</b> ` : nothing}${part.name}`;
  return html`<div
    class=${classMap({ part: true, spot: outlook.spot === id, [part.kind.toLowerCase()]: true })}
    role="treeitem"
    id=${elementId(id)}
    aria-level=${node.depth + 2 + part.depth}
    aria-selected=${outlook.spot === id}
    style="--indent: ${part.depth}"
    @click=${(event: Event) => {
      event.stopPropagation();
      doings.point(id);
    }}
  >
    ${part.status ? shape(part.status, words) : html`<i class="bullet" aria-hidden="true"></i>`}
    <span class="what" title=${part.name}>${part.href ? html`<a href=${part.href} tabindex="-1">${name}</a>` : name}</span>
    ${part.status ? html`<span class="hidden">${words.say(part.status)}</span>` : nothing}
    ${part.mark ? html`<span class="mark ${part.mark === 'ORPHAN' ? 'orphans' : 'unserved'}">${words.say(part.mark)}</span>` : nothing}
    ${part.note ? html`<span class=${classMap({ note: true, late: part.late })}>${part.note}</span>` : nothing}
  </div>`;
}

/** A link in words, seen from the plan it ends at: how the list says what the map draws. */
export function linkWords(link: LinkEdge, at: TreeNode, { outlook, words }: Scene): string {
  const up = link.child === at.plan.key;
  const other = outlook.alignment.byKey.get(up ? link.parent : link.child)?.plan.name ?? '';
  const kind = words.say(link.kind);
  const text = words.say(up ? 'takesUp' : 'handsDown', kind, other);
  const way = link.direction === 'DOWN' ? '' : ` · ${words.say(link.direction)}`;
  return text + way + (link.broken ? ` · ${words.say('brokenLink')}` : '');
}

/** What a screen reader says of a plan. */
export function spokenPlan(node: TreeNode, scene: Scene): string {
  const { plan } = node;
  const { words } = scene;
  return [
    plan.name,
    words.say(plan.status),
    plan.unit,
    plan.owner,
    plan.partner ? words.say('partner') : '',
    words.count('goals', plan.goals),
    words.count('strategies', plan.strategies),
    plan.proposals > 0 ? words.count('proposals', plan.proposals) : '',
    node.broken > 0 ? words.count('broken', node.broken) : '',
    plan.orphans > 0 ? words.count('orphans', plan.orphans) : '',
    plan.unserved > 0 ? words.count('unserved', plan.unserved) : '',
    scene.outlook.alignment.isAlone(node) ? words.say('alone') : '',
    node.via ? linkWords(node.via, node, scene) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
