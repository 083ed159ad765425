import type { BytesProblem } from "../source/bytes.ts";
import type { Rule } from "./rule.ts";

/** Reports a plan file that is no text. */
export const invalidText: Rule<"source"> = {
  id: "invalid-text",
  summary: "A plan is a UTF-8 text of at most 2 MB.",
  why: "Bytes that are no text cannot be read, and guessing at an encoding would change names and paths.",
  severity: "error",
  waivable: false,
  stage: "source",
  *check({ bytes }) {
    if (bytes === undefined) return;
    yield { message: describe(bytes), at: { in: "text", span: { start: 0, end: 0 } }, help: remedy(bytes) };
  },
};

function describe(problem: BytesProblem): string {
  switch (problem.kind) {
    case "too-large":
      return `the file has ${megabytes(problem.bytes)} MB, a plan may have ${megabytes(problem.limit)} MB`;
    case "binary":
      return `the file holds a NUL byte at offset ${problem.offset}, so it is binary or UTF-16, not UTF-8 text`;
    case "not-utf-8":
      return `the file is not UTF-8: byte ${problem.offset} begins no valid character`;
  }
}

function remedy({ kind }: BytesProblem): string {
  return kind === "too-large" ? "split the plan" : "save the file as UTF-8";
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
