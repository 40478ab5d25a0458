import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { bar } from './bar';
import { elementId, type Scene } from './card';
import { frame } from './frame';
import { list } from './list';
import { items, SHAPES } from './looks';
import type { AlignmentData, PlanPart, TreeNode } from './model';
import { Outlook } from './outlook';
import { Search } from './search';
import { Stage } from './stage';
import { rows } from './views';
import { itemAt, walk } from './walk';
import { Words } from './words';

const NARROW = 640;
const ZOOM: Record<string, number> = { '+': 1, '=': 1, '-': -1 };

/**
 * Plans and their links from company to person and across to partners: a map to drag and zoom, or the same as a list.
 * One tab stop; arrows walk the tree, Space opens a plan's goals and strategies, Enter goes to the plan or measure. Fires
 * `map-expand` with the plan whose parts it needs; `showParts` answers.
 */
export class LsAlignmentMap extends LitElement {
  static override properties = {
    data: { attribute: false },
    texts: { attribute: false },
    chosen: { state: true },
    narrow: { state: true },
  };

  static override styles = [frame, items, list];

  declare data: AlignmentData | undefined;
  declare texts: Record<string, string> | undefined;
  declare chosen: 'map' | 'list' | undefined;
  declare narrow: boolean;

  private readonly outlook = new Outlook();
  private readonly stage = new Stage(this, this.outlook);
  private readonly search = new Search(this, this.outlook, (node) => this.jump(node));
  private words = new Words({});
  private wished: string | undefined;
  private readonly sizes = new ResizeObserver(([entry]) => {
    this.narrow = (entry?.contentRect.width ?? 0) < NARROW;
    this.requestUpdate();
  });
  private readonly theme = new MutationObserver(() => this.stage.repaint());
  private readonly system = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    this.narrow = false;
  }

  override connectedCallback() {
    super.connectedCallback();
    Object.entries(SHAPES).forEach(([name, value]) => this.style.setProperty(name, value));
    this.theme.observe(document.documentElement, { attributeFilter: ['theme', 'data-theme', 'style', 'class'] });
    this.system.addEventListener('change', this.stage.repaint);
    this.sizes.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.theme.disconnect();
    this.sizes.disconnect();
    this.system.removeEventListener('change', this.stage.repaint);
    this.stage.stop();
  }

  /** The answer to `map-expand`. */
  showParts(plan: string, parts: PlanPart[]) {
    const node = this.outlook.alignment.byKey.get(plan);
    if (node) {
      this.change(node, () => this.outlook.parts.set(plan, parts));
    }
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('texts')) {
      this.words = new Words(this.texts ?? {});
    }
    if (changed.has('data') && this.data) {
      this.outlook.take(this.data);
      this.stage.map = undefined;
      this.outlook.opened.forEach((plan) => this.ask(plan));
    }
    if (this.asMap && !this.stage.map) {
      this.stage.arrange();
    }
  }

  override render() {
    if (!this.data || !this.texts) {
      return nothing;
    }
    const { words } = this;
    const doings = { unfoldAll: this.unfoldAll, foldAll: this.foldAll, choose: this.choose };
    const hearing = { press: this.press, enter: this.enter, jump: (node: TreeNode) => this.jump(node) };
    return html`${bar(words, this.asMap, this.search.field(words), this.stage.camera, doings)}
      ${this.asMap ? this.stage.template(this.scene(), hearing) : this.list()}
      <p class="hint" id="hint">${words.say(this.asMap ? 'hintMap' : 'hintList')}</p>
      <div class="hidden" role="status">${this.search.said(words)}</div>`;
  }

  protected override updated(changed: PropertyValues<this>) {
    const first = changed.has('chosen') || changed.has('narrow');
    this.stage.drawn(this.renderRoot.querySelector<HTMLElement>('.stage') ?? undefined, first);
    const { wished } = this;
    this.wished = undefined;
    if (wished && this.asMap) {
      this.stage.reveal(wished);
    } else if (wished) {
      this.renderRoot.querySelector(`#${CSS.escape(elementId(wished))}`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  private get asMap(): boolean {
    return this.chosen ? this.chosen === 'map' : !this.narrow;
  }

  private list() {
    return html`<div
      class="list tree"
      role="tree"
      tabindex="0"
      aria-label=${this.words.say('label')}
      aria-activedescendant=${this.outlook.spot ? elementId(this.outlook.spot) : nothing}
      aria-describedby="hint"
      @keydown=${this.press}
      @focus=${this.enter}
    >
      ${rows(this.outlook.rows(), this.scene(), (row) => {
        this.outlook.showMore(row);
        this.requestUpdate();
      })}
    </div>`;
  }

  private scene(): Scene {
    return {
      outlook: this.outlook,
      words: this.words,
      doings: { fold: (node) => this.fold(node), open: (node) => this.open(node), point: (id) => this.point(id, false) },
    };
  }

  private change(node: TreeNode, change: () => void) {
    if (this.asMap) {
      this.stage.rearrange(node, change);
    } else {
      change();
      this.stage.map = undefined;
    }
    this.requestUpdate();
  }

  private fold(node: TreeNode) {
    this.change(node, () => this.outlook.toggle(this.outlook.unfolded, node.plan.key));
  }

  private open(node: TreeNode) {
    this.change(node, () => this.outlook.toggle(this.outlook.opened, node.plan.key));
    if (this.outlook.isOpened(node)) {
      this.ask(node.plan.key);
    }
  }

  private ask(plan: string) {
    this.dispatchEvent(new CustomEvent('map-expand', { detail: { plan }, bubbles: true, composed: true }));
  }

  private point(id: string, reveal: boolean) {
    this.outlook.spot = id;
    this.wished = reveal ? id : undefined;
    this.requestUpdate();
  }

  private jump(node: TreeNode) {
    this.outlook.show(node, !this.asMap);
    this.stage.map = undefined;
    this.point(node.plan.key, true);
  }

  private readonly unfoldAll = () => {
    this.outlook.unfoldAll();
    this.fresh();
  };

  private readonly foldAll = () => {
    this.outlook.foldAll();
    this.fresh();
  };

  private fresh() {
    this.stage.map = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() => this.asMap && this.stage.camera.fit());
  }

  private readonly choose = (view: 'map' | 'list') => {
    this.chosen = view;
  };

  /** Whoever comes with the keyboard is somewhere at once. */
  private readonly enter = () => {
    const item = itemAt(this.outlook);
    if (!this.outlook.spot && item && this.renderRoot.querySelector('.tree:focus-visible')) {
      this.point(item.id, true);
    }
  };

  private readonly press = (event: KeyboardEvent) => {
    const item = itemAt(this.outlook);
    if (event.ctrlKey || event.metaKey || event.altKey || !item || event.target !== event.currentTarget) {
      return;
    }
    const steps = { unfold: (node: TreeNode) => this.fold(node), open: (node: TreeNode) => this.open(node) };
    const goal = walk(event.key, this.outlook, this.asMap ? this.stage.map : undefined, steps);
    if (goal !== undefined) {
      this.point(goal, true);
    } else if (event.key === 'Enter') {
      this.follow();
    } else if (event.key === ' ') {
      this.open(item.node);
    } else if (!this.zoom(event.key)) {
      return;
    }
    event.preventDefault();
  };

  private zoom(key: string): boolean {
    const { camera } = this.stage;
    const steps = ZOOM[key];
    if (this.asMap && steps !== undefined) {
      camera.zoom(steps);
    } else if (this.asMap && key === '0') {
      camera.fit();
    } else {
      return false;
    }
    return true;
  }

  /** Opens what the reader is at: a click on its link, so that the router goes there without loading the page again. */
  private follow() {
    const spot = this.outlook.spot && this.renderRoot.querySelector(`#${CSS.escape(elementId(this.outlook.spot))}`);
    if (spot) {
      spot.querySelector<HTMLElement>('.name a, .what a, button')?.click();
    }
  }
}

if (!customElements.get('ls-alignment-map')) {
  customElements.define('ls-alignment-map', LsAlignmentMap);
}
