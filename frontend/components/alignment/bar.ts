import { html, nothing } from 'lit';
import type { Camera } from './camera';
import type { Words } from './words';

/** What the buttons above the map do. */
export interface BarDoings {
  unfoldAll: () => void;
  foldAll: () => void;
  choose: (view: 'map' | 'list') => void;
}

/** Search, unfolding, zoom, and the choice between map and list. */
export function bar(words: Words, asMap: boolean, search: unknown, camera: Camera, doings: BarDoings) {
  const zoom = (key: string, text: string, steps: number) => html`<button
    type="button"
    aria-label=${words.say(key)}
    title=${words.say(key)}
    @click=${() => camera.zoom(steps)}
  >
    ${text}
  </button>`;
  return html`<div class="bar">
    ${search}
    <span class="gap"></span>
    <div class="set">
      <button type="button" @click=${doings.unfoldAll}>${words.say('unfoldAll')}</button>
      <button type="button" @click=${doings.foldAll}>${words.say('foldAll')}</button>
    </div>
    ${asMap
      ? html`<div class="set">
          ${zoom('zoomOut', '−', -1)} ${zoom('zoomIn', '+', 1)}
          <button type="button" @click=${() => camera.fit()}>${words.say('fit')}</button>
        </div>`
      : nothing}
    <div class="set" role="group" aria-label=${words.say('view')}>
      <button type="button" aria-pressed=${asMap} @click=${() => doings.choose('map')}>${words.say('asMap')}</button>
      <button type="button" aria-pressed=${!asMap} @click=${() => doings.choose('list')}>${words.say('asList')}</button>
    </div>
  </div>`;
}
