import { css } from 'lit';

/** The bar, the stage of the map, the legend. */
export const frame = css`
  :host {
    display: block;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-bottom: 10px;
  }

  .bar .gap {
    flex: 1;
  }

  .search {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    flex: 0 1 320px;
  }

  input {
    box-sizing: border-box;
    width: 100%;
    min-width: 0;
    height: 34px;
    padding: 0 10px;
    border: 1px solid var(--ls-edge);
    border-radius: var(--ls-radius-m);
    background: var(--ls-card);
    color: var(--ls-ink);
    font: inherit;
  }

  input::placeholder {
    color: var(--ls-mute);
    opacity: 1;
  }

  .found {
    flex: none;
    color: var(--ls-mute);
    font-size: var(--ls-text-s);
    font-variant-numeric: tabular-nums;
  }

  .set {
    display: inline-flex;
    overflow: hidden;
    border: 1px solid var(--ls-edge);
    border-radius: var(--ls-radius-m);
    background: var(--ls-card);
  }

  .set > button {
    min-width: 34px;
    height: 32px;
    padding: 0 10px;
    color: var(--ls-ink);
  }

  .set > button + button {
    border-left: 1px solid var(--ls-line);
  }

  .set > button:hover {
    background: var(--ls-hover);
  }

  .set > button[aria-pressed='true'] {
    background: var(--ls-accent-soft);
    color: var(--ls-accent-text);
    font-weight: 600;
  }

  :focus-visible {
    outline: 2px solid var(--ls-accent);
    outline-offset: 2px;
  }

  .set > button:focus-visible {
    outline-offset: -2px;
    border-radius: var(--ls-radius-m);
  }

  @media (max-width: 640px) {
    .search {
      flex: 1 1 100%;
    }

    .set > button,
    input {
      height: 38px;
    }
  }

  .frame {
    position: relative;
    overflow: hidden;
    border: 1px solid var(--ls-line);
    border-radius: var(--ls-radius-l);
    background: color-mix(in srgb, var(--ls-card) 45%, var(--ls-bg));
  }

  .heads {
    position: relative;
    overflow: hidden;
    height: 30px;
    border-bottom: 1px solid var(--ls-line);
    background: var(--ls-card);
    color: var(--ls-mute);
    font-size: var(--ls-text-s);
    font-weight: 500;
    line-height: 30px;
  }

  .heads > span {
    position: absolute;
    left: 0;
    overflow: hidden;
    padding-left: 10px;
    text-overflow: ellipsis;
    white-space: nowrap;
    will-change: transform;
  }

  .stage {
    position: relative;
    overflow: hidden;
    height: max(380px, calc(100dvh - 300px));
    cursor: grab;
    touch-action: none;
    user-select: none;
  }

  .stage.dragged,
  .stage.dragged * {
    cursor: grabbing;
  }

  .stage.far {
    cursor: zoom-in;
  }

  .stage:focus {
    outline: none;
  }

  .stage:focus-visible {
    outline: 2px solid var(--ls-accent);
    outline-offset: -3px;
    border-radius: var(--ls-radius-l);
  }

  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  .world {
    position: absolute;
    inset: 0;
    width: 0;
    height: 0;
    transform-origin: 0 0;
    will-change: transform;
  }

  .overview {
    position: absolute;
    inset: 38px 8px 8px auto;
    width: 44px;
    height: auto;
    border: 1px solid var(--ls-line);
    border-radius: var(--ls-radius-s);
    background: var(--ls-card);
    cursor: ns-resize;
    touch-action: none;
  }

  .overview[hidden] {
    display: none;
  }

  .overview > canvas {
    border-radius: inherit;
  }

  .place {
    position: absolute;
    width: 240px;
    border-radius: var(--ls-radius-m);
    background: var(--ls-card);
    box-shadow: var(--ls-shadow);
  }

  .place .card.opened {
    border-bottom-color: transparent;
    border-radius: var(--ls-radius-m) var(--ls-radius-m) 0 0;
  }

  .place .parts {
    border: 1px solid var(--ls-line);
    border-top: 0;
    border-radius: 0 0 var(--ls-radius-m) var(--ls-radius-m);
  }

  .place .fold {
    position: absolute;
    top: 26px;
    left: calc(100% - 11px);
    z-index: 1;
  }

  .fold.unfolded > i {
    transform: rotate(180deg);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    padding: 0;
    margin: 10px 0 0;
    color: var(--ls-mute);
    font-size: var(--ls-text-s);
    list-style: none;
  }

  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .legend svg {
    flex: none;
    width: 34px;
    height: 10px;
    overflow: visible;
  }

  .hint {
    margin: 6px 0 0;
    color: var(--ls-mute);
    font-size: var(--ls-text-s);
  }
`;
