/** What the `#[path = "…"]` above a module says. */
export interface AttributePaths {
  readonly paths: readonly string[];
  /** Under `cfg_attr`, so that the usual places may count as well. */
  readonly conditional: boolean;
}

const none: AttributePaths = { paths: [], conditional: false };

/** The paths in the attributes that end before the `mod` at an offset; `code` is `text` without comments and texts. */
export function attributePaths(text: string, code: string, at: number): AttributePaths {
  const start = Math.max(0, at - 1000);
  const before = code.slice(start, at);
  if (!before.includes("path")) return none;
  const boundary = /[;{}]\s*(?=[^;{}]*$)/.exec(
    before.replace(/#!?\[[^\]]*\]/g, (one) => "#".repeat(one.length)),
  );
  const from = boundary === null ? 0 : boundary.index + 1;
  const own = before.slice(from);
  const paths: string[] = [];
  for (const match of own.matchAll(/\bpath\s*=\s*("\s*")/dg)) {
    const [first, last] = match.indices?.[1] ?? [0, 0];
    const offset = start + from;
    paths.push(text.slice(offset + first + 1, offset + last - 1).replaceAll("\\", "/"));
  }
  return { paths, conditional: /\bcfg_attr\b/.test(own) };
}
