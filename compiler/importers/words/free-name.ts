/** The name, or the name with the first free number behind it; adds it to those that are taken. */
export function freeName(name: string, taken: Set<string>): string {
  const first = name === "" ? "contract" : name;
  let free = first;
  for (let number = 2; taken.has(free); number += 1) free = `${first}-${number}`;
  taken.add(free);
  return free;
}
