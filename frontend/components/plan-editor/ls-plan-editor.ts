import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { foot, shortcuts, strays, toolbar } from './bars';
import { cell, listbox, LISTBOX, pickCell } from './cells';
import { act } from './deeds';
import { Drag } from './drag';
import { focusCell, lookingKey, openCell, typingKey } from './keys';
import type { Choice, Conflict, LightInfo, Lookups, Plan, Problem, Quality, Refusal } from './model';
import { notes } from './notes';
import { goals, strategies } from './rows';
import { say } from './screen';
import { Typing } from './typing';
import { Workbench } from './workbench';

const TOLD_MILLIS = 8_000;
/** From so many strategies on, rows that are not in sight are not laid out. */
const MANY = 20;
const SHOWN_IN_ROWS = ['problems', 'texts', 'lookups', 'lights', 'today', 'locale'] as const;

/**
 * OGSM on a page, written in place. Each change is sent at once as `plan-edit` {id, edits} and kept until `accepted`,
 * `conflicted` or `refused` answers it; `plan-undo` and `plan-publish` ask for what their names say.
 */
export class LsPlanEditor extends LitElement {
  static override properties = {
    plan: { attribute: false },
    revision: { attribute: false },
    lookups: { attribute: false },
    lights: { attribute: false },
    problems: { attribute: false },
    quality: { attribute: false },
    texts: { attribute: false },
    others: { attribute: false },
    note: { attribute: false },
    today: { attribute: false },
    locale: { attribute: false },
    storage: { attribute: false },
    told: { state: true },
    held: { state: true },
  };

  declare plan: Plan | undefined;
  declare revision: number;
  declare lookups: Lookups;
  declare lights: Record<string, LightInfo>;
  declare problems: Problem[];
  declare quality: Quality | undefined;
  declare texts: Record<string, string>;
  declare others: string;
  declare note: string;
  declare today: string;
  declare locale: string;
  /** Names this reader and plan in the browser's storage. */
  declare storage: string;
  declare told: string;
  declare held: string | undefined;

  readonly bench = new Workbench(this);
  readonly typing = new Typing(this.bench);
  private readonly drag = new Drag(this.bench, (node) => (this.held = node));
  private drawing = false;
  private focused = '';
  private timer = 0;
  private undoable = true;

  constructor() {
    super();
    this.revision = 0;
    this.problems = [];
    this.others = this.note = this.told = this.storage = this.today = '';
    this.locale = document.documentElement.lang || 'en';
    this.addEventListener('click', (event) => act(this, event));
    this.addEventListener('input', (event) => {
      const { value, validity } = event.target as HTMLInputElement;
      this.typing.input(value, validity.badInput);
    });
    this.addEventListener('focusout', this.leave);
    this.addEventListener('pointerdown', this.press);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.bench.queue.connect();
    document.addEventListener('keydown', this.key);
    window.addEventListener('scroll', this.pin, true);
    window.addEventListener('resize', this.pin);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.bench.queue.disconnect();
    document.removeEventListener('keydown', this.key);
    window.removeEventListener('scroll', this.pin, true);
    window.removeEventListener('resize', this.pin);
  }

  /** The server has taken a batch. */
  accepted(id: string, revision: number) {
    this.bench.accepted(id, revision);
  }

  /** A batch met somebody else's change; nothing of it was taken. */
  conflicted(id: string, conflict: Conflict) {
    this.bench.conflicted(id, conflict);
  }

  /** The server does not take a batch. */
  refused(id: string, errors: Omit<Refusal, 'value'>[]) {
    this.bench.refused(id, errors);
  }

  /** Several properties at once, so that the plan is drawn once. */
  show(properties: Partial<LsPlanEditor>) {
    Object.assign(this, properties);
  }

  /** More measures, and how they stand. */
  found({ measures, lights }: { measures: Choice[]; lights: Record<string, LightInfo> }) {
    const known = new Set(measures.map((m) => m.key));
    const rest = this.lookups.measures.filter((m) => !known.has(m.key));
    this.lookups = { ...this.lookups, measures: [...rest, ...measures] };
    this.lights = { ...this.lights, ...lights };
    this.typing.renew();
  }

  /** Leads to a node, and to the field if it is one. */
  async jump(node: string, field: string) {
    await this.updateComplete;
    const row = this.querySelector<HTMLElement>(`[data-row="${CSS.escape(node)}"]`);
    (row ?? this).scrollIntoView({ block: 'center' });
    if (!focusCell(this.bench, `${node}|${field}`)) {
      const add = field === 'measures' ? '[data-do="add"][data-kind="measure"]' : '[data-cell]';
      (row ?? this).querySelector<HTMLElement>(field === 'serves' ? '[data-do="serve"]' : add)?.focus();
    }
  }

  help() {
    this.querySelector<HTMLDialogElement>('.pe-keys')?.showModal();
  }

  /** Says something for a moment. */
  say(text: string) {
    this.tell(text, false);
  }

