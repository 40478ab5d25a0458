import type { Action, Edit, Goal, Kind, MeasureRef, Plan, Strategy, Value } from './model';

/** Where a node stands among its like. */
export interface Place {
  parent: string | null;
  index: number;
  count: number;
}

type Item = Goal | Strategy | MeasureRef | Action;

export const kindOf = (node: string): Kind => (node.split(':', 1)[0] ?? 'plan') as Kind;

/** `goal:g1` -> `g1`; `measure:s1/bookings` -> `bookings`. */
export const keyOf = (node: string): string => node.slice(Math.max(node.indexOf(':'), node.indexOf('/')) + 1);

const measureOwner = (node: string): string => node.slice('measure:'.length, node.indexOf('/'));

const idOf = (item: Item): string => ('key' in item ? item.key : item.measure);

const fieldIn = (owner: object, field: string): Value => (owner as Record<string, Value | undefined>)[field] ?? null;

/** The list that a node is in, or undefined when there is none. */
function siblings(plan: Plan, node: string, parent: string | null): Item[] | undefined {
  const kind = kindOf(node);
  if (kind === 'goal') return plan.goals;
  if (kind === 'strategy') return plan.strategies;
  const home = plan.strategies.find((s) => s.key === parent);
  return kind === 'measure' ? home?.measures : home?.actions;
}

/** The strategy that a measure or action hangs on; null for what hangs on the plan. */
function parentOf(plan: Plan, node: string): string | null {
  const kind = kindOf(node);
  if (kind === 'measure') return measureOwner(node);
  if (kind !== 'action') return null;
  const key = keyOf(node);
  return plan.strategies.find((s) => s.actions.some((a) => a.key === key))?.key ?? null;
}

export function placeOf(plan: Plan, node: string): Place | undefined {
  const parent = parentOf(plan, node);
  const list = siblings(plan, node, parent) ?? [];
  const key = keyOf(node);
  const index = list.findIndex((item) => idOf(item) === key);
  return index < 0 ? undefined : { parent, index, count: list.length };
}

function ownerOf(plan: Plan, node: string): object | undefined {
  const kind = kindOf(node);
  if (kind === 'plan') return plan;
  if (kind === 'objective') return plan.objective;
  const place = placeOf(plan, node);
  return place && siblings(plan, node, place.parent)?.[place.index];
}

export const has = (plan: Plan, node: string): boolean => ownerOf(plan, node) !== undefined;

/** A node as it is now, with what is below it; null when it is gone. */
export const contentOf = (plan: Plan, node: string): object | null => ownerOf(plan, node) ?? null;

/** What a field holds; null where nothing is filled in or the node is gone. */
export function valueOf(plan: Plan, node: string, field: string): Value {
  const owner = ownerOf(plan, node);
  return owner ? fieldIn(owner, field) : null;
}

export const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The plan with one list exchanged; everything else is shared with the plan before. */
function withList(plan: Plan, node: string, parent: string | null, list: Item[]): Plan {
  const kind = kindOf(node);
  if (kind === 'goal') return { ...plan, goals: list as Goal[] };
  if (kind === 'strategy') return { ...plan, strategies: list as Strategy[] };
  const name = kind === 'measure' ? 'measures' : 'actions';
  return { ...plan, strategies: plan.strategies.map((s) => (s.key === parent ? { ...s, [name]: list } : s)) };
}

function put(plan: Plan, node: string, field: string, value: Value): Plan {
  const kind = kindOf(node);
  const exchange = <T extends object>(owner: T): T => {
    const changed: Record<string, unknown> = { ...owner, [field]: value };
    if (value === null || (Array.isArray(value) && value.length === 0 && field === 'labels')) delete changed[field];
    return changed as T;
  };
  if (kind === 'plan') return exchange(plan);
  if (kind === 'objective') return { ...plan, objective: { text: typeof value === 'string' ? value : '' } };
  const place = placeOf(plan, node);
  const list = place && siblings(plan, node, place.parent);
  return list ? withList(plan, node, place.parent, list.map((item, i) => (i === place.index ? exchange(item) : item))) : plan;
}

