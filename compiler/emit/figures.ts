/** A length of time, e.g. `8 min`, `2.5 min`, `1 h 05 min`, `2 h`. */
export function formatMinutes(minutes: number): string {
  const tenths = Math.round(minutes * 10) / 10;
  if (tenths < 60) return `${tenths} min`;
  const whole = Math.round(minutes);
  const rest = whole % 60;
  const hours = `${Math.floor(whole / 60)} h`;
  return rest === 0 ? hours : `${hours} ${String(rest).padStart(2, "0")} min`;
}

/** A price, e.g. `$0.31`; four decimals below a cent, `no price` when it is unknown. */
export function formatUsd(usd: number | undefined): string {
  if (usd === undefined) return "no price";
  return `$${usd.toFixed(usd > 0 && usd < 0.01 ? 4 : 2)}`;
}

/** A number of tokens, e.g. `950`, `12k`, `1.2M`. */
export function formatTokens(tokens: number): string {
  if (tokens < 1000) return String(tokens);
  if (tokens < 999_500) return `${Math.round(tokens / 1000)}k`;
  return `${Math.round(tokens / 100_000) / 10}M`;
}

/** A number and what it counts, e.g. `1 wave`, `2 waves`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
