import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { facts, number, text, type KpiData, type KpiPoint } from './kpi-data';
import { colourToken, type Signal } from './signals';

export type KpiOption = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption>;

/** Resolves a colour token such as `--ls-ink` to what it is in the theme shown now. */
export type Colour = (token: string) => string;

export interface Look {
  colour: Colour;
  font: string;
  width: number;
  animate: boolean;
}

/** With less room a period, only what is not on track keeps its mark: a row of green dots says nothing. */
const ROOMY = 10;
const MARK_ROW = 16;

const SYMBOLS: Partial<Record<Signal, [string, number]>> = {
  GREEN: ['circle', 6],
  AMBER: ['triangle', 9],
  RED: ['rect', 8],
};

/** The whole picture. The x axis counts periods (0, 1, 2 ...), so that a span can start half a period early. */
export function option(data: KpiData, look: Look): KpiOption {
  const marks = placeMarks(data, look);
  const rows = Math.max(data.spans.length > 0 ? 1 : 0, ...marks.map((m) => m.row + 1));
  return {
    animation: look.animate,
    animationDuration: 240,
    animationDurationUpdate: 240,
    textStyle: { fontFamily: look.font, fontSize: 11 },
    grid: {
      left: 4,
      right: 10,
      top: 14 + rows * MARK_ROW,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: xAxis(data, look),
    yAxis: yAxis(data, look),
    tooltip: tooltip(data, look),
    series: [...bands(data, look), spans(data, look), expected(data, look), missing(data, look), actual(data, look, marks)],
  };
}

function xAxis(data: KpiData, { colour, width }: Look): KpiOption['xAxis'] {
  const count = data.points.length;
  const widest = Math.max(...data.points.map((p) => textWidth(p.label)));
  const step = Math.max(1, Math.ceil((widest + 8) / periodWidth(data, width)));
  const ticks = data.points.map((_, i) => i).filter((i) => (count - 1 - i) % step === 0);
  return {
    type: 'value',
    min: -0.5,
    max: count - 0.5,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      color: colour('--ls-mute'),
      customValues: ticks,
      showMinLabel: true,
      showMaxLabel: true,
      margin: 12,
      formatter: (value: number) => data.points[value]?.label ?? '',
    },
    axisPointer: { snap: true, lineStyle: { color: colour('--ls-edge'), type: 'solid', width: 1 }, label: { show: false } },
  };
}

function yAxis(data: KpiData, { colour }: Look): KpiOption['yAxis'] {
  const values = data.points.flatMap((p) => [p.actual, p.expected, p.lowerBand, p.upperBand]).filter((v) => v !== null);
  const low = Math.min(...values);
  const high = Math.max(...values);
  // A level that never comes near zero is read by its changes; a line at the top of an empty box is not.
  const aroundTheLine = low > 0 && low > high * 0.5;
  return {
    type: 'value',
    scale: aroundTheLine,
    splitNumber: 5,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colour('--ls-line') } },
    axisLabel: { color: colour('--ls-mute'), formatter: (v: number) => number(data, v) + (data.unit === '%' ? '\u00a0%' : '') },
  };
}

const line = (name: string, values: (number | null)[], more: Partial<LineSeriesOption>): LineSeriesOption => ({
  id: name,
  type: 'line',
  symbol: 'none',
  silent: true,
  data: values.map((v, i) => [i, v ?? '-']),
  ...more,
});

/** The at-risk zone; for a corridor the corridor itself and a zone on either side of it. */
function bands(data: KpiData, look: Look): LineSeriesOption[] {
  const corridor = data.points.some((p) => p.expectedLower !== null);
  const fill = (name: string, low: (p: KpiPoint) => number | null, high: (p: KpiPoint) => number | null, token: string) =>
    band(name, data.points.map((p) => [low(p), high(p)]), look.colour(token));
  if (!corridor) {
    return fill('band', (p) => p.lowerBand, (p) => p.upperBand, '--ls-warn-soft');
  }
  return [
    ...fill('below', (p) => p.lowerBand, (p) => p.expectedLower, '--ls-warn-soft'),
    ...fill('inside', (p) => p.expectedLower, (p) => p.expectedUpper, '--ls-none-soft'),
    ...fill('above', (p) => p.expectedUpper, (p) => p.upperBand, '--ls-warn-soft'),
  ];
}

function band(name: string, edges: (number | null)[][], fill: string): LineSeriesOption[] {
  const whole = edges.map(([low, high]) => (low == null || high == null ? null : [low, high - low]));
  const stack = { stack: name, stackStrategy: 'all', lineStyle: { width: 0, opacity: 0 }, z: 1 } as const;
  return [
    line(`${name}-low`, whole.map((e) => e?.[0] ?? null), stack),
    line(`${name}-high`, whole.map((e) => e?.[1] ?? null), { ...stack, areaStyle: { color: fill, opacity: 0.75 } }),
  ];
}

function expected(data: KpiData, { colour }: Look): LineSeriesOption {
  return line('expected', data.points.map((p) => p.expected), {
    z: 3,
    lineStyle: { color: colour('--ls-mute'), width: 1.5, type: [4, 3] },
  });
}

/** A hollow ring where a value should be, at the height it was expected. */
function missing(data: KpiData, { colour, width }: Look): LineSeriesOption {
  const heights = data.points.map((p) => {
    const silent = p.actual === null && (p.judgement === 'NO_DATA' || p.judgement === 'STALE');
    return silent ? (p.expected ?? p.expectedLower) : null;
  });
  const few = !isCrowded(data, width) && heights.filter((h) => h !== null).length <= 3;
  return line('missing', heights, {
    z: 4,
    lineStyle: { width: 0 },
    symbol: 'circle',
    symbolSize: 10,
    showAllSymbol: true,
    itemStyle: { color: colour('--ls-card'), borderColor: colour('--ls-mute'), borderWidth: 1.3, borderType: [2, 2] },
    label: { show: few, position: 'bottom', formatter: text(data, 'NO_DATA'), color: colour('--ls-mute') },
  });
}

