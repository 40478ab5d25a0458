import { written } from './cells';
import { freshKey, keyOf, placeOf, same, valueOf } from './document';
import { cellKey, type Choice, type Edit, type Value } from './model';
import { choicesFor, type Addition, type Desk, type Editing, type InputKind } from './screen';

const MOST_SHOWN = 60;
const PAUSE_MILLIS = 200;

/** Typing in a field: opening it, what its text may become, and taking it over or giving back what was there. */
export class Typing {
  private timer = 0;

  constructor(private readonly desk: Desk) {}

  async open(node: string, field: string, input: InputKind) {
    const { base, text } = written(this.desk, node, field, input);
    await this.begin({ node, field, input, text, base, typed: false, options: [], active: -1 });
  }

  /** Opens a row that is nothing yet; it becomes one when it has a name, or for a measure is chosen. */
  async openNew(add: Addition) {
    const measure = add.kind === 'measure';
    await this.begin({
      node: 'new',
      field: measure ? 'measure' : 'name',
      input: measure ? 'pick' : 'text',
      text: '',
      base: null,
      add,
      typed: false,
      options: [],
      active: -1,
    });
  }

  /**
   * Keeps what is typed, and for a list narrows what is offered. Half a number or half a day reads as an empty text: it
   * counts as nothing typed, so that it does not take away what was there.
   */
  input(text: string, bad = false) {
    const { editing } = this.desk;
    if (!editing) return;
    editing.text = text;
    editing.typed = !bad;
    if (editing.input === 'pick') {
      const options = this.offered(editing, text);
      this.desk.setEditing({ ...editing, options, active: text.trim() && options.length > 0 ? 0 : -1 });
      if (editing.field === 'measure' && text.trim() && this.desk.lookups.more) this.search(text.trim());
    }
  }

  /** Takes up what was found meanwhile. */
  renew() {
    const { editing } = this.desk;
    if (editing?.input === 'pick' && editing.typed) {
      const options = this.offered(editing, editing.text);
      this.desk.setEditing({ ...editing, options, active: options.length > 0 ? 0 : -1 });
    }
  }

