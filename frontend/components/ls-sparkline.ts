import { LitElement, css, html, nothing, svg } from 'lit';
import { colourToken, type Signal } from './signals';

export interface SparklineData {
  actual: (number | null)[];
  expected: (number | null)[];
  signal: Signal;
  label: string;
}

const WIDTH = 120;
const HEIGHT = 28;
const INSET = 4;

/** A word-sized chart: actual solid, expected dotted, the latest value marked with the shape of its status. */
export class LsSparkline extends LitElement {
  static override properties = { data: { attribute: false } };

  static override styles = css`
    :host {
      display: inline-block;
      width: 120px;
      height: 28px;
      vertical-align: middle;
    }

    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }

    path {
      fill: none;
      stroke-linejoin: round;
      stroke-linecap: round;
    }

    .actual {
      stroke: var(--ls-ink);
      stroke-width: 1.5;
    }

    .expected {
      stroke: var(--ls-mute);
      stroke-width: 1;
      stroke-dasharray: 1.5 2.5;
    }
  `;

  declare data: SparklineData | undefined;

  override render() {
    if (!this.data) {
      return nothing;
    }
    const { actual, expected, signal, label } = this.data;
    const place = scale(actual, expected);
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
      <path class="expected" d=${line(expected, place)} />
      <path class="actual" d=${line(actual, place)} />
      ${lastPoint(actual, place, signal)}
    </svg>`;
  }
}

type Place = (value: number, index: number) => [number, number];

function scale(actual: (number | null)[], expected: (number | null)[]): Place {
  const values = [...actual, ...expected].filter((v) => v !== null);
  const low = Math.min(...values);
  const rise = Math.max(...values) - low;
  const steps = Math.max(actual.length, expected.length) - 1;
  return (value, index) => [
    INSET + (steps > 0 ? index / steps : 1) * (WIDTH - 2 * INSET),
    rise > 0 ? HEIGHT - INSET - ((value - low) / rise) * (HEIGHT - 2 * INSET) : HEIGHT / 2,
  ];
}

/** A missing value breaks the line: a gap must look like one. */
function line(values: (number | null)[], place: Place): string {
  let open = false;
  return values
    .map((value, index) => {
      if (value === null) {
        open = false;
        return '';
      }
      const [x, y] = place(value, index);
      const step = `${open ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      open = true;
      return step;
    })
    .join('');
}

function lastPoint(values: (number | null)[], place: Place, signal: Signal) {
  const index = values.findLastIndex((v) => v !== null);
  const value = values[index];
  if (value === undefined || value === null) {
    return nothing;
  }
  const [x, y] = place(value, index);
  const fill = `fill: var(${colourToken(signal)})`;
  switch (signal) {
    case 'AMBER':
      return svg`<path style=${fill} d="M${x} ${y - 3.6}l3.8 6.8h-7.6z" />`;
    case 'RED':
      return svg`<rect style=${fill} x=${x - 2.8} y=${y - 2.8} width="5.6" height="5.6" />`;
    case 'GREEN':
      return svg`<circle style=${fill} cx=${x} cy=${y} r="2.9" />`;
    default:
      return svg`<circle cx=${x} cy=${y} r="2.6" style="fill: var(--ls-card); stroke: var(--ls-mute)" />`;
  }
}

if (!customElements.get('ls-sparkline')) {
  customElements.define('ls-sparkline', LsSparkline);
}
