import { css } from 'lit';

/** Lines drawn as masks, so that they take the colour of their text: proposals, broken links, orphans, unserved, alone. */
const mask = (path: string, fill = 'none') =>
  `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 12' fill='${fill}' stroke='%23000' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='${path}'/%3E%3C/svg%3E")`;

/** The shapes of what is not a status, as custom properties. */
export const SHAPES: Record<string, string> = {
  '--proposals': mask('M6 1.2v1.6M6 4.8v1.6M2.6 6.8 6 10.4 9.4 6.8'),
  '--broken': mask('m2 2 8 8M10 2 2 10'),
  '--orphans': mask('M6 1 11 6 6 11 1 6Z'),
  '--unserved': mask('M1 2h10L6 10.6Z'),
  '--alone': mask('M6 1.5A4.5 4.5 0 1 1 5.99 1.5M6 4v4'),
  '--chevron': mask('m4 2 4 4-4 4'),
  '--chevron-down': mask('m2 4 4 4 4-4'),
};

/** Cards, rows, parts and marks. */
export const items = css`
  .card {
    position: relative;
    display: block;
    padding: 9px 10px;
    border: 1px solid var(--ls-line);
    border-radius: var(--ls-radius-m);
    background: var(--ls-card);
    cursor: default;
  }

  .card.partner {
    border-style: dashed;
    border-color: var(--ls-edge);
  }

  .name {
    display: flex;
    align-items: center;
    gap: 7px;
    font-size: 15px;
    font-weight: 600;
    line-height: 20px;
  }

  .name a {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    color: var(--ls-ink);
    text-decoration: none;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  a:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .sub {
    display: block;
    overflow: hidden;
    margin-left: 19px;
    color: var(--ls-mute);
    font-size: 13px;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .tag {
    padding: 0 4px;
    margin-right: 5px;
    border: 1px solid var(--ls-edge);
    border-radius: 4px;
    font-size: var(--ls-text-xs);
  }

  .shape,
  .bullet {
    flex: none;
    width: 12px;
    height: 12px;
    background: var(--strong, var(--ls-mute));
    mask: var(--shape) center / contain no-repeat;
    forced-color-adjust: none;
  }

  .bullet {
    --shape: var(--ls-shape-no-target);
    --strong: var(--ls-edge);
  }

  .standing {
    color: var(--word, var(--ls-mute));
    font-weight: 500;
  }

  .standing::after {
    content: ' · ';
    color: var(--ls-mute);
  }

  .green { --strong: var(--ls-ok); --word: var(--ls-ok-text); --shape: var(--ls-shape-green); }
  .amber { --strong: var(--ls-warn); --word: var(--ls-warn-text); --shape: var(--ls-shape-amber); }
  .red { --strong: var(--ls-bad); --word: var(--ls-bad-text); --shape: var(--ls-shape-red); }
  .no-data { --shape: var(--ls-shape-no-data); }
  .stale { --shape: var(--ls-shape-stale); }
  .not-started { --shape: var(--ls-shape-not-started); }
  .no-target { --shape: var(--ls-shape-no-target); }
  .paused { --shape: var(--ls-shape-paused); }
  .closed { --shape: var(--ls-shape-closed); }
  .pending { --shape: var(--ls-shape-pending); }

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    margin: 2px 0 0 19px;
    line-height: 20px;
    white-space: nowrap;
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--tone, var(--ls-warn-text));
    font-size: 13px;
    font-weight: 500;
  }

  .mark::before {
    content: '';
    flex: none;
    width: 9px;
    height: 9px;
    background: currentColor;
    mask: var(--mark) center / contain no-repeat;
    forced-color-adjust: none;
  }

  .mark.proposals { --mark: var(--proposals); --tone: var(--ls-accent-text); }
  .mark.broken { --mark: var(--broken); --tone: var(--ls-bad-text); }
  .mark.orphans { --mark: var(--orphans); }
  .mark.unserved { --mark: var(--unserved); }
  .mark.alone { --mark: var(--alone); --tone: var(--ls-mute); }

  button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--ls-mute);
    font: inherit;
    cursor: pointer;
  }

  button > i {
    display: block;
    width: 9px;
    height: 9px;
    background: currentColor;
    mask: var(--chevron) center / contain no-repeat;
  }

  .open {
    display: grid;
    flex: none;
    place-items: center;
    width: 24px;
    height: 24px;
    margin: -2px -4px -2px 0;
    border-radius: var(--ls-radius-s);
  }

  .open > i {
    mask-image: var(--chevron-down);
  }

  .open.opened > i {
    transform: rotate(180deg);
  }

  .open:hover,
  .fold:hover {
    background: var(--ls-hover);
    color: var(--ls-ink);
  }

  .fold {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    min-width: 24px;
    height: 24px;
    padding: 0 6px;
    border: 1px solid var(--ls-edge);
    border-radius: 12px;
    background: var(--ls-card);
    color: var(--ls-ink);
    font-size: var(--ls-text-xs);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .parts {
    padding: 5px 0;
  }

  .part,
  .reading {
    display: flex;
    align-items: center;
    gap: 7px;
    height: 28px;
    padding: 0 10px 0 calc(10px + var(--indent, 0) * 16px);
    font-size: 13px;
    white-space: nowrap;
  }

  .reading {
    height: 56px;
    color: var(--ls-mute);
    white-space: normal;
  }

  .part .shape,
  .part .bullet {
    width: 10px;
    height: 10px;
  }

  .what {
    flex: 1;
    min-width: 40px;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .what a {
    color: var(--ls-ink);
    text-decoration: none;
  }

  .what b {
    color: var(--ls-mute);
    font-weight: 500;
  }

  .strategy .what {
    font-weight: 600;
  }

  .note {
    color: var(--ls-mute);
    font-variant-numeric: tabular-nums;
  }

  .note.late {
    color: var(--ls-bad-text);
    font-weight: 600;
  }

  .late::before {
    content: '';
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-right: 4px;
    background: var(--ls-bad);
    mask: var(--ls-shape-red) center / contain no-repeat;
  }

  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .spot {
    border-color: var(--ls-accent);
  }

  .tree:focus-visible .spot {
    outline: 2px solid var(--ls-accent);
    outline-offset: 1px;
    border-radius: 6px;
  }

  .part.spot {
    background: var(--ls-accent-soft);
  }
`;
