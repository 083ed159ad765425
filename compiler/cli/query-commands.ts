import type { Command, Flag } from "./flags.ts";

const tree: readonly Flag[] = [
  { form: "--repo <folder>", description: "the tree to read (default: the checkout around this folder)" },
  { form: "--no-cache", description: "read every file anew" },
  {
    form: "--engine <engine>",
    description: "what reads TypeScript and JavaScript",
    choices: ["scanner", "ts-morph"],
    fallback: "scanner",
  },
];

const format: Flag = {
  form: "--format <format>",
  description: "how to show it",
  choices: ["pretty", "json"],
  fallback: "pretty",
};

/** `seamwright graph`. */
export const graphWords: Command = {
  name: "graph",
  summary: "show who imports whom",
  description: "Shows the imports between the files of a repository; with a plan, between its tasks.",
  parameters: [["[plan]", "a plan, or - for standard input, to see tasks instead of files"]],
  flags: [
    { ...format, choices: ["pretty", "json", "csv", "dot", "mermaid"] },
    { form: "--from <file>", description: "only what this file leads to" },
    { form: "--to <file>", description: "only what leads to this file" },
    { form: "--cycles", description: "only what lies on circles; exit with 1 when there are any" },
    ...tree,
  ],
  examples: [
    "seamwright graph",
    "seamwright graph --cycles",
    "seamwright graph --from src/cart.ts --format mermaid",
    "seamwright graph plan.yaml --format dot > tasks.dot",
  ],
};

/** `seamwright why`. */
export const whyWords: Command = {
  name: "why",
  summary: "show how one file comes to import another",
  description:
    "Shows the shortest chain of imports from one file to another, with lines. Exits with 1 when there is none.",
  parameters: [
    ["<from>", "the file that imports"],
    ["<to>", "the file that it leads to"],
  ],
  flags: [{ form: "--plan <file>", description: "a plan, to see whose files they are" }, format, ...tree],
  examples: ["seamwright why src/main.ts src/price.ts", "seamwright why a.ts b.ts --plan plan.yaml"],
};

/** `seamwright impact`. */
export const impactWords: Command = {
  name: "impact",
  summary: "say who breaks when a file or an export changes",
  description:
    "Lists the imports of a file, or of one of its exports, also through re-exports; with a plan, by task.",
  parameters: [["<file#export>", "the file that changes, and perhaps which of its exports"]],
  flags: [
    { form: "--plan <file>", description: "a plan, to see whose files they are and who comes too early" },
    format,
    ...tree,
  ],
  examples: ["seamwright impact src/article.ts", "seamwright impact src/article.ts#Article --plan plan.yaml"],
};