function remove(plan: Plan, node: string): Plan {
  const place = placeOf(plan, node);
  const list = place && siblings(plan, node, place.parent);
  if (!list) return plan;
  const left = withList(plan, node, place.parent, list.filter((_, i) => i !== place.index));
  const key = keyOf(node);
  return kindOf(node) !== 'goal'
    ? left
    : {
        ...left,
        strategies: left.strategies.map((s) =>
          s.serves.includes(key) ? { ...s, serves: s.serves.filter((g) => g !== key) } : s,
        ),
      };
}

function insert(plan: Plan, node: string, parent: string | null, index: number, item: Item): Plan {
  const list = siblings(plan, node, parent);
  return list ? withList(plan, node, parent, list.toSpliced(index, 0, item)) : plan;
}

function move(plan: Plan, node: string, parent: string | null, index: number): Plan {
  const item = ownerOf(plan, node) as Item | undefined;
  const to = parent ?? parentOf(plan, node);
  return item && siblings(plan, node, to) ? insert(remove0(plan, node), node, to, index, item) : plan;
}

/** Takes a node out of its list without touching what refers to it. */
function remove0(plan: Plan, node: string): Plan {
  const place = placeOf(plan, node);
  const list = place && siblings(plan, node, place.parent);
  return list ? withList(plan, node, place.parent, list.filter((_, i) => i !== place.index)) : plan;
}

/** The plan after an edit; an edit that finds no place changes nothing, and one that is done already neither. */
export function apply(plan: Plan, edit: Edit): Plan {
  if (done(plan, edit)) return plan;
  switch (edit.op) {
    case 'put':
      return put(plan, edit.node, edit.field, edit.value);
    case 'add':
      return insert(plan, edit.node, edit.parent, edit.index, edit.content as Item);
    case 'remove':
      return remove(plan, edit.node);
    case 'move':
      return move(plan, edit.node, edit.parent, edit.index);
  }
}

/** Whether the plan is already as the edit wants it, so that sending it again is not needed. */
export function done(plan: Plan, edit: Edit): boolean {
  switch (edit.op) {
    case 'put':
      return same(valueOf(plan, edit.node, edit.field), edit.value);
    case 'add':
      return has(plan, edit.node);
    case 'remove':
      return !has(plan, edit.node);
    case 'move': {
      const place = placeOf(plan, edit.node);
      return place !== undefined && place.index === edit.index && (edit.parent ?? place.parent) === place.parent;
    }
  }
}

/** A new key, unlike any that somebody else makes at the same time. */
export const freshKey = (prefix: 'g' | 's' | 'a'): string =>
  `${prefix}-${Math.random().toString(36).slice(2, 8).padEnd(6, '0')}`;

/** The new plan, with every part that is as before taken from the plan before: rows that did not change stay as drawn. */
export function reuse(before: Plan | undefined, after: Plan): Plan {
  if (!before) return after;
  const strategies = new Map(before.strategies.map((s) => [s.key, s]));
  return {
    ...after,
    goals: keep(before.goals, after.goals),
    strategies: after.strategies.map((s) => {
      const old = strategies.get(s.key);
      if (!old) return s;
      const next = { ...s, measures: keep(old.measures, s.measures), actions: keep(old.actions, s.actions) };
      return alike(old, next) ? old : next;
    }),
  };
}

function keep<T extends Item>(before: T[], after: T[]): T[] {
  const old = new Map(before.map((item) => [idOf(item), item]));
  const kept = after.map((item) => {
    const was = old.get(idOf(item));
    return was && JSON.stringify(was) === JSON.stringify(item) ? was : item;
  });
  return kept.length === before.length && kept.every((item, i) => item === before[i]) ? before : kept;
}

function alike(a: Strategy, b: Strategy): boolean {
  return (
    a.measures === b.measures &&
    a.actions === b.actions &&
    JSON.stringify({ ...a, measures: 0, actions: 0 }) === JSON.stringify({ ...b, measures: 0, actions: 0 })
  );
}
