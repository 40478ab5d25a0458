import { html, nothing, type TemplateResult } from 'lit';
import { valueOf } from './document';
import { cellKey, type Goal, type Strategy, type Value } from './model';
import { choicesFor, day, nameOf, number, type Editing, type InputKind, type Screen } from './screen';

export const LISTBOX = 'pe-choices';

/** As many goals as chips fit for; beyond, a strategy shows those it serves and finds others by name. */
const CHIPS = 12;

interface CellLook {
  /** What is shown; empty shows what is missing instead. */
  text: string;
  input: InputKind;
  className?: string;
  /** True when the field is mandatory: its absence is drawn as something to do. */
  missing?: boolean;
}

const isEdited = (screen: Screen, node: string, field: string): boolean =>
  screen.editing?.node === node && screen.editing.field === field;

/** A field: a button that shows it, or the input while it is edited. */
export function cell(screen: Screen, node: string, field: string, look: CellLook): TemplateResult {
  const key = cellKey(node, field);
  const className = `pe-cell pe-cell--${field} ${look.className ?? ''}`;
  if (isEdited(screen, node, field)) {
    return html`<span class="${className} pe-cell--open" data-cell=${key}>${control(screen, screen.editing as Editing)}</span>`;
  }
  const name = screen.t(`field.${field}`);
  const bad = screen.notes(node)?.problems.some((p) => p.field === field && p.hard);
  const state = look.text ? '' : ' pe-cell--empty';
  return html`<button
    type="button"
    class="${className}${state}${bad || (look.missing && !look.text) ? ' pe-cell--bad' : ''}"
    data-cell=${key}
    data-edit=${look.input}
    aria-label="${name}: ${look.text || screen.t('empty.none')}"
    title=${name}
  >${look.text || screen.t(`empty.${field}`)}</button>`;
}

/** The control that a field is typed in; its text is the editing's, so drawing anew elsewhere keeps it. */
export function control(screen: Screen, editing: Editing): TemplateResult {
  const name = editing.add ? screen.t(`new.${editing.add.kind}`) : screen.t(`field.${editing.field}`);
  const common = { value: editing.text, name };
  switch (editing.input) {
    case 'text':
      return html`<textarea class="pe-input" rows="1" data-input .value=${common.value} aria-label=${name}
        placeholder=${editing.add ? name : nothing} maxlength=${editing.field === 'text' ? 500 : 200}></textarea>`;
    case 'number':
      return html`<input class="pe-input" type="number" data-input .value=${common.value} aria-label=${name} min="0"
        max=${editing.field === 'progress' ? 100 : nothing} step=${editing.field === 'progress' ? 5 : 'any'} />`;
    case 'date':
      return html`<input class="pe-input" type="date" data-input .value=${common.value} aria-label=${name} />`;
    case 'label':
      return html`<input class="pe-input" type="text" data-input .value=${common.value} aria-label=${name} maxlength="40" />`;
    case 'pick':
      return html`<input class="pe-input" type="text" data-input .value=${common.value} aria-label=${name} role="combobox"
        autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="true" aria-controls=${LISTBOX}
        aria-activedescendant=${editing.active >= 0 ? `${LISTBOX}-${editing.active}` : nothing} />`;
  }
}

/** What the field that is being typed in may become; it stands above everything, wherever the field is. */
export function listbox(screen: Screen, editing: Editing): TemplateResult {
  return html`<ul id=${LISTBOX} class="pe-choices" role="listbox" popover="manual" aria-label=${screen.t(`field.${editing.field}`)}>
    ${editing.options.map(
      (option, i) => html`<li id="${LISTBOX}-${i}" role="option" data-option=${i} aria-selected=${i === editing.active}>
        ${option.name}${option.unit ? html`<small>${option.unit}</small>` : nothing}
      </li>`,
    )}
    ${editing.options.length === 0
      ? html`<li role="option" aria-disabled="true" aria-selected="false">${screen.t('pick.none')}</li>`
      : nothing}
  </ul>`;
}

