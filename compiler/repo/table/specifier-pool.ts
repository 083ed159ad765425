import { unescaped } from "../scan/clause.ts";

/** Numbers the specifiers of a repository: each text is kept once. */
export interface SpecifierPool {
  /** Specifiers as they are meant, by number. */
  readonly texts: string[];
  /** The number of a specifier as it is meant. */
  idOf(specifier: string): number;
  /** The number of a specifier as a file writes it, with escapes, its UTF-8 bytes read as Latin-1. */
  idOfBytes(written: string): number;
}

/** A pool that goes on from the texts of an earlier one. */
export function specifierPool(texts: string[]): SpecifierPool {
  const byText = new Map(texts.map((text, index) => [text, index]));
  const known = new Map<string, number>();
  const idOf = (text: string): number => {
    const id = byText.get(text) ?? texts.push(text) - 1;
    byText.set(text, id);
    return id;
  };
  return {
    texts,
    idOf,
    idOfBytes: (written) => {
      const seen = known.get(written);
      if (seen !== undefined) return seen;
      const key = copied(written);
      const id = idOf(odd.test(key) ? unescaped(decoded(key)) : key);
      known.set(key, id);
      return id;
    },
  };
}

/** Escapes, and whatever Latin-1 and UTF-8 do not agree on. */
const odd = /[\\\u0080-\uffff]/;

/** A part cut from a long text holds all of it in memory; a copy does not. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}

/** Latin-1 read again as the UTF-8 that it is; as it stands when it is none. */
function decoded(latin1: string): string {
  try {
    return decodeURIComponent(
      latin1.replace(/[%\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, "0")}`),
    );
  } catch {
    return latin1;
  }
}
