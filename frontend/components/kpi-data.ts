import type { Signal } from './signals';

/** One period of a measure. A number is null where there is none; the band is the at-risk zone (see `KpiChart.Point`). */
export interface KpiPoint {
  period: string;
  label: string;
  actual: number | null;
  expected: number | null;
  expectedLower: number | null;
  expectedUpper: number | null;
  gap: number | null;
  lowerBand: number | null;
  upperBand: number | null;
  judgement: Signal;
  revisions: number;
  note: string | null;
}

export interface KpiMark {
  period: string;
  text: string;
  kind: 'PLAN' | 'DEFINITION' | 'EVENT';
}

export interface KpiSpan {
  from: string;
  to: string;
  text: string;
  kind: 'FIRING';
}

/** What Java sends: values and expected values, never a chart option. */
export interface KpiData {
  unit: string;
  locale: string;
  summary: string;
  points: KpiPoint[];
  marks: KpiMark[];
  spans: KpiSpan[];
  texts: Record<string, string>;
}

/** Formats as the Java side does: at most three digits of fraction, fewer for larger numbers, a real minus sign. */
export function number(data: KpiData, value: number, sign: 'auto' | 'exceptZero' = 'auto'): string {
  const size = Math.abs(value);
  const maximumFractionDigits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
  const plain = new Intl.NumberFormat(data.locale, { maximumFractionDigits, signDisplay: sign }).format(value);
  return plain.replace('-', '\u2212');
}

export function withUnit(data: KpiData, plain: string): string {
  return data.unit ? `${plain}\u00a0${data.unit}` : plain;
}

export function text(data: KpiData, key: string): string {
  return data.texts[key] ?? key;
}

/** The facts of a period as label and value, for the tooltip and for the spoken line. */
export function facts(data: KpiData, point: KpiPoint): [string, string][] {
  const value = (v: number) => withUnit(data, number(data, v));
  const rows: [string, string][] = [];
  rows.push([text(data, 'actual'), point.actual === null ? '\u2013' : value(point.actual)]);
  if (point.expected !== null) {
    rows.push([text(data, 'expected'), value(point.expected)]);
  }
  if (point.expectedLower !== null && point.expectedUpper !== null) {
    rows.push([text(data, 'expected'), `${number(data, point.expectedLower)}\u2013${value(point.expectedUpper)}`]);
  }
  if (point.gap !== null) {
    rows.push([text(data, 'gap'), number(data, point.gap, 'exceptZero')]);
  }
  rows.push([text(data, 'judgement'), text(data, point.judgement)]);
  if (point.revisions > 1) {
    rows.push([text(data, 'revisions'), String(point.revisions)]);
  }
  return rows;
}
