/** One text of many rows, which are numbered from 0. Adding up is several times faster than joining a list. */
export function rowText(count: number, row: (index: number) => string, between = ""): string {
  let text = "";
  for (let index = 0; index < count; index += 1) {
    text += index === 0 ? row(index) : between + row(index);
  }
  return text;
}
