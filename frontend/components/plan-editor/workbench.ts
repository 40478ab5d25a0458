import { apply, has, keyOf, kindOf, reuse } from './document';
import { cellKey, isRemoval, type Batch, type Conflict, type Edit, type LightInfo, type Lookups, type Plan, type Problem, type Refusal } from './model';
import { EditQueue } from './queue';
import { nameOf, type Desk, type Editing, type Notes } from './screen';

/** What the workbench asks of the element it works for. */
export interface Bench extends HTMLElement {
  requestUpdate(): void;
  readonly updateComplete: Promise<unknown>;
  texts: Record<string, string>;
  lookups: Lookups;
  lights: Record<string, LightInfo>;
  locale: string;
  today: string;
  help(): void;
  tell(text: string): void;
}

const NONE: Lookups = { people: [], measures: [], units: [] };

/**
 * The plan as its reader sees it: what the server has, and on top what the server has not answered yet. What others
 * change comes in underneath, so it never takes away what is being typed.
 */
export class Workbench implements Desk {
  plan!: Plan;
  editing: Editing | undefined;
  era = 0;
  readonly queue: EditQueue;
  private server: Plan | undefined;
  private revision = 0;
  private problems: Problem[] = [];
  private refusals: Refusal[] = [];
  private byNode = new Map<string, Notes>();
  private codes = new Map<string, string>();
  private coded: Plan | undefined;

  constructor(readonly root: Bench) {
    this.queue = new EditQueue(
      (batch) => root.dispatchEvent(new CustomEvent('plan-edit', { detail: batch })),
      () => root.requestUpdate(),
    );
  }

  get lookups() {
    return this.root.lookups ?? NONE;
  }

  get lights() {
    return this.root.lights ?? {};
  }

  get locale() {
    return this.root.locale;
  }

  get today() {
    return this.root.today;
  }

  get ready() {
    return this.server !== undefined;
  }

  get conflicts() {
    return this.queue.conflicts;
  }

  t(key: string, ...parameters: (string | number)[]): string {
    const pattern = this.root.texts?.[key] ?? key;
    if (parameters.length === 0) return pattern;
    return pattern.replaceAll("''", "'").replace(/\{(\d)\}/gu, (_, i: string) => String(parameters[Number(i)] ?? ''));
  }

  /** Takes in the plan that the server has; what is unanswered stays on top. */
  receive(plan: Plan, revision: number, storage: string) {
    this.server = reuse(this.server, plan);
    this.revision = revision;
    this.show();
    if (storage) this.queue.open(storage, plan);
    this.show();
  }

  /** Everything that rows show beside their own fields may be other now. */
  renew(problems: Problem[]) {
    this.problems = problems;
    this.index();
  }

  accepted(id: string, revision: number) {
    const batch = this.queue.take(id);
    if (batch && this.server && revision > this.revision) {
      this.server = batch.edits.reduce(apply, this.server);
      this.revision = revision;
    }
    this.show();
  }

  conflicted(id: string, conflict: Conflict) {
    const batch = this.queue.take(id);
    this.queue.dispute(conflict);
    this.again(batch, (edit) => edit.node === conflict.node && (edit.op !== 'put' || edit.field === conflict.field));
  }

  refused(id: string, errors: Omit<Refusal, 'value'>[]) {
    const batch = this.queue.take(id);
    for (const error of errors) {
      const put = batch?.edits.find((e) => e.op === 'put' && e.node === error.node && e.field === error.field);
      this.forget(cellKey(error.node, error.field));
      this.refusals.push({ ...error, value: put?.op === 'put' ? put.value : null });
    }
    this.again(batch, (edit) => errors.some((e) => e.node === edit.node));
  }

  /** Sends what was in a batch without having been the matter; nothing of a batch was taken. */
  private again(batch: Batch | undefined, matter: (edit: Edit) => boolean) {
    const rest = batch?.edits.filter((edit) => !matter(edit)) ?? [];
    if (batch && rest.length > 0 && rest.length < batch.edits.length && rest.every((e) => e.op === 'put')) this.queue.add(rest);
    this.index();
    this.show();
  }