export const nameCell = (screen: Screen, node: string, text: string) =>
  cell(screen, node, 'name', { text, input: 'text', className: 'pe-cell--grow' });

export const pickCell = (screen: Screen, node: string, field: string, key: string | undefined) =>
  cell(screen, node, field, {
    text: key ? nameOf(choicesFor(screen.lookups, field), key) : '',
    input: 'pick',
    missing: true,
  });

export const weightCell = (screen: Screen, node: string, weight: number | undefined) =>
  cell(screen, node, 'weight', {
    text: `×${number(screen, weight ?? 1)}`,
    input: 'number',
    className: weight === undefined ? 'pe-quiet' : weight === 0 ? 'pe-cell--off' : '',
  });

export const dateCell = (screen: Screen, node: string, field: string, iso: string | undefined) =>
  cell(screen, node, field, { text: iso ? day(screen, iso) : '', input: 'date', missing: true });

/** Labels as chips that can be taken away, and a place to add one. */
export function labels(screen: Screen, node: string, list: string[] | undefined) {
  return html`${(list ?? []).map(
      (label) => html`<button type="button" class="pe-chip pe-chip--label" data-cell="${cellKey(node, `labels/${label}`)}"
        data-do="unlabel" data-value=${label} title=${screen.t('unlabel', label)} aria-label=${screen.t('unlabel', label)}
        >${label}<span class="pe-chip__x" aria-hidden="true">×</span></button>`,
    )}${(list?.length ?? 0) < 10 ? cell(screen, node, 'labels', { text: '', input: 'label', className: 'pe-quiet' }) : nothing}`;
}

/** Which goals a strategy serves: a chip a goal, pressed when it does. */
export function serves(screen: Screen, node: string, strategy: Strategy) {
  const { goals } = screen.plan;
  const few = goals.length <= CHIPS;
  const shown = few ? goals : goals.filter((goal) => strategy.serves.includes(goal.key));
  return html`<div class="pe-serves" role="group" aria-label=${screen.t('field.serves')}>
    <span class="pe-caption" aria-hidden="true">${screen.t('field.serves')}</span>
    ${shown.map((goal) => chip(screen, node, goal, strategy.serves.includes(goal.key)))}
    ${few ? nothing : cell(screen, node, 'serves', { text: '', input: 'pick' })}
    ${goals.length === 0 ? html`<span class="pe-caption">${screen.t('serves.none')}</span>` : nothing}
  </div>`;
}

function chip(screen: Screen, node: string, goal: Goal, pressed: boolean) {
  const code = screen.code(`goal:${goal.key}`);
  return html`<button type="button" class="pe-chip" data-cell=${cellKey(node, `serves/${goal.key}`)} data-do="serve"
    data-value=${goal.key} aria-pressed=${pressed} title="${code} ${goal.name}" aria-label="${code} ${goal.name}">${code}</button>`;
}

/** Wins in the market itself, or makes others possible. */
export const strategyKind = (screen: Screen, node: string, strategy: Strategy) =>
  html`<button type="button" class="pe-cell ${strategy.enabling ? 'pe-cell--enabling' : 'pe-cell--usual'}" data-do="enable"
    data-cell=${cellKey(node, 'enabling')} title=${screen.t('enabling.hint')}
    aria-label="${screen.t('field.enabling')}: ${screen.t(strategy.enabling ? 'enabling' : 'business')}"
    >${screen.t(strategy.enabling ? 'enabling' : 'business')}</button>`;

/** What the input starts with when a field is opened. */
export function written(screen: Screen, node: string, field: string, input: InputKind): { base: Value; text: string } {
  const base = valueOf(screen.plan, node, field);
  if (input === 'label' || (field === 'serves' && input === 'pick')) return { base, text: '' };
  if (input === 'pick') {
    return { base, text: typeof base === 'string' ? nameOf(choicesFor(screen.lookups, field), base) : '' };
  }
  const refused = screen.notes(node)?.refusals.find((r) => r.field === field)?.value;
  const shown = refused ?? base;
  return { base, text: shown === null ? (field === 'weight' ? '1' : '') : String(shown) };
}
