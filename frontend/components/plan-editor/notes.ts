import { html, nothing } from 'lit';
import { cellKey, isRemoval, type Conflict, type Problem, type Refusal } from './model';
import { say, type Screen } from './screen';

/** What is wrong with a node, what was not taken, and what two people wrote at once. */
export function notes(screen: Screen, node: string) {
  const found = screen.notes(node);
  if (!found) return nothing;
  return html`${found.problems.map(problem)}${found.refusals.map((r) => refusal(screen, r))}${found.conflicts.map((c) =>
    conflict(screen, c),
  )}`;
}

const problem = (p: Problem) =>
  html`<p class="pe-note"><span class="ls-status ${p.hard ? 'ls-status--red' : 'ls-status--amber'}">${p.text}</span></p>`;

const refusal = (screen: Screen, r: Refusal) => html`<div class="pe-note pe-note--refused" role="alert">
  <span class="ls-status ls-status--red">${screen.t('refused', r.text)}</span>
  <span>${screen.t('refused.typed', say(screen, r.field, r.value))}</span>
  <button type="button" class="pe-link" data-do="forget" data-at=${cellKey(r.node, r.field)}>${screen.t('refused.forget')}</button>
</div>`;

/** Both values and the one before side by side; whoever looks decides. */
export function conflict(screen: Screen, c: Conflict) {
  const side = (name: string, value: Conflict['mine']) =>
    html`<div><dt>${screen.t(`conflict.${name}`)}</dt><dd>${name === 'mine' && isRemoval(c) ? screen.t('conflict.gone') : say(screen, c.field, value)}</dd></div>`;
  const at = cellKey(c.node, c.field);
  const field = c.field ? screen.t(`field.${c.field}`) : '';
  return html`<div class="pe-conflict" role="alert">
    <p><span class="ls-status ls-status--amber">${isRemoval(c) ? screen.t('conflict.removed', c.by) : screen.t('conflict.title', c.by, field)}</span></p>
    <dl>${side('mine', c.mine)}${side('theirs', c.theirs)}${side('base', c.base)}</dl>
    <div class="pe-conflict__choice">
      <button type="button" class="ls-button ls-button--primary" data-do="keep" data-at=${at}>${screen.t('conflict.keep')}</button>
      <button type="button" class="ls-button" data-do="yield" data-at=${at}>${screen.t('conflict.take')}</button>
    </div>
  </div>`;
}
