/** How a run ended: clean, findings, misuse (bad flag, no plan, unreadable plan, failed write), a bug of ours. */
export type ExitCode = 0 | 1 | 2 | 3;
