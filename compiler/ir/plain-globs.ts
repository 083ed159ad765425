import { type Token, tokensOf } from "../repo/glob-tokens.ts";

/** One part of a glob without alternatives: `/`, `*`, or one character out of ranges of code points. */
export type PlainPart =
  | { readonly kind: "slash" }
  | { readonly kind: "star" }
  | {
      readonly kind: "character";
      readonly fits: readonly (readonly [from: number, to: number])[];
      /** The character itself, when it stands for nothing else. */
      readonly plain: string | undefined;
    };

/**
 * The globs without braces that mean together what the pattern means, split into parts; `undefined` when they are more
 * than `limit`.
 */
export function plainGlobs(pattern: string, limit: number): readonly (readonly PlainPart[])[] | undefined {
  const tokens = tokensOf(pattern);
  let open: readonly Reading[] = [{ at: 0, parts: [] }];
  const done: (readonly PlainPart[])[] = [];
  while (open.length > 0) {
    if (open.length + done.length > limit) return undefined;
    open = open.flatMap((reading) => {
      const token = tokens[reading.at];
      if (token !== undefined) return readingsAfter(reading, token);
      done.push(reading.parts);
      return [];
    });
  }
  return done;
}

/** What has been read of a pattern on one way through its alternatives. */
interface Reading {
  readonly at: number;
  readonly parts: readonly PlainPart[];
}

function readingsAfter({ at, parts }: Reading, token: Token): readonly Reading[] {
  if (token.kind === "jump") return token.to.map((to) => ({ at: to, parts }));
  return [{ at: at + 1, parts: [...parts, token] }];
}
