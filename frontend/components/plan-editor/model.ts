import type { Signal } from '../signals';

/** A plan as the server writes it; what is not filled in is absent. */
export interface Plan {
  key: string;
  name: string;
  unitKey: string;
  year: number;
  owner?: string;
  objective: Objective;
  goals: Goal[];
  strategies: Strategy[];
}

export interface Objective {
  text: string;
}

export interface Goal {
  key: string;
  name: string;
  owner?: string;
  measure?: string;
  weight?: number;
  labels?: string[];
}

export interface Strategy {
  key: string;
  name: string;
  owner?: string;
  serves: string[];
  weight?: number;
  enabling?: boolean;
  labels?: string[];
  measures: MeasureRef[];
  actions: Action[];
}

export interface MeasureRef {
  measure: string;
  weight?: number;
}

export interface Action {
  key: string;
  name: string;
  owner?: string;
  start?: string;
  deadline?: string;
  progress: number;
  labels?: string[];
}

export type Kind = 'plan' | 'objective' | 'goal' | 'strategy' | 'measure' | 'action';

/** A field's value as JSON carries it; null where there is none. */
export type Value = string | number | boolean | string[] | null;

/** One change of the draft. A node is named as `goal:g1`, `measure:s1/bookings`, `plan`. */
export type Edit =
  | { op: 'put'; node: string; field: string; base: Value; value: Value }
  | { op: 'add'; node: string; parent: string | null; index: number; content: object }
  | { op: 'remove'; node: string; base: object | null }
  | { op: 'move'; node: string; parent: string | null; index: number };

/** Edits that are taken together or not at all. */
export interface Batch {
  id: string;
  edits: Edit[];
}

export interface Choice {
  key: string;
  name: string;
  unit?: string;
  /** True for who or what is still named, and is not to be chosen any more. */
  gone?: boolean;
}

export interface Lookups {
  people: Choice[];
  measures: Choice[];
  units: Choice[];
  /** True when there are more measures than these: the server is asked for those with the text. */
  more?: boolean;
}

/** How a measure stands; the numbers are written for the reader already. */
export interface LightInfo {
  signal: Signal;
  word: string;
  actual: string;
  expected: string;
}

/** What is wrong with a field of a node; `hard` keeps the plan from being published. */
export interface Problem {
  node: string;
  field: string;
  text: string;
  hard: boolean;
}

/** A change that met somebody else's change of the same field. */
export interface Conflict {
  node: string;
  field: string;
  base: Value;
  mine: Value;
  theirs: Value;
  by: string;
}

/** Whether somebody wrote into what the reader took away. */
export const isRemoval = (conflict: Conflict): boolean => conflict.field === '' && conflict.mine === null;

/** A change the server would not take, with what was typed. */
export interface Refusal {
  node: string;
  field: string;
  text: string;
  value: Value;
}

export interface Quality {
  text: string;
  tips: { node: string; field: string; text: string }[];
}

/** Names a cell among all: a field of a node. */
export const cellKey = (node: string, field: string): string => `${node}|${field}`;
