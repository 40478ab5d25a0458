import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { TreeNode } from './model';
import type { Outlook } from './outlook';
import type { Words } from './words';

/** Finds plans by name, unit or owner, and goes from one to the next. */
export class Search {
  private text = '';
  private found: TreeNode[] = [];
  private index = -1;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly outlook: Outlook,
    private readonly jump: (node: TreeNode) => void,
  ) {}

  field(words: Words) {
    return html`<div class="search" role="search">
      <input
        type="search"
        aria-label=${words.say('search')}
        placeholder=${words.say('search')}
        .value=${this.text}
        @input=${this.type}
        @keydown=${this.press}
      />
      ${this.text.trim() ? html`<span class="found" aria-hidden="true">${this.said(words)}</span>` : nothing}
    </div>`;
  }

  /** How many were found, and which of them is shown. */
  said(words: Words): string {
    if (!this.text.trim()) {
      return '';
    }
    return this.found.length === 0 ? words.say('foundNone') : words.say('found', this.index + 1, this.found.length);
  }

  private readonly type = (event: InputEvent) => {
    this.text = (event.target as HTMLInputElement).value;
    const parts = this.text.toLowerCase().split(/\s+/).filter(Boolean);
    const { nodes } = this.outlook.alignment;
    this.found = parts.length === 0 ? [] : nodes.filter((node) => parts.every((part) => node.words.includes(part)));
    this.index = -1;
    this.step(1);
  };

  private readonly press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1);
    }
  };

  private step(by: number) {
    const count = this.found.length;
    this.index = count === 0 ? -1 : (this.index + by + count) % count;
    const node = this.found[this.index];
    if (node) {
      this.jump(node);
    }
    this.host.requestUpdate();
  }
}
