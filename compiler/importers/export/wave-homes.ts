/** A wave as it is written: its number, and where each of its agents is to go. */
export interface WrittenWave {
  readonly number: number;
  /** Numbers of waves. */
  readonly targets: readonly number[];
}

/**
 * Which written wave becomes which, by number: one that keeps an agent stays, one that all leave together gets the number they
 * go to, where that leaves the waves in order. A number without an entry needs a wave of its own.
 */
export function waveHomes(waves: readonly WrittenWave[]): ReadonlyMap<number, number> {
  const wanted = [...new Set(waves.flatMap(({ targets }) => targets))].sort((a, b) => a - b);
  const homes = new Map<number, number>();
  const isFree = (index: number): boolean => ![...homes.values()].includes(index);
  const take = (number: number, isFit: (wave: WrittenWave) => boolean): void => {
    if (homes.has(number)) return;
    const index = waves.findIndex((wave, at) => isFit(wave) && isFree(at) && isInOrder(number, at, homes));
    if (index >= 0) homes.set(number, index);
  };
  for (const number of wanted)
    take(number, (wave) => wave.number === number && wave.targets.includes(number));
  for (const number of wanted) take(number, ({ targets }) => targets.includes(number));
  for (const number of wanted) take(number, (wave) => wave.number === number);
  return homes;
}

function isInOrder(number: number, index: number, homes: ReadonlyMap<number, number>): boolean {
  return [...homes].every(([other, at]) => (other < number ? at < index : at > index));
}
