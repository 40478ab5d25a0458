import { html, nothing } from 'lit';
import type { Problem, Quality } from './model';
import { conflict } from './notes';
import { say } from './screen';
import type { Workbench } from './workbench';

/** What the bar above the plan shows beside the plan. */
export interface BarData {
  problems: Problem[];
  quality: Quality | undefined;
  others: string;
  note: string;
  back: string;
}

/** Whether everything is saved, who else writes, what is to be fixed, and the ways on. */
export function toolbar(bench: Workbench, data: BarData) {
  const hard = data.problems.filter((p) => p.hard);
  const { state } = bench.queue;
  return html`<div class="pe-bar" role="toolbar" aria-label=${bench.t('toolbar')}>
    <a class="pe-back" href=${data.back}>‹ ${bench.plan.name}</a>
    <span class="pe-note-quiet">${data.note}</span>
    <span class="pe-state pe-state--${state}" role="status" aria-live="polite">${bench.t(`state.${state}`)}</span>
    ${data.others ? html`<span class="pe-others">${bench.t('others', data.others)}</span>` : nothing}
    <span class="pe-bar__tools">
    ${hard.length > 0
      ? html`<button type="button" class="ls-pill pe-pill--bad" popovertarget="pe-problems">
          <span class="ls-status ls-status--red">${bench.t('problems', hard.length)}</span>
        </button>`
      : nothing}
    ${data.quality ? html`<button type="button" class="ls-pill" popovertarget="pe-tips">${data.quality.text}</button>` : nothing}
    <button type="button" class="ls-pill pe-icon" data-do="undo" title="${bench.t('undo')} (Ctrl Z)" aria-label=${bench.t('undo')}>↶</button>
    <button type="button" class="ls-pill pe-icon" data-do="help" title="${bench.t('keys.title')} (?)" aria-label=${bench.t('keys.title')}>?</button>
    <button type="button" class="ls-pill pe-print" data-do="print">${bench.t('print')}</button>
    <button type="button" class="ls-button ls-button--primary" data-do="publish">${bench.t('publish')}</button>
    </span>
  </div>
  ${panel('pe-problems', bench.t('problems.title'), hard, bench)}
  ${data.quality ? panel('pe-tips', data.quality.text, data.quality.tips, bench) : nothing}`;
}

/** A list that leads to what it names. */
function panel(id: string, title: string, items: { node: string; field: string; text: string }[], bench: Workbench) {
  return html`<div id=${id} class="pe-panel" popover role="dialog" aria-label=${title}>
    <h2>${title}</h2>
    ${items.length === 0 ? html`<p class="ls-mute">${bench.t('tips.none')}</p>` : nothing}
    <ul>
      ${items.map(
        (item) => html`<li><button type="button" class="pe-jump" data-do="jump" data-at="${item.node}|${item.field}">
          <b>${place(bench, item.node)}</b> ${item.text}</button></li>`,
      )}
    </ul>
  </div>`;
}

function place(bench: Workbench, node: string): string {
  if (node === 'plan') return bench.t('plan');
  return node === 'objective' ? bench.t('objective') : bench.code(node);
}

/** What concerns rows that somebody else took away. */
export function strays(bench: Workbench) {
  const { conflicts, refusals } = bench.stray;
  return conflicts.length + refusals.length === 0
    ? nothing
    : html`<section class="ls-card pe-strays" aria-label=${bench.t('stray')}>
        ${conflicts.map((c) =>
          c.theirs === null
            ? html`<div class="pe-note" role="alert"><span class="ls-status ls-status--amber">${bench.t('stray.removed')}</span>
                <span>${bench.t('refused.typed', say(bench, c.field, c.mine))}</span>
                <button type="button" class="pe-link" data-do="yield" data-at="${c.node}|${c.field}">${bench.t('refused.forget')}</button></div>`
            : conflict(bench, c),
        )}
        ${refusals.map(
          (r) => html`<div class="pe-note" role="alert"><span class="ls-status ls-status--red">${bench.t('refused', r.text)}</span>
            <button type="button" class="pe-link" data-do="forget" data-at="${r.node}|${r.field}">${bench.t('refused.forget')}</button></div>`,
        )}
      </section>`;
}

/** What stands at the foot for a moment: what was removed, or the row whose handle was clicked. */
export function foot(bench: Workbench, told: { text: string; undoable: boolean }, held: string | undefined) {
  return html`<div class="pe-foot" role="status" aria-live="polite">
    ${held
      ? html`<div class="pe-toast" role="group" aria-label=${bench.code(held)}>
          <b class="pe-toast__what">${bench.code(held)}</b>
          <button type="button" class="ls-button" data-do="up">↑ ${bench.t('up')}</button>
          <button type="button" class="ls-button" data-do="down">↓ ${bench.t('down')}</button>
          <button type="button" class="ls-button" data-do="drop">${bench.t('drop')}</button>
          <button type="button" class="ls-button" data-do="release">${bench.t('release')}</button>
        </div>`
      : told.text
        ? html`<div class="pe-toast"><span class="pe-toast__what">${told.text}</span>
            ${told.undoable ? html`<button type="button" class="ls-button" data-do="undo">${bench.t('undo')}</button>` : nothing}</div>`
        : nothing}
  </div>`;
}

const KEYS: [string, string][] = [
  ['Enter', 'enter'],
  ['Shift Enter', 'shiftEnter'],
  ['Esc', 'escape'],
  ['Tab  ← ↑ ↓ →', 'walk'],
  ['n', 'new'],
  ['Delete', 'delete'],
  ['Alt ↑  Alt ↓', 'move'],
  ['Ctrl Z', 'undo'],
  ['Ctrl Enter', 'publish'],
  ['?', 'help'],
];

const apple = /Mac|iPhone|iPad/u.test(navigator.platform);

export function shortcuts(bench: Workbench) {
  return html`<dialog class="pe-keys" aria-labelledby="pe-keys-title" closedby="any">
    <form method="dialog">
      <h2 id="pe-keys-title">${bench.t('keys.title')}</h2>
      <dl>
        ${KEYS.map(([keys, name]) => html`<div><dt><kbd>${apple ? keys.replace('Ctrl', '⌘').replaceAll('Alt', '⌥') : keys}</kbd></dt>
          <dd>${bench.t(`keys.${name}`)}</dd></div>`)}
      </dl>
      <button class="ls-button">${bench.t('keys.close')}</button>
    </form>
  </dialog>`;
}
