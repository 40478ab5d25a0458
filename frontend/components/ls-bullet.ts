import { LitElement, css, html, nothing, svg } from 'lit';
import { colourToken, type Signal } from './signals';

export interface BulletData {
  actual: number | null;
  expected: number | null;
  expectedLower: number | null;
  expectedUpper: number | null;
  target: number | null;
  signal: Signal;
  label: string;
}

/** Room right of the largest value, so that its tick is never cut. */
const HEADROOM = 1.02;

/** Stephen Few's bullet graph: how far (bar), how far by now (coloured tick or corridor), how far in the end (track). */
export class LsBullet extends LitElement {
  static override properties = { data: { attribute: false } };

  static override styles = css`
    :host {
      display: block;
      width: 100%;
      max-width: 260px;
      height: 18px;
    }

    svg {
      display: block;
      width: 100%;
      height: 100%;
    }

    .track {
      fill: var(--ls-track);
    }

    .actual {
      fill: var(--ls-ink);
    }

    .target {
      fill: var(--ls-mute);
    }

    .corridor {
      opacity: 0.35;
    }
  `;

  declare data: BulletData | undefined;

  override render() {
    if (!this.data) {
      return nothing;
    }
    const { actual, expected, expectedLower, expectedUpper, target, signal, label } = this.data;
    const values = [actual, expected, expectedUpper, target].filter((v) => v !== null);
    const end = Math.max(0, ...values) * HEADROOM || 1;
    const percent = (value: number) => (Math.max(0, value) / end) * 100;
    const colour = `fill: var(${colourToken(signal)})`;
    const tick = (value: number, height: number, wide: number, name: string, style = '') =>
      svg`<rect class=${name} style=${style} x="${percent(value)}%" y=${(18 - height) / 2} width=${wide} height=${height}
        transform="translate(${-wide / 2})" />`;
    return html`<svg role="img" aria-label=${label}>
      <rect class="track" y="4" height="10" rx="2" width="${percent(target ?? end / HEADROOM)}%" />
      ${expectedLower !== null && expectedUpper !== null
        ? svg`<rect class="corridor" style=${colour} x="${percent(expectedLower)}%" y="4" height="10"
            width="${percent(expectedUpper - expectedLower)}%" />`
        : nothing}
      ${actual !== null
        ? svg`<rect class="actual" y="6.5" height="5" rx="1" width="${percent(actual)}%" />`
        : nothing}
      ${target !== null ? tick(target, 10, 1, 'target') : nothing}
      ${[expected, expectedLower, expectedUpper].map((v) => (v === null ? nothing : tick(v, 16, 2.5, 'expected', colour)))}
    </svg>`;
  }
}

if (!customElements.get('ls-bullet')) {
  customElements.define('ls-bullet', LsBullet);
}
