import { css } from 'lit';

/** The same as the map as an indented list. */
export const list = css`
  .list {
    padding: 4px 14px 8px;
    border: 1px solid var(--ls-line);
    border-radius: var(--ls-radius-l);
    background: var(--ls-card);
  }

  .list:focus-visible {
    outline-offset: -3px;
  }

  .row {
    position: relative;
    padding-left: calc(34px + var(--depth) * 24px);
    border-top: 1px solid var(--ls-line);
    content-visibility: auto;
    contain-intrinsic-size: auto 92px;
  }

  .row:first-child {
    border-top: 0;
  }

  .row .card {
    padding: 10px 6px;
    border-color: transparent;
    background: none;
  }

  .row .card.spot {
    border-color: var(--ls-accent);
  }

  .row .fold {
    position: absolute;
    top: 7px;
    left: -35px;
    min-width: 28px;
    padding: 0 5px;
    border-color: var(--ls-line);
  }

  .row .fold > i {
    mask-image: var(--chevron);
  }

  .row .fold.unfolded > i {
    transform: rotate(90deg);
  }

  .row :is(.name a, .sub, .part, .what) {
    overflow: visible;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .row .name {
    align-items: start;
  }

  .row .name .shape {
    margin-top: 4px;
  }

  .row .marks {
    flex-wrap: wrap;
  }

  .row .parts {
    padding: 0 6px 10px 16px;
  }

  .row .part {
    flex-wrap: wrap;
    height: auto;
    min-height: 28px;
    padding-block: 4px;
  }

  .links {
    display: block;
    margin: 3px 0 0 19px;
    color: var(--ls-mute);
    font-size: var(--ls-text-s);
  }

  .links > span {
    display: block;
  }

  .brokenLink {
    color: var(--ls-bad-text);
    font-weight: 500;
  }

  .more {
    padding: 10px 0 10px calc(34px + var(--depth) * 24px);
    border-top: 1px solid var(--ls-line);
  }

  .more > button {
    color: var(--ls-accent-text);
  }

  @media (max-width: 640px) {
    .row,
    .more {
      padding-left: calc(32px + var(--depth) * 14px);
    }

    .row .fold {
      left: -33px;
      min-width: 26px;
      gap: 1px;
      padding: 0 4px;
    }

    .list {
      padding: 2px 10px 6px;
    }
  }
`;