function actual(data: KpiData, look: Look, marks: PlacedMark[]): LineSeriesOption {
  const { colour } = look;
  const quiet = isCrowded(data, look.width);
  return {
    ...line('actual', [], {}),
    z: 5,
    silent: false,
    lineStyle: { color: colour('--ls-ink'), width: 2, join: 'round' },
    emphasis: { disabled: true },
    symbol: 'circle',
    symbolSize: 6,
    showAllSymbol: true,
    data: data.points.map((p, i) => {
      const [symbol, size] = SYMBOLS[p.judgement] ?? ['emptyCircle', 7];
      return {
        value: [i, p.actual ?? '-'],
        symbol: quiet && p.judgement === 'GREEN' ? 'none' : symbol,
        symbolSize: size,
        itemStyle: { color: colour(colourToken(p.judgement)) },
      };
    }),
    markLine: { silent: true, symbol: 'none', animation: false, data: marks.map((m) => markLine(m, look)) },
  };
}

interface PlacedMark {
  index: number;
  text: string;
  kind: 'PLAN' | 'DEFINITION' | 'EVENT';
  row: number;
  toTheLeft: boolean;
}

/** About as many pixels as the axis gives a period; its labels take some 60 of the width. */
const periodWidth = (data: KpiData, width: number) => Math.max(1, width - 60) / Math.max(1, data.points.length);

const isCrowded = (data: KpiData, width: number) => periodWidth(data, width) < ROOMY;

/** About as many pixels as a label takes; Chinese characters are twice as wide as Latin ones. */
const textWidth = (label: string) => [...label].reduce((sum, c) => sum + (c > '\u2e80' ? 11.5 : 6.2), 10);

/** Gives every mark's label a row above the plot in which it meets no other label. */
function placeMarks(data: KpiData, { width }: Look): PlacedMark[] {
  const perPeriod = periodWidth(data, width);
  const used: [number, number][][] = [];
  return data.marks.flatMap((mark) => {
    const index = data.points.findIndex((p) => p.period === mark.period);
    if (index < 0) {
      return [];
    }
    const long = textWidth(mark.text);
    const x = index * perPeriod;
    const toTheLeft = x + long > perPeriod * data.points.length;
    const [from, to] = toTheLeft ? [x - long, x] : [x, x + long];
    let row = 0;
    while (used[row]?.some(([a, b]) => from < b && a < to)) {
      row++;
    }
    (used[row] ??= []).push([from, to]);
    return [{ index, text: mark.text, kind: mark.kind, row, toTheLeft }];
  });
}

function markLine(mark: PlacedMark, { colour }: Look) {
  const token = mark.kind === 'PLAN' ? '--ls-accent' : '--ls-mute';
  return {
    xAxis: mark.index,
    lineStyle: { color: colour(mark.kind === 'EVENT' ? '--ls-edge' : token), type: [2, 2], width: 1 },
    label: {
      formatter: mark.text,
      color: colour(mark.kind === 'PLAN' ? '--ls-accent-text' : '--ls-mute'),
      position: 'end' as const,
      align: mark.toTheLeft ? ('right' as const) : ('left' as const),
      distance: 2 + mark.row * MARK_ROW,
    },
  };
}

function spans(data: KpiData, { colour, width }: Look): LineSeriesOption {
  const perPeriod = periodWidth(data, width);
  const at = (period: string, otherwise: number) => {
    const index = data.points.findIndex((p) => p.period === period);
    return index < 0 ? otherwise : index;
  };
  return line('spans', [], {
    markArea: {
      silent: true,
      animation: false,
      itemStyle: { color: colour('--ls-bad-soft'), opacity: 0.5 },
      label: { color: colour('--ls-bad-text'), position: 'insideTopLeft', fontWeight: 600, fontSize: 10, distance: 4 },
      data: data.spans.map((span) => {
        const from = at(span.from, 0) - 0.5;
        const to = at(span.to, data.points.length - 1) + 0.5;
        // A label longer than its span would run over the lines; the legend says it too.
        const fits = textWidth(span.text) < (to - from) * perPeriod;
        return [{ xAxis: from, name: fits ? span.text : '' }, { xAxis: to }];
      }),
    },
  });
}

function tooltip(data: KpiData, { colour, font }: Look): TooltipComponentOption {
  return {
    trigger: 'axis',
    confine: true,
    transitionDuration: 0,
    padding: [8, 12],
    borderWidth: 0,
    backgroundColor: colour('--ls-card'),
    textStyle: { color: colour('--ls-ink'), fontFamily: font, fontSize: 12 },
    extraCssText: 'box-shadow: var(--ls-pop); border-radius: var(--ls-radius-m)',
    formatter: (params) => {
      const first = (Array.isArray(params) ? params[0] : params) as { value?: unknown } | undefined;
      const point = Array.isArray(first?.value) ? data.points[first.value[0] as number] : undefined;
      return point ? card(data, point) : '';
    },
  };
}

function card(data: KpiData, point: KpiPoint): HTMLElement {
  const box = document.createElement('div');
  box.className = 'tip';
  const add = (name: string, className: string, content: string) => {
    const element = box.appendChild(document.createElement(name));
    element.className = className;
    element.textContent = content;
  };
  add('b', 'tip-head', point.label);
  for (const [label, value] of facts(data, point)) {
    add('span', 'tip-label', label);
    add('span', 'tip-value', value);
  }
  if (point.note) {
    add('em', 'tip-note', point.note);
  }
  return box;
}
