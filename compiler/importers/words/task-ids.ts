import { compareIds } from "../../source/compare.ts";

/** The ids of a plan, ready to be looked up. */
export interface KnownIds {
  /** The id that a text means; `undefined` when it fits none, or several. */
  find(written: string): string | undefined;
  /** True when the text has the form of ids that there are: the same letters and marks, other digits. */
  hasForm(written: string): boolean;
  /** The ids from one to the other, as people count, of those with the same letters before the number. */
  between(from: string, to: string): readonly string[];
}

const prepared = new WeakMap<readonly string[], KnownIds>();

/** Prepares ids for look-up; once for each array. */
export function knownIds(known: readonly string[]): KnownIds {
  const ids = prepared.get(known) ?? prepare(known);
  prepared.set(known, ids);
  return ids;
}

function prepare(known: readonly string[]): KnownIds {
  const exact = new Set(known);
  const plain = new Map<string, string | undefined>();
  const alias = new Map<string, string | undefined>();
  const add = (to: Map<string, string | undefined>, key: string, id: string): void => {
    to.set(key, to.has(key) ? undefined : id);
  };
  for (const id of exact) {
    add(plain, plainId(id), id);
    const number = /^(?:task|issue|item|t)[-_ ]?(\d.*)$/i.exec(id)?.[1];
    if (number !== undefined) add(alias, plainId(number), id);
  }
  const forms = new Set([...exact].map(formOf));
  let sorted: readonly string[] | undefined;
  return {
    find: (written) => {
      if (exact.has(written)) return written;
      return plain.has(plainId(written)) ? plain.get(plainId(written)) : alias.get(plainId(written));
    },
    hasForm: (written) => forms.has(formOf(written)),
    between: (from, to) => {
      sorted ??= [...exact].sort(compareIds);
      return sliceOf(sorted, [from, to].sort(compareIds));
    },
  };
}

function sliceOf(sorted: readonly string[], [first = "", last = ""]: readonly string[]): readonly string[] {
  const ids = sorted.slice(sorted.indexOf(first), sorted.indexOf(last) + 1);
  return ids.filter((id) => lettersOf(id) === lettersOf(first));
}

function lettersOf(id: string): string {
  return (/^\D*/.exec(id)?.[0] ?? "").toLowerCase();
}

/** Numbers without leading zeros, letters in lower case. */
function plainId(written: string): string {
  return written.toLowerCase().replace(/(?<!\d)0+(?=\d)/g, "");
}

/** Digits stand for digits; a letter after a number may be missing. */
function formOf(id: string): string {
  return id
    .toLowerCase()
    .replace(/\d+/g, "0")
    .replace(/(?<=0)[a-z]$/, "");
}