  private search(text: string) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.desk.search(text), PAUSE_MILLIS);
  }

  /** Moves the highlight in the list. */
  step(by: number) {
    const { editing } = this.desk;
    if (!editing || editing.options.length === 0) return;
    const count = editing.options.length;
    const from = editing.active < 0 && by < 0 ? 0 : editing.active;
    this.desk.setEditing({ ...editing, active: (from + by + count) % count });
  }

  async choose(index: number) {
    const { editing } = this.desk;
    if (editing) {
      this.desk.setEditing({ ...editing, active: index });
      await this.desk.drawn();
    }
  }

  cancel() {
    this.desk.setEditing(undefined);
  }

  /**
   * Takes over what is typed; answers the cell to go on from. What is no value of the field is given back, as is the
   * text of a list that was only clicked away from.
   */
  commit(leaving: boolean): string | undefined {
    const { editing } = this.desk;
    if (!editing) return undefined;
    const value = this.value(editing, leaving);
    this.desk.setEditing(undefined);
    if (editing.add) return this.added(editing.add, value);
    const { node, field, base } = editing;
    if (value === undefined || same(value, base)) return cellKey(node, field);
    if (field === 'measure' && node.startsWith('measure:')) return this.exchanged(node, value);
    this.desk.emit([{ op: 'put', node, field, base, value }]);
    return cellKey(node, field);
  }

  private async begin(editing: Editing) {
    this.desk.setEditing(editing.input === 'pick' ? { ...editing, options: this.offered(editing, '') } : editing);
    await this.desk.drawn();
    const control = this.desk.root.querySelector<HTMLInputElement | HTMLTextAreaElement>('[data-input]');
    control?.focus();
    if (control && control.type !== 'date') control.select();
    control?.scrollIntoView({ block: 'nearest' });
  }

  /** The value that the text means; undefined when it means none. */
  private value(editing: Editing, leaving: boolean): Value | undefined {
    if (!editing.typed && editing.input !== 'pick') return undefined;
    const text = editing.text.replace(/\s+/gu, ' ').trim();
    switch (editing.input) {
      case 'text':
        return text || (editing.field === 'text' ? null : undefined);
      case 'date':
        return text || null;
      case 'number':
        return numeric(editing.field, text);
      case 'label': {
        const labels = Array.isArray(editing.base) ? editing.base : [];
        return text && !labels.includes(text) ? [...labels, text] : undefined;
      }
      case 'pick':
        return this.picked(editing, text, leaving);
    }
  }

  private picked(editing: Editing, text: string, leaving: boolean): Value | undefined {
    const exact = editing.typed ? editing.options.find((o) => o.name === text || o.key === text) : undefined;
    const chosen = exact ?? (leaving ? undefined : editing.options[editing.active]);
    if (editing.field === 'serves') {
      return chosen ? [...((editing.base as string[] | null) ?? []), chosen.key] : undefined;
    }
    if (chosen) return chosen.key;
    return editing.typed && !text && !editing.add && editing.field !== 'unitKey' && !editing.node.startsWith('measure:')
      ? null
      : undefined;
  }

  private added(add: Addition, value: Value | undefined): string {
    const { parent, index, kind } = add;
    if (typeof value !== 'string') return '';
    if (kind === 'measure') {
      const node = `measure:${parent ?? ''}/${value}`;
      this.desk.emit([{ op: 'add', node, parent, index, content: { measure: value } }]);
      return cellKey(node, 'measure');
    }
    const key = freshKey(kind === 'goal' ? 'g' : kind === 'strategy' ? 's' : 'a');
    const more = kind === 'strategy' ? { serves: [], measures: [], actions: [] } : kind === 'action' ? { progress: 0 } : {};
    this.desk.emit([{ op: 'add', node: `${kind}:${key}`, parent, index, content: { key, name: value, ...more } }]);
    return cellKey(`${kind}:${key}`, 'name');
  }

  /** A dashboard measure is known by the measure itself: another one takes its place. */
  private exchanged(node: string, value: Value): string {
    const place = placeOf(this.desk.plan, node);
    if (!place || typeof value !== 'string') return cellKey(node, 'measure');
    const weight = valueOf(this.desk.plan, node, 'weight');
    const next = `measure:${place.parent ?? ''}/${value}`;
    const content = weight === null ? { measure: value } : { measure: value, weight };
    const edits: Edit[] = [
      { op: 'remove', node, base: null },
      { op: 'add', node: next, parent: place.parent, index: place.index, content },
    ];
    this.desk.emit(edits);
    return cellKey(next, 'measure');
  }

  /** The choices with the text in their name or key, those beginning with it first. */
  private offered(editing: Editing, text: string): Choice[] {
    const needle = text.trim().toLocaleLowerCase();
    const all = this.candidates(editing);
    const hits = all.filter((c) => c.name.toLocaleLowerCase().includes(needle) || c.key.includes(needle));
    const first = (c: Choice) => (c.name.toLocaleLowerCase().startsWith(needle) || c.key.startsWith(needle) ? 0 : 1);
    return hits.toSorted((a, b) => first(a) - first(b)).slice(0, MOST_SHOWN);
  }

  private candidates(editing: Editing): Choice[] {
    const { plan, lookups } = this.desk;
    if (editing.field === 'serves') {
      const served = (editing.base as string[] | null) ?? [];
      return plan.goals
        .filter((goal) => !served.includes(goal.key))
        .map((goal) => ({ key: goal.key, name: `${this.desk.code(`goal:${goal.key}`)} ${goal.name}` }));
    }
    const choices = choicesFor(lookups, editing.field).filter((c) => !c.gone);
    const parent = editing.add?.parent ?? (editing.node.startsWith('measure:') ? placeOf(plan, editing.node)?.parent : null);
    if (editing.field !== 'measure' || !parent) return choices;
    const taken = new Set(plan.strategies.find((s) => s.key === parent)?.measures.map((m) => m.measure));
    if (editing.node !== 'new') taken.delete(keyOf(editing.node));
    return choices.filter((c) => !taken.has(c.key));
  }
}

function numeric(field: string, text: string): Value | undefined {
  if (!text) return field === 'weight' ? null : undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) return undefined;
  if (field === 'progress') return Math.min(100, Math.round(value));
  if (field === 'year') return Number.isInteger(value) && value >= 2000 && value <= 2100 ? value : undefined;
  return value === 1 ? null : value;
}

