import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { slug } from '../signals';
import { cell, control, dateCell, labels, nameCell, pickCell, serves, strategyKind, weightCell } from './cells';
import type { Action, Goal, Kind, MeasureRef, Strategy } from './model';
import { notes } from './notes';
import { day, type Screen } from './screen';

export function goals(screen: Screen) {
  return list(screen, 'goal', null, screen.plan.goals, (goal) => goal.key, (goal) => goalRow(screen, goal));
}

export function strategies(screen: Screen) {
  return list(screen, 'strategy', null, screen.plan.strategies, (s) => s.key, (s) => strategyRow(screen, s));
}

/** The rows of one kind, the row that is only being typed among them, and the button that adds one. */
function list<T>(
  screen: Screen,
  kind: Kind,
  parent: string | null,
  items: T[],
  keyOf: (item: T) => string,
  row: (item: T) => unknown,
): TemplateResult {
  const add = screen.editing?.add;
  const ghost = add && add.kind === kind && add.parent === parent ? add.index : -1;
  const rows: (T | null)[] = ghost < 0 ? items : items.toSpliced(ghost, 0, null as T & null);
  return html`<ul class="pe-list pe-list--${kind}" data-list=${kind} data-parent=${parent ?? ''} aria-label=${screen.t(`list.${kind}`)}>
    ${repeat(
      rows,
      (item) => (item === null ? '' : keyOf(item)),
      (item) => (item === null ? ghostRow(screen) : row(item)),
    )}
    <li class="pe-add">
      <button type="button" class="pe-addbutton" data-do="add" data-kind=${kind} data-parent=${parent ?? ''}>
        <span aria-hidden="true">+</span> ${screen.t(`add.${kind}`)}
      </button>
    </li>
  </ul>`;
}

function ghostRow(screen: Screen) {
  const { editing } = screen;
  return editing
    ? html`<li class="pe-row pe-row--new"><span class="pe-cell pe-cell--open pe-cell--grow" data-cell="new|name">${control(screen, editing)}</span></li>`
    : nothing;
}

/** Draws a row again only when something that it shows changed. */
function once(screen: Screen, node: string, item: unknown, more: unknown, draw: () => unknown) {
  const editing = screen.editing?.node === node ? screen.editing : undefined;
  return guard([item, editing, editing?.active, editing?.options, screen.era, more], draw);
}

function goalRow(screen: Screen, goal: Goal) {
  const node = `goal:${goal.key}`;
  const code = screen.code(node);
  return html`<li class="pe-row pe-row--goal" data-row=${node} data-kind="goal">
    ${once(screen, node, goal, code, () => html`
      ${handle(screen, code)} ${light(screen, goal.measure)}
      <div class="pe-body">
        <h3 class="pe-head"><span class="pe-code">${code}</span>${nameCell(screen, node, goal.name)}</h3>
        <div class="pe-line">${pickCell(screen, node, 'measure', goal.measure)} ${reached(screen, goal.measure)}</div>
        <div class="pe-line">
          ${pickCell(screen, node, 'owner', goal.owner)} ${weightCell(screen, node, goal.weight)}
          ${labels(screen, node, goal.labels)}
        </div>
        ${notes(screen, node)}
      </div>
      ${remover(screen, code)}`)}
  </li>`;
}

function strategyRow(screen: Screen, strategy: Strategy) {
  const node = `strategy:${strategy.key}`;
  const code = screen.code(node);
  const inside = insideOf(screen, strategy);
  return html`<li class="pe-row pe-row--strategy" data-row=${node} data-kind="strategy">
    ${guard([strategy, screen.plan.goals, inside, inside?.active, inside?.options, screen.era, code], () => html`
      <div class="pe-shead">
        ${handle(screen, code)}
        <div class="pe-body">
          <h3 class="pe-head"><span class="pe-code">${code}</span>${nameCell(screen, node, strategy.name)}</h3>
          ${serves(screen, node, strategy)}
          <div class="pe-line">
            ${pickCell(screen, node, 'owner', strategy.owner)} ${strategyKind(screen, node, strategy)}
            ${weightCell(screen, node, strategy.weight)} ${labels(screen, node, strategy.labels)}
          </div>
          ${notes(screen, node)}
        </div>
        ${remover(screen, code)}
      </div>
      ${list(screen, 'measure', strategy.key, strategy.measures, (m) => m.measure, (m) => measureRow(screen, strategy, m))}
      ${list(screen, 'action', strategy.key, strategy.actions, (a) => a.key, (a) => actionRow(screen, a))}`)}
  </li>`;
}

