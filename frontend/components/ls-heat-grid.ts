import { LitElement, css, html, nothing } from 'lit';
import { slug, type Signal } from './signals';

export interface HeatColumn {
  key: string;
  label: string;
  title: string;
}

export interface HeatCell {
  signal: Signal;
  text: string;
  href: string | null;
}

export interface HeatRow {
  key: string;
  title: string;
  subtitle: string | null;
  href: string | null;
  cells: HeatCell[];
}

export interface HeatData {
  caption: string;
  columns: HeatColumn[];
  rows: HeatRow[];
}

const CELL = 30;
const NARROWEST_TITLE = 132;

/**
 * The bowler of lean management: a row a strategy, a column a period, a shape and a colour a cell. It shows as many of
 * the latest periods as fit. One tab stop; arrow keys, Home and End walk the cells; a click or Enter fires `cell-open`.
 */
export class LsHeatGrid extends LitElement {
  static override properties = {
    data: { attribute: false },
    fitting: { state: true },
    spot: { state: true },
  };

  static override styles = css`
    :host {
      display: block;
    }

    table {
      width: 100%;
      border-collapse: separate;
      border-spacing: 0;
    }

    caption {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    thead :is(th, td) {
      padding: 0 0 4px;
      color: var(--ls-mute);
      font-size: var(--ls-text-xs);
      font-weight: 500;
      text-align: center;
      font-variant-numeric: tabular-nums;
    }

    tbody th {
      height: 52px;
      padding: 6px 12px 6px 0;
      border-top: 1px solid var(--ls-line);
      font-weight: 600;
      text-align: start;
      overflow-wrap: anywhere;
    }

    tbody th a {
      color: var(--ls-ink);
      text-decoration: none;
    }

    tbody th a:hover {
      text-decoration: underline;
      text-underline-offset: 2px;
    }

    small {
      display: block;
      color: var(--ls-mute);
      font-size: var(--ls-text-s);
      font-weight: 400;
    }

    .cell {
      width: 30px;
      min-width: 30px;
      height: 52px;
      padding: 1px;
    }

    .cell > * {
      display: grid;
      place-items: center;
      width: 100%;
      height: 100%;
      padding: 0;
      border: 0;
      border-radius: var(--ls-radius-s);
      background: var(--soft, var(--ls-none-soft));
      cursor: pointer;
      print-color-adjust: exact;
    }

    .cell > *::before {
      content: '';
      width: 10px;
      height: 10px;
      background: var(--strong, var(--ls-mute));
      mask: var(--shape) center / contain no-repeat;
      forced-color-adjust: none;
    }

    .cell > *:hover {
      box-shadow: inset 0 0 0 1.5px var(--strong, var(--ls-mute));
    }

    :focus-visible {
      outline: 2px solid var(--ls-accent);
      outline-offset: 1px;
      border-radius: 4px;
    }

    .green { --soft: var(--ls-ok-soft); --strong: var(--ls-ok); --shape: var(--ls-shape-green); }
    .amber { --soft: var(--ls-warn-soft); --strong: var(--ls-warn); --shape: var(--ls-shape-amber); }
    .red { --soft: var(--ls-bad-soft); --strong: var(--ls-bad); --shape: var(--ls-shape-red); }
    .no-data { --shape: var(--ls-shape-no-data); }
    .stale { --shape: var(--ls-shape-stale); }
    .not-started { --shape: var(--ls-shape-not-started); --soft: transparent; }
    .no-target { --shape: var(--ls-shape-no-target); --soft: transparent; }
    .paused { --shape: var(--ls-shape-paused); }
    .closed { --shape: var(--ls-shape-closed); }
    .pending { --shape: var(--ls-shape-pending); }
  `;

  declare data: HeatData | undefined;
  declare fitting: number;
  declare spot: { row: number; column: number } | undefined;

  private readonly sizes = new ResizeObserver(([entry]) => {
    const room = (entry?.contentRect.width ?? 0) - NARROWEST_TITLE;
    this.fitting = Math.max(1, Math.floor(room / CELL));
  });

  constructor() {
    super();
    this.fitting = 13;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  override render() {
    if (!this.data) {
      return nothing;
    }
    const { caption, columns, rows } = this.data;
    const first = this.first;
    return html`<table>
      <caption>${caption}</caption>
      <thead>
        <tr>
          <td></td>
          ${columns.slice(first).map((c) => html`<th scope="col" abbr=${c.title} title=${c.title}>${c.label}</th>`)}
        </tr>
      </thead>
      <tbody @keydown=${this.walk}>
        ${rows.map((row, index) => this.row(row, index, first))}
      </tbody>
    </table>`;
  }

  private get first(): number {
    return Math.max(0, (this.data?.columns.length ?? 0) - this.fitting);
  }

  private row(row: HeatRow, index: number, first: number) {
    return html`<tr>
      <th scope="row">
        ${row.href ? html`<a href=${row.href}>${row.title}</a>` : row.title}
        ${row.subtitle ? html`<small>${row.subtitle}</small>` : nothing}
      </th>
      ${row.cells.slice(first).map((cell, offset) => this.cell(row, cell, index, first + offset))}
    </tr>`;
  }

  private cell(row: HeatRow, cell: HeatCell, line: number, column: number) {
    const last = (this.data?.columns.length ?? 0) - 1;
    const spot = this.spot && this.spot.column >= this.first ? this.spot : { row: 0, column: last };
    const tab = spot.row === line && spot.column === column ? 0 : -1;
    const open = () => this.open(row.key, line, column);
    const name = slug(cell.signal);
    return html`<td class="cell">
      ${cell.href
        ? html`<a class=${name} href=${cell.href} tabindex=${tab} title=${cell.text} aria-label=${cell.text} @click=${open}></a>`
        : html`<button class=${name} tabindex=${tab} title=${cell.text} aria-label=${cell.text} @click=${open}></button>`}
    </td>`;
  }

  private open(row: string, line: number, column: number) {
    this.spot = { row: line, column };
    const period = this.data?.columns[column]?.key;
    this.dispatchEvent(new CustomEvent('cell-open', { detail: { row, period }, bubbles: true, composed: true }));
  }

  private readonly walk = async (event: KeyboardEvent) => {
    const target = (event.target as Element).closest('td.cell');
    const step = STEPS[event.key];
    if (!target || !step || !this.data) {
      return;
    }
    event.preventDefault();
    const tr = target.parentElement as HTMLTableRowElement;
    const from = { row: tr.sectionRowIndex, column: this.first + (target as HTMLTableCellElement).cellIndex - 1 };
    const end = { row: this.data.rows.length - 1, column: this.data.columns.length - 1 };
    const [dx, dy] = step;
    this.spot = {
      row: Math.min(end.row, Math.max(0, from.row + dy)),
      column: Math.min(end.column, Math.max(this.first, from.column + dx)),
    };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.cell > [tabindex="0"]')?.focus();
  };
}

const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

if (!customElements.get('ls-heat-grid')) {
  customElements.define('ls-heat-grid', LsHeatGrid);
}