  settle(at: string, mine: boolean) {
    const conflict = this.conflicts.find((c) => cellKey(c.node, c.field) === at);
    if (!conflict) return;
    this.queue.settle(conflict);
    const { node, field } = conflict;
    if (mine && isRemoval(conflict)) this.emit([{ op: 'remove', node, base: conflict.theirs as unknown as object }]);
    else if (mine) this.emit([{ op: 'put', node, field, base: conflict.theirs, value: conflict.mine }]);
    this.index();
  }

  forget(at: string) {
    if (!this.refusals.some((r) => cellKey(r.node, r.field) === at)) return;
    this.refusals = this.refusals.filter((r) => cellKey(r.node, r.field) !== at);
    this.index();
  }

  emit(edits: Edit[], told?: string) {
    for (const edit of edits) {
      if (edit.op === 'put') this.forget(cellKey(edit.node, edit.field));
    }
    this.queue.add(edits);
    this.show();
    if (told) this.root.tell(told);
  }

  undo() {
    if (!this.queue.unsend()) this.root.dispatchEvent(new CustomEvent('plan-undo'));
    this.show();
  }

  publish() {
    this.root.dispatchEvent(new CustomEvent('plan-publish'));
  }

  search(text: string) {
    this.root.dispatchEvent(new CustomEvent('plan-search', { detail: { text } }));
  }

  help() {
    this.root.help();
  }

  setEditing(editing: Editing | undefined) {
    this.editing = editing;
    this.root.requestUpdate();
  }

  drawn() {
    return this.root.updateComplete;
  }

  notes(node: string): Notes | undefined {
    return this.byNode.get(node);
  }

  code(node: string): string {
    if (this.coded !== this.plan) this.recode();
    return this.codes.get(node) ?? nameOf(this.lookups.measures, keyOf(node));
  }

  /** Conflicts and refusals of nodes that are gone; nothing on the page could show them. */
  get stray(): { conflicts: Conflict[]; refusals: Refusal[] } {
    const gone = ({ node }: { node: string }) => !has(this.plan, node);
    return { conflicts: this.conflicts.filter(gone), refusals: this.refusals.filter(gone) };
  }

  private recode() {
    this.coded = this.plan;
    this.codes = new Map();
    this.plan.goals.forEach((goal, i) => this.codes.set(`goal:${goal.key}`, `G${i + 1}`));
    this.plan.strategies.forEach((strategy, i) => {
      this.codes.set(`strategy:${strategy.key}`, `S${i + 1}`);
      strategy.actions.forEach((action) => this.codes.set(`action:${action.key}`, action.name));
    });
  }

  private show() {
    if (this.server) {
      this.plan = this.queue.batches.flatMap((batch) => batch.edits).reduce(apply, this.server);
    }
    if (this.editing && !this.editing.add && !has(this.plan, this.editing.node)) this.strand(this.editing);
    this.root.requestUpdate();
  }

  /** The row that is being typed in was taken away: what was typed is kept and shown. */
  private strand(editing: Editing) {
    this.editing = undefined;
    if (!editing.typed || !editing.text) return;
    const { node, field, base, text } = editing;
    this.queue.dispute({ node, field, base, mine: text, theirs: null, by: '' });
    this.index();
  }

  private index() {
    this.era++;
    this.byNode = new Map();
    const at = (node: string): Notes => {
      const notes = this.byNode.get(node) ?? { problems: [], conflicts: [], refusals: [] };
      this.byNode.set(node, notes);
      return notes;
    };
    this.problems.filter((p) => p.hard || kindOf(p.node) !== 'plan').forEach((p) => at(p.node).problems.push(p));
    this.conflicts.forEach((c) => at(c.node).conflicts.push(c));
    this.refusals.forEach((r) => at(r.node).refusals.push(r));
    this.root.requestUpdate();
  }
}