/** The editing, if it is of this strategy or anything in it. */
function insideOf(screen: Screen, strategy: Strategy) {
  const { editing } = screen;
  if (!editing) return undefined;
  const own =
    editing.add?.parent === strategy.key ||
    editing.node === `strategy:${strategy.key}` ||
    editing.node.startsWith(`measure:${strategy.key}/`) ||
    strategy.actions.some((a) => editing.node === `action:${a.key}`);
  return own ? editing : undefined;
}

function measureRow(screen: Screen, strategy: Strategy, measure: MeasureRef) {
  const node = `measure:${strategy.key}/${measure.measure}`;
  const info = screen.lights[measure.measure];
  return html`<li class="pe-row pe-row--measure" data-row=${node} data-kind="measure">
    ${once(screen, node, measure, null, () => html`
      ${handle(screen, screen.code(node))} ${light(screen, measure.measure)}
      <div class="pe-body">
        <div class="pe-line pe-line--first">
          ${pickCell(screen, node, 'measure', measure.measure)}
          <span class="pe-number">${info?.actual ?? '–'}</span>
        </div>
        <div class="pe-line">
          ${weightCell(screen, node, measure.weight)}
          ${info?.expected ? html`<span class="pe-number pe-mute">${screen.t('expected', info.expected)}</span>` : nothing}
        </div>
        ${notes(screen, node)}
      </div>
      ${remover(screen, screen.code(node))}`)}
  </li>`;
}

function actionRow(screen: Screen, action: Action) {
  const node = `action:${action.key}`;
  const done = action.progress === 100;
  const state = screen.t(done ? 'action.done' : 'action.open');
  return html`<li class="pe-row pe-row--action" data-row=${node} data-kind="action">
    ${once(screen, node, action, null, () => html`
      ${handle(screen, action.name)}
      <span class="ls-plan__box ${done ? 'ls-plan__box--done' : ''}" role="img" aria-label=${state} title=${state}>${done ? '✓' : ''}</span>
      <div class="pe-body">
        <div class="pe-line pe-line--first">
          ${nameCell(screen, node, action.name)}
          ${cell(screen, node, 'progress', { text: `${action.progress} %`, input: 'number', className: 'pe-number' })}
        </div>
        <div class="pe-line">
          ${pickCell(screen, node, 'owner', action.owner)}
          <span class="pe-dates">${dateCell(screen, node, 'start', action.start)}<span aria-hidden="true">–</span>${dateCell(screen, node, 'deadline', action.deadline)}</span>
          ${labels(screen, node, action.labels)}
        </div>
        ${late(screen, action)} ${notes(screen, node)}
      </div>
      ${remover(screen, action.name)}`)}
  </li>`;
}

/** Red when the day is past the deadline and it is not done, or past the start and nothing is. */
function late(screen: Screen, action: Action) {
  const overdue = action.progress < 100 && action.deadline !== undefined && screen.today > action.deadline;
  const notBegun = action.progress === 0 && action.start !== undefined && screen.today > action.start;
  if (!overdue && !notBegun) return nothing;
  const text = overdue
    ? screen.t('action.was', day(screen, action.deadline as string))
    : screen.t('action.notStarted', day(screen, action.start as string));
  return html`<p class="pe-late"><span class="ls-status ls-status--red">${text}</span></p>`;
}

function light(screen: Screen, measure: string | undefined) {
  const info = measure ? screen.lights[measure] : undefined;
  return info
    ? html`<span class="ls-status ls-status--${slug(info.signal)}" role="img" aria-label=${info.word} title=${info.word}></span>`
    : html`<span class="pe-nolight"></span>`;
}

function reached(screen: Screen, measure: string | undefined) {
  const info = measure ? screen.lights[measure] : undefined;
  if (!info) return nothing;
  return html`<span class="pe-number pe-mute">${info.actual}${info.expected ? html` · ${screen.t('expected', info.expected)}` : nothing}</span>`;
}

const handle = (screen: Screen, name: string) =>
  html`<span class="pe-handle" data-handle title=${screen.t('move', name)} aria-hidden="true"></span>`;

const remover = (screen: Screen, name: string) =>
  html`<button type="button" class="pe-remove" data-do="remove" tabindex="-1" aria-label=${screen.t('remove', name)}
    title=${screen.t('remove', name)}>×</button>`;
