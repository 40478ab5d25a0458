import { colourToken, type Signal } from '../signals';

/** Colours as the browser worked them out for the theme: a canvas cannot read tokens. */
export interface Palette {
  ink: string;
  line: string;
  edge: string;
  card: string;
  bad: string;
  badText: string;
  accent: string;
  font: string;
  status: (signal: Signal) => string;
}

/** Reads the tokens where the host stands. */
export function palette(host: HTMLElement, root: ParentNode): Palette {
  const probe = root.appendChild(document.createElement('i'));
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const tokens = ['--ls-ok', '--ls-warn', '--ls-bad', '--ls-mute'];
  const statuses = new Map(tokens.map((token) => [token, colour(token)]));
  const read = {
    ink: colour('--ls-ink'),
    line: colour('--ls-line'),
    edge: colour('--ls-edge'),
    card: colour('--ls-card'),
    bad: colour('--ls-bad'),
    badText: colour('--ls-bad-text'),
    accent: colour('--ls-accent'),
    font: getComputedStyle(host).fontFamily,
    status: (signal: Signal) => statuses.get(colourToken(signal)) ?? '',
  };
  probe.remove();
  return read;
}
