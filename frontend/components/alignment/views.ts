import { html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { elementId, foldButton, linkWords, marks, openButton, partRows, shape, spokenPlan, standing, type Scene } from './card';
import type { Box } from './layout';
import type { TreeNode } from './model';
import type { Row } from './outlook';

/** The cards of the map that are near what is seen. */
export function cards(boxes: Box[], scene: Scene) {
  return repeat(
    boxes,
    (box) => box.node.plan.key,
    (box) => html`<div class="place" style="transform: translate(${box.x}px, ${box.y}px); height: ${box.height}px">
      ${planItem(box.node, scene, nothing)} ${partsGroup(box.node, scene)}
    </div>`,
  );
}

/** The same as an indented list. */
export function rows(list: Row[], scene: Scene, more: (row: Row) => void) {
  return repeat(
    list,
    (row) => row.id,
    (row) =>
      row.rest !== 0
        ? html`<div
            class=${classMap({ more: true, spot: scene.outlook.spot === row.id })}
            role="treeitem"
            id=${elementId(row.id)}
            aria-level=${row.node.depth + 1}
            aria-selected=${scene.outlook.spot === row.id}
            style="--depth: ${row.node.depth}"
          >
            <button tabindex="-1" @click=${() => more(row)}>${row.rest > 0 ? scene.words.count('more', row.rest) : scene.words.say('rest')}</button>
          </div>`
        : html`<div class="row" style="--depth: ${Math.min(row.node.depth, 6)}">
            ${planItem(row.node, scene, links(row.node, scene))} ${partsGroup(row.node, scene)}
          </div>`,
  );
}

function planItem(node: TreeNode, scene: Scene, below: unknown) {
  const { outlook, words, doings } = scene;
  const { plan } = node;
  const siblings = node.parent?.children ?? outlook.alignment.roots;
  const expanded = node.children.length > 0 ? outlook.isUnfolded(node) : outlook.isOpened(node);
  const spot = outlook.spot === plan.key;
  return html`<div
    class=${classMap({ card: true, spot, partner: plan.partner, opened: outlook.isOpened(node) })}
    role="treeitem"
    id=${elementId(plan.key)}
    aria-level=${node.depth + 1}
    aria-posinset=${siblings.indexOf(node) + 1}
    aria-setsize=${siblings.length}
    aria-expanded=${expanded}
    aria-selected=${spot}
    aria-label=${spokenPlan(node, scene)}
    @click=${() => doings.point(plan.key)}
    data-key=${plan.key}
  >
    <span class="name">
      ${shape(plan.status, words)}
      <a href=${plan.href} tabindex="-1" title=${plan.name}>${plan.name}</a>
      ${openButton(node, scene)}
    </span>
    <span class="sub">
      ${plan.partner ? html`<span class="tag">${words.say('partner')}</span>` : nothing}${plan.unit} · ${plan.owner}
    </span>
    <span class="sub counts">
      ${standing(plan.status, words)}
      <span>${words.count('goals', plan.goals)} · ${words.count('strategies', plan.strategies)}</span>
    </span>
    ${marks(node, scene)} ${below} ${foldButton(node, scene)}
  </div>`;
}

function partsGroup(node: TreeNode, scene: Scene) {
  return scene.outlook.isOpened(node) ? html`<div class="parts">${partRows(node, scene)}</div>` : nothing;
}

/** What the map draws as curves, in words. */
function links(node: TreeNode, scene: Scene) {
  const list = node.via ? [node.via, ...node.others] : node.others;
  return list.length === 0
    ? nothing
    : html`<span class="links">
        ${list.slice(0, 5).map((link) => html`<span class=${classMap({ brokenLink: link.broken })}>${linkWords(link, node, scene)}</span>`)}
        ${list.length > 5 ? html`<span>${scene.words.count('moreLinks', list.length - 5)}</span>` : nothing}
      </span>`;
}
