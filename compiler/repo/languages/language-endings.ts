/** Endings of the files of each language that has a front end, without a dot. Known without loading the front ends. */
export const languageEndings: Readonly<
  Record<"c" | "go" | "java" | "kotlin" | "python" | "rust", readonly string[]>
> = {
  c: "c h cc cpp cxx c++ hh hpp hxx h++ inl ipp tpp m mm cu cuh".split(" "),
  go: ["go"],
  java: ["java"],
  kotlin: ["kt", "kts"],
  python: ["py", "pyi"],
  rust: ["rs"],
};

/** How reports call each language. */
export const languageNames: Readonly<Record<keyof typeof languageEndings, string>> = {
  c: "C and C++",
  go: "Go",
  java: "Java",
  kotlin: "Kotlin",
  python: "Python",
  rust: "Rust",
};

const byEnding: ReadonlyMap<string, string> = new Map(
  Object.entries<readonly string[]>(languageEndings).flatMap(([key, endings]) =>
    endings.map((ending): [string, string] => [ending, languageNames[key as keyof typeof languageNames]]),
  ),
);

/** The language of a file whose imports a front end reads; `undefined` for TypeScript, JavaScript and all others. */
export function languageOf(path: string): string | undefined {
  return byEnding.get(path.slice(path.lastIndexOf(".") + 1));
}
