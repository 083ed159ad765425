/** Endings of languages other than TypeScript and JavaScript in which files import one another. */
const endings: ReadonlySet<string> = new Set(
  (
    "rs py go java kt kts scala groovy c cc cpp cxx h hh hpp m mm cs fs vb rb php swift dart " +
    "lua pl pm r jl ex exs erl hs ml mli clj cljs elm nim zig sol proto vue svelte astro graphql scss sass less"
  ).split(" "),
);

/**
 * The ending, with its dot and in lower case, of a file whose language knows imports; `undefined` for other files,
 * and for TypeScript and JavaScript.
 */
export function codeEnding(path: string): string | undefined {
  const dot = path.lastIndexOf(".");
  if (dot < 0) return undefined;
  const ending = path.slice(dot + 1).toLowerCase();
  return endings.has(ending) ? `.${ending}` : undefined;
}
