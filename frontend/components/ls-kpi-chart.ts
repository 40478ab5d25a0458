import { LitElement, type PropertyValues, css, html, nothing } from 'lit';
import type { EChartsType } from './echarts-core';
import { facts, text, type KpiData } from './kpi-data';
import { option } from './kpi-option';

/**
 * Actual against expected over time. The chart library is loaded when the first chart is attached and the chart is
 * disposed when it is detached. Arrow keys walk the periods, and each one is read out.
 */
export class LsKpiChart extends LitElement {
  static override properties = {
    data: { attribute: false },
    spoken: { state: true },
  };

  static override styles = css`
    :host {
      display: block;
    }

    .plot {
      height: var(--ls-chart-height, 320px);
      border-radius: 4px;
    }

    .plot:focus-visible {
      outline: 2px solid var(--ls-accent);
      outline-offset: 2px;
    }

    .picture {
      height: 100%;
    }

    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      padding: 12px 0 0;
      margin: 0;
      color: var(--ls-mute);
      font-size: var(--ls-text-s);
      list-style: none;
    }

    .legend li {
      display: flex;
      align-items: center;
      gap: 6px;
    }

    .legend i {
      width: 18px;
      height: 0;
      border-top: 2px solid var(--ls-ink);
    }

    .legend .expected {
      border-top: 1.5px dashed var(--ls-mute);
    }

    .legend :is(.band, .corridor, .span) {
      height: 10px;
      border: 0;
      border-radius: 2px;
      background: var(--ls-warn-soft);
      print-color-adjust: exact;
    }

    .legend .corridor {
      background: var(--ls-none-soft);
    }

    .legend .span {
      background: var(--ls-bad-soft);
    }

    .legend .mark {
      width: 0;
      height: 12px;
      border: 0;
      border-left: 1.5px dashed var(--ls-accent);
    }

    .tip {
      display: grid;
      grid-template-columns: auto auto;
      gap: 1px 16px;
      max-width: 260px;
      font-variant-numeric: tabular-nums;
      white-space: normal;
    }

    .tip-head,
    .tip-note {
      grid-column: 1 / -1;
      margin-bottom: 3px;
    }

    .tip-note {
      margin: 4px 0 0;
      color: var(--ls-mute);
      font-style: normal;
      white-space: pre-line;
    }

    .tip-label {
      color: var(--ls-mute);
    }

    .tip-value {
      text-align: end;
      font-weight: 600;
    }

    .spoken {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    @media (max-width: 820px) {
      .plot {
        height: var(--ls-chart-height, 260px);
      }
    }
  `;

  declare data: KpiData | undefined;
  declare spoken: string;

  private chart: EChartsType | undefined;
  private spot = -1;
  private readonly sizes = new ResizeObserver(() => this.fit());
  private readonly theme = new MutationObserver(() => this.draw());
  private readonly system = matchMedia('(prefers-color-scheme: dark)');
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly redraw = () => this.draw();

  constructor() {
    super();
    this.spoken = '';
  }

  override connectedCallback() {
    super.connectedCallback();
    this.theme.observe(document.documentElement, { attributeFilter: ['theme', 'data-theme', 'style', 'class'] });
    this.system.addEventListener('change', this.redraw);
    void this.start();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.theme.disconnect();
    this.sizes.disconnect();
    this.system.removeEventListener('change', this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
  }

  override render() {
    const { data } = this;
    if (!data) {
      return nothing;
    }
    return html`<div class="plot" role="group" tabindex="0" aria-label=${text(data, 'hint')} @keydown=${this.walk}>
        <div class="picture" role="img" aria-label=${data.summary}></div>
      </div>
      <ul class="legend">
        <li><i></i>${text(data, 'actual')}</li>
        ${this.has('expected') ? html`<li><i class="expected"></i>${text(data, 'expected')}</li>` : nothing}
        ${this.has('expectedLower') ? html`<li><i class="corridor"></i>${text(data, 'expected')}</li>` : nothing}
        ${this.has('lowerBand') ? html`<li><i class="band"></i>${text(data, 'band')}</li>` : nothing}
        ${data.marks.some((m) => m.kind === 'PLAN') ? html`<li><i class="mark"></i>${text(data, 'planVersion')}</li>` : nothing}
        ${data.spans[0] ? html`<li><i class="span"></i>${data.spans[0].text}</li>` : nothing}
      </ul>
      <div class="spoken" aria-live="polite">${this.spoken}</div>`;
  }

  override updated(changed: PropertyValues) {
    if (changed.has('data')) {
      this.spot = -1;
      this.draw();
    }
  }

  private has(key: 'expected' | 'expectedLower' | 'lowerBand'): boolean {
    return this.data?.points.some((p) => p[key] !== null) ?? false;
  }

  private async start() {
    const { init } = await import('./echarts-core');
    await this.updateComplete;
    if (this.isConnected && !this.chart && this.picture) {
      this.chart = init(this.picture, null, { renderer: 'svg' });
      this.sizes.observe(this.picture);
      this.draw();
    }
  }

  private get picture(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.picture');
  }

  private fit() {
    this.chart?.resize();
    this.draw();
  }

  private draw() {
    if (!this.chart && this.data && this.isConnected && this.hasUpdated) {
      void this.start();
      return;
    }
    if (this.chart && this.data) {
      const style = getComputedStyle(this);
      const look = {
        colour: (token: string) => this.resolve(token),
        font: style.fontFamily,
        width: this.chart.getWidth(),
        animate: !this.calm.matches,
      };
      this.chart.setOption(option(this.data, look), { notMerge: true });
    }
  }

  /** The browser, not the script, works out what light-dark() means here. */
  private resolve(token: string): string {
    const probe = this.renderRoot.appendChild(document.createElement('i'));
    probe.style.color = `var(${token})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }

  private readonly walk = (event: KeyboardEvent) => {
    const count = this.data?.points.length ?? 0;
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (event.key === 'Escape') {
      this.chart?.dispatchAction({ type: 'hideTip' });
    }
    if (step === undefined || count === 0) {
      return;
    }
    event.preventDefault();
    const from = this.spot < 0 && step < 0 ? count : this.spot;
    this.show(Math.min(count - 1, Math.max(0, from + step)));
  };

  private show(index: number) {
    const point = this.data?.points[index];
    if (!this.data || !point || !this.chart) {
      return;
    }
    this.spot = index;
    const [x, y] = this.chart.convertToPixel({ gridIndex: 0 }, [index, point.actual ?? point.expected ?? 0]) as number[];
    this.chart.dispatchAction({ type: 'showTip', x, y });
    const said = [point.label, ...facts(this.data, point).map((f) => f.join(' ')), point.note];
    this.spoken = said.filter(Boolean).join(', ');
  }
}

if (!customElements.get('ls-kpi-chart')) {
  customElements.define('ls-kpi-chart', LsKpiChart);
}
