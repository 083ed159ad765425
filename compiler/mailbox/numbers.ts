import { compareText } from "../source/compare.ts";
import { numberIn } from "./mail.ts";
import type { Complaint } from "./mail-finding.ts";
import type { MailFile } from "./read-mail.ts";

/** What is wrong with the numbers of files, by name of the file: a number taken twice, or none where one must be. */
export function numberComplaints(files: readonly MailFile[]): ReadonlyMap<string, readonly Complaint[]> {
  const names = files
    .map(({ name }) => ({ name, seq: numberIn(name) ?? 0 }))
    .filter(({ seq }) => seq > 0)
    .sort((a, b) => a.seq - b.seq || compareText(a.name, b.name));
  const found = new Map<string, readonly Complaint[]>();
  let before = { name: "", seq: 0 };
  for (const one of names) {
    if (one.seq === before.seq) found.set(one.name, [twice(before.name)]);
    else if (one.seq > before.seq + 1) found.set(one.name, [missing(before.seq + 1, one.seq - 1)]);
    if (one.seq !== before.seq) before = one;
  }
  return found;
}

function twice(other: string): Complaint {
  return { code: "duplicate-number", message: `its number is that of ${other}` };
}

/** What comes behind a gap counts. */
function missing(first: number, last: number): Complaint {
  const what = first === last ? `number ${first} is` : `numbers ${first} to ${last} are`;
  return { code: "missing-number", message: `${what} missing before it`, counts: true };
}
