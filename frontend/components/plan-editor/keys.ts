import { contentOf, kindOf, placeOf } from './document';
import type { Kind } from './model';
import type { Desk, InputKind } from './screen';
import type { Typing } from './typing';

const cellsOf = (desk: Desk): HTMLElement[] => [...desk.root.querySelectorAll<HTMLElement>('[data-cell]')];

export const focusCell = (desk: Desk, key: string): boolean => {
  const found = desk.root.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`);
  const target = found?.querySelector<HTMLElement>('[data-input]') ?? found;
  target?.focus();
  return target !== null && target !== undefined;
};

/** Opens a cell for typing; one that is a switch is only gone to. */
export async function openCell(typing: Typing, target: HTMLElement | undefined) {
  const [node, field] = (target?.dataset['cell'] ?? '').split('|');
  const kind = target?.dataset['edit'] as InputKind | undefined;
  if (target && node && field && kind) await typing.open(node, field, kind);
  else target?.focus();
}

/** Goes on from a cell to the next or the one before, opening it. */
async function goOn(desk: Desk, typing: Typing, from: string, by: 1 | -1) {
  await desk.drawn();
  const cells = cellsOf(desk);
  const at = cells.findIndex((c) => c.dataset['cell'] === from);
  const next = cells[at + by];
  if (at >= 0 && next) await openCell(typing, next);
  else focusCell(desk, from);
}

/** Keys while a field is typed in. Whatever an input method composes is none of ours. */
export async function typingKey(desk: Desk, typing: Typing, event: KeyboardEvent) {
  if (event.isComposing || event.keyCode === 229) return;
  const editing = desk.editing;
  if (!editing) return;
  const back = editing.add ? '' : `${editing.node}|${editing.field}`;
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    typing.cancel();
    await desk.drawn();
    if (back) focusCell(desk, back);
    else desk.root.querySelector<HTMLElement>(`.pe-addbutton[data-kind="${editing.add?.kind ?? ''}"]`)?.focus();
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    const from = typing.commit(false);
    if (from) await goOn(desk, typing, from, event.shiftKey ? -1 : 1);
  } else if (editing.input === 'pick' && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    typing.step(event.key === 'ArrowDown' ? 1 : -1);
    await desk.drawn();
    desk.root.querySelector('[role="option"][aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }
}

/** Keys on a field that is only looked at. */
export async function lookingKey(desk: Desk, typing: Typing, cell: HTMLElement, event: KeyboardEvent) {
  const row = cell.closest<HTMLElement>('[data-row]');
  const node = row?.dataset['row'];
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    if (node) shift(desk, node, event.key === 'ArrowUp' ? -1 : 1);
  } else if (event.altKey || event.metaKey || event.ctrlKey) {
    return;
  } else if (event.key === 'F2') {
    event.preventDefault();
    await openCell(typing, cell);
  } else if (event.key === 'Delete' && node) {
    event.preventDefault();
    await removeRow(desk, node);
  } else if (event.key === 'n' && node) {
    event.preventDefault();
    await addAfter(desk, typing, node);
  } else if (event.key.startsWith('Arrow')) {
    event.preventDefault();
    walk(desk, cell, row, event.key);
  }
}

function walk(desk: Desk, cell: HTMLElement, row: HTMLElement | null, key: string) {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const cells = cellsOf(desk);
    cells[cells.indexOf(cell) + (key === 'ArrowLeft' ? -1 : 1)]?.focus();
    return;
  }
  const kind = row?.dataset['kind'];
  const by = key === 'ArrowUp' ? -1 : 1;
  const rows = [...desk.root.querySelectorAll<HTMLElement>(kind ? `[data-row][data-kind="${kind}"]` : '[data-row]')];
  const next = row ? rows[rows.indexOf(row) + by] : rows[0];
  const [, field] = (cell.dataset['cell'] ?? '').split('|');
  const alike = next?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${next.dataset['row'] ?? ''}|${field ?? ''}`)}"]`);
  if (next) (alike ?? next.querySelector<HTMLElement>('[data-cell]'))?.focus();
  else if (kind === 'goal' && by < 0) desk.root.querySelector<HTMLElement>('[data-cell="objective|text"]')?.focus();
}

/** Moves a row by one place; an action goes on into the strategy before or after. */
export function shift(desk: Desk, node: string, by: 1 | -1) {
  const place = placeOf(desk.plan, node);
  if (!place) return;
  const index = place.index + by;
  if (index >= 0 && index < place.count) {
    desk.emit([{ op: 'move', node, parent: place.parent, index }]);
  } else if (kindOf(node) === 'action') {
    const { strategies } = desk.plan;
    const next = strategies[strategies.findIndex((s) => s.key === place.parent) + by];
    if (next) desk.emit([{ op: 'move', node, parent: next.key, index: by < 0 ? next.actions.length : 0 }]);
  }
}

/** Takes a row away; what is focused then is the row that stands in its place. */
export async function removeRow(desk: Desk, node: string) {
  const kind = kindOf(node);
  const rows = [...desk.root.querySelectorAll<HTMLElement>(`[data-row][data-kind="${kind}"]`)];
  const at = rows.findIndex((r) => r.dataset['row'] === node);
  const neighbour = (rows[at + 1] ?? rows[at - 1])?.dataset['row'];
  desk.emit([{ op: 'remove', node, base: contentOf(desk.plan, node) }], desk.t('removed', desk.code(node)));
  await desk.drawn();
  const next = neighbour && desk.root.querySelector(`[data-row="${CSS.escape(neighbour)}"]`);
  (next || desk.root).querySelector<HTMLElement>(next ? '[data-cell]' : '.pe-addbutton')?.focus();
}

/** Opens a new row below one of its kind. */
export async function addAfter(desk: Desk, typing: Typing, node: string) {
  const place = placeOf(desk.plan, node);
  if (place) await typing.openNew({ kind: kindOf(node), parent: place.parent, index: place.index + 1 });
}

/** Opens a new row at the end of a list. */
export async function addLast(desk: Desk, typing: Typing, kind: Kind, parent: string | null) {
  const { plan } = desk;
  const home = plan.strategies.find((s) => s.key === parent);
  const list = kind === 'goal' ? plan.goals : kind === 'strategy' ? plan.strategies : kind === 'measure' ? home?.measures : home?.actions;
  await typing.openNew({ kind, parent, index: list?.length ?? 0 });
}