  /** Says what was done, with the way back, for a moment. */
  tell(text: string, undoable = true) {
    this.told = text;
    this.undoable = undoable;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => (this.told = ''), TOLD_MILLIS);
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<LsPlanEditor>) {
    if (this.plan && (changed.has('plan') || changed.has('revision'))) {
      this.bench.receive(this.plan, this.revision, this.storage);
    }
    if (SHOWN_IN_ROWS.some((name) => changed.has(name))) {
      this.bench.renew(this.problems);
    }
    this.focused = this.contains(document.activeElement)
      ? (document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '')
      : '';
    this.drawing = true;
  }

  protected override updated() {
    this.drawing = false;
    if (this.focused && !this.contains(document.activeElement)) focusCell(this.bench, this.focused);
    this.pin();
  }

  protected override render() {
    const { bench } = this;
    if (!bench.ready || !this.texts) return nothing;
    return html`${toolbar(bench, this.barData())} ${strays(bench)}
      <div class="pe-page ls-plan__page ${bench.plan.strategies.length > MANY ? 'pe-page--large' : ''}">
        <div class="ls-stack">
          ${this.objective()}
          <section class="ls-card pe-goals" aria-label=${bench.t('list.goal')}>
            <div class="ls-card__head"><h2>${bench.t('list.goal')}</h2></div>
            ${goals(bench)}
          </section>
        </div>
        <section class="ls-card pe-strategies" aria-label=${bench.t('list.strategy')}>
          <div class="pe-heads" aria-hidden="true">
            <span>${bench.t('list.strategy')}</span><span>${bench.t('list.measure')}</span><span>${bench.t('list.action')}</span>
          </div>
          <h2 class="pe-strategies__title">${bench.t('list.strategy')}</h2>
          ${strategies(bench)}
        </section>
      </div>
      ${bench.editing?.input === 'pick' ? listbox(bench, bench.editing) : nothing}
      ${foot(bench, { text: this.told, undoable: this.undoable }, this.held)} ${shortcuts(bench)}`;
  }

  private barData() {
    const { problems, quality, others, note } = this;
    return { problems, quality, others, note, back: `plans/${this.bench.plan.key}` };
  }

  private objective() {
    const { bench } = this;
    const { plan } = bench;
    return html`<section class="ls-card pe-objective" aria-label=${bench.t('objective')}>
      <div class="pe-plan">
        ${cell(bench, 'plan', 'name', { text: plan.name, input: 'text', className: 'pe-cell--grow' })} ${notes(bench, 'plan')}
      </div>
      <h1>${cell(bench, 'objective', 'text', { text: plan.objective.text, input: 'text', className: 'pe-cell--grow', missing: true })}</h1>
      ${notes(bench, 'objective')}
      <div class="pe-line">
        ${pickCell(bench, 'plan', 'owner', plan.owner)} ${pickCell(bench, 'plan', 'unitKey', plan.unitKey)}
        ${cell(bench, 'plan', 'year', { text: say(bench, 'year', plan.year), input: 'number' })}
      </div>
    </section>`;
  }

  private readonly key = (event: KeyboardEvent) => {
    const target = event.target as Element;
    const inside = this.contains(target);
    if (!this.bench.ready || (!inside && target !== document.body) || target.closest('dialog')) return;
    const command = event.ctrlKey || event.metaKey;
    const typed = target.matches('input, textarea');
    if (command && event.key === 'Enter') {
      event.preventDefault();
      this.typing.commit(true);
      this.bench.publish();
    } else if (typed && inside) {
      void typingKey(this.bench, this.typing, event);
    } else if (command && !event.shiftKey && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      this.bench.undo();
    } else if (event.key === '?' && !typed) {
      event.preventDefault();
      this.help();
    } else {
      const found = target.closest<HTMLElement>('[data-cell]');
      if (found && inside) void lookingKey(this.bench, this.typing, found, event);
    }
  };

  /** What is typed is taken over when the field is left, unless it was only drawn elsewhere. */
  private readonly leave = (event: FocusEvent) => {
    const to = event.relatedTarget as Element | null;
    if (this.drawing || !(event.target as Element).matches('[data-input]') || !document.hasFocus()) return;
    if (!to?.closest(`#${LISTBOX}`)) this.typing.commit(true);
  };

  private readonly press = (event: PointerEvent) => {
    const target = event.target as Element;
    const option = target.closest<HTMLElement>('[data-option]');
    if (target.closest(`#${LISTBOX}`)) event.preventDefault();
    if (option) void this.take(Number(option.dataset['option']));
    else this.drag.down(event);
  };

  private async take(index: number) {
    await this.typing.choose(index);
    const at = this.typing.commit(false);
    await this.updateComplete;
    if (at) focusCell(this.bench, at);
  }

  /** Opens the cell that was clicked. */
  open(target: HTMLElement) {
    void openCell(this.typing, target);
  }

  /** Holds the list of choices at the field it belongs to. */
  private readonly pin = () => {
    const list = this.querySelector<HTMLElement>(`#${LISTBOX}`);
    const box = list && this.querySelector('[data-input]')?.getBoundingClientRect();
    if (!list || !box) return;
    if (!list.matches(':popover-open')) list.showPopover();
    const below = window.innerHeight - box.bottom;
    const up = below < 200 && box.top > below;
    list.style.insetInlineStart = `${Math.max(8, Math.min(box.left - 8, window.innerWidth - list.offsetWidth - 8))}px`;
    list.style.insetBlockStart = up ? 'auto' : `${box.bottom + 4}px`;
    list.style.insetBlockEnd = up ? `${window.innerHeight - box.top + 4}px` : 'auto';
    list.style.maxHeight = `${Math.min(320, (up ? box.top : below) - 16)}px`;
  };
}

if (!customElements.get('ls-plan-editor')) {
  customElements.define('ls-plan-editor', LsPlanEditor);
}
