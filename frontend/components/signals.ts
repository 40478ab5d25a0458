/** How a measure, goal or period stands. The names are those of the Java enum `Signal`. */
export type Signal =
  | 'GREEN'
  | 'AMBER'
  | 'RED'
  | 'NO_DATA'
  | 'STALE'
  | 'NOT_STARTED'
  | 'NO_TARGET'
  | 'PAUSED'
  | 'CLOSED'
  | 'PENDING';

/** `NO_DATA` -> `no-data`, as in the style sheet's `--ls-shape-*` and `.ls-status--*`. */
export const slug = (signal: Signal): string => signal.toLowerCase().replaceAll('_', '-');

/** The colour token of a status; everything that is not green, amber or red is muted: silence is never green. */
export const colourToken = (signal: Signal): string =>
  signal === 'GREEN' ? '--ls-ok' : signal === 'AMBER' ? '--ls-warn' : signal === 'RED' ? '--ls-bad' : '--ls-mute';
