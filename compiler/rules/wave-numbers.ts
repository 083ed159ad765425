/** So many waves are told one by one. */
const longest = 6;

/** `wave 1`, `waves 1, 2`; of many, the first ones and how many more. */
export function waveNumbers(waves: readonly number[]): string {
  if (waves.length === 1) return `wave ${waves[0]}`;
  const more = waves.length - longest;
  return `waves ${waves.slice(0, longest).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
