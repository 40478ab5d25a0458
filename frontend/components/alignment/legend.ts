import { html, svg, type TemplateResult } from 'lit';
import type { LinkDirection, LinkKind } from './model';
import type { Words } from './words';

const KINDS: LinkKind[] = ['STRATEGY_OBJECTIVE', 'ACTION_STRATEGY', 'MEASURE_GOAL', 'GOAL_CONTRIBUTION'];

/** What the lines and their ends mean. */
export function legend(words: Words, kinds: ReadonlySet<string>): TemplateResult {
  const used = KINDS.filter((kind) => kinds.has(kind));
  return html`<ul class="legend" aria-label=${words.say('legend')}>
    ${used.map((kind) => html`<li>${sample(kind, 'DOWN', false)}${words.say(kind)}</li>`)}
    ${kinds.has('SIDEWAYS') ? html`<li>${sample(undefined, 'SIDEWAYS', false)}${words.say('SIDEWAYS')}</li>` : ''}
    ${kinds.has('OVER_TIME') ? html`<li>${sample(undefined, 'OVER_TIME', false)}${words.say('OVER_TIME')}</li>` : ''}
    ${kinds.has('broken') ? html`<li>${sample(undefined, 'DOWN', true)}${words.say('brokenLink')}</li>` : ''}
  </ul>`;
}

function sample(kind: LinkKind | undefined, direction: LinkDirection, broken: boolean) {
  const numeric = kind === 'MEASURE_GOAL' || kind === 'GOAL_CONTRIBUTION';
  const colour = broken ? 'var(--ls-bad)' : numeric ? 'var(--ls-accent)' : 'var(--ls-edge)';
  const dash = direction === 'SIDEWAYS' ? '7 5' : direction === 'OVER_TIME' ? '1.5 4' : 'none';
  return html`<svg viewBox="0 0 34 10" aria-hidden="true" style="stroke: ${colour}; fill: ${colour}">
    <path d="M1 5h32" fill="none" stroke-width=${kind === 'STRATEGY_OBJECTIVE' ? 2 : 1.4} stroke-dasharray=${dash} />
    ${end(kind)}
  </svg>`;
}

function end(kind: LinkKind | undefined) {
  switch (kind) {
    case 'STRATEGY_OBJECTIVE':
      return svg`<path d="M26 1.5 33 5 26 8.5z" stroke="none" />`;
    case 'ACTION_STRATEGY':
      return svg`<path d="M27 1.5 33 5 27 8.5" fill="none" stroke-width="1.4" />`;
    case 'MEASURE_GOAL':
      return svg`<circle cx="3" cy="5" r="3" stroke="none" /><circle cx="31" cy="5" r="3" stroke="none" />`;
    case 'GOAL_CONTRIBUTION':
      return svg`<path d="M8 1.5 1 5 8 8.5z" stroke="none" />`;
    default:
      return '';
  }
}
