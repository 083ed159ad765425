/** Minutes to one decimal. */
export function minutes(value: number): number {
  return rounded(value, 10);
}

/** USD to four decimals, under the key of the work order; no key when there is no price. */
export function cost(value: number | undefined): { cost_usd?: number } {
  return value === undefined ? {} : { cost_usd: usd(value) };
}

/** USD to four decimals. */
export function usd(value: number): number {
  return rounded(value, 10_000);
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
