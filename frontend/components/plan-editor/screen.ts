import type { Choice, Conflict, Edit, Kind, LightInfo, Lookups, Plan, Problem, Refusal, Value } from './model';

export type InputKind = 'text' | 'number' | 'date' | 'pick' | 'label';

/** Where a row that is only being typed is to go. */
export interface Addition {
  kind: Kind;
  parent: string | null;
  index: number;
}

/** The one field that is being typed in. The text is kept up to date without drawing anew. */
export interface Editing {
  node: string;
  field: string;
  input: InputKind;
  text: string;
  /** What the field held when typing began: whoever changed it meanwhile is not overwritten. */
  base: Value;
  add?: Addition;
  typed: boolean;
  options: Choice[];
  active: number;
}

/** What is to be said about a node. */
export interface Notes {
  problems: Problem[];
  conflicts: Conflict[];
  refusals: Refusal[];
}

/** What the templates draw from. */
export interface Screen {
  readonly plan: Plan;
  readonly lookups: Lookups;
  readonly lights: Record<string, LightInfo>;
  readonly locale: string;
  readonly today: string;
  readonly editing: Editing | undefined;
  /** Another number whenever texts, lights, names or notes changed: rows drawn before are stale then. */
  readonly era: number;
  t(key: string, ...parameters: (string | number)[]): string;
  notes(node: string): Notes | undefined;
  /** How a node is called by its place, such as `G1`; for a measure its name. */
  code(node: string): string;
}

/** What keys, typing and dragging act on. */
export interface Desk extends Screen {
  readonly root: HTMLElement;
  setEditing(editing: Editing | undefined): void;
  /** Draws what changed; resolves when it is on the page. */
  drawn(): Promise<unknown>;
  emit(edits: Edit[], told?: string): void;
  undo(): void;
  publish(): void;
  /** Asks for measures with the text in their name. */
  search(text: string): void;
  help(): void;
}

export const nameOf = (choices: Choice[], key: string): string => choices.find((c) => c.key === key)?.name ?? key;

export const choicesFor = (lookups: Lookups, field: string): Choice[] =>
  field === 'owner' ? lookups.people : field === 'unitKey' ? lookups.units : lookups.measures;

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

/** A format is costly to make and is asked for by every row. */
function format<T extends Intl.DateTimeFormat | Intl.NumberFormat>(name: string, make: () => T): T {
  const known = (formats.get(name) as T | undefined) ?? make();
  formats.set(name, known);
  return known;
}

/** A day as the reader writes it, with its year unless it is the plan's. */
export function day(screen: Screen, iso: string): string {
  const year = iso.startsWith(String(screen.plan.year)) ? undefined : ('numeric' as const);
  // The product writes English days before months.
  const locale = screen.locale === 'en' ? 'en-GB' : screen.locale;
  return format(
    `day ${locale} ${year ?? ''}`,
    () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year, timeZone: 'UTC' }),
  ).format(new Date(`${iso}T00:00:00Z`));
}

export const number = (screen: Screen, value: number): string =>
  format(`number ${screen.locale}`, () => new Intl.NumberFormat(screen.locale, { maximumFractionDigits: 9 })).format(value);

/** A value in words, whatever field it is of. */
export function say(screen: Screen, field: string, value: Value): string {
  if (value === null || value === '') return '–';
  if (Array.isArray(value)) {
    return value.map((v) => (field === 'serves' ? screen.code(`goal:${v}`) : v)).join(' ') || '–';
  }
  if (typeof value === 'object') return (value as { name?: string }).name ?? '–';
  if (typeof value === 'boolean') return screen.t(value ? 'enabling' : 'business');
  if (typeof value === 'number') return field === 'year' ? String(value) : number(screen, value);
  if (field === 'owner' || field === 'measure' || field === 'unitKey') {
    return nameOf(choicesFor(screen.lookups, field), value);
  }
  return field === 'start' || field === 'deadline' ? day(screen, value) : value;
}
