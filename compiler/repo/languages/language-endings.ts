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
