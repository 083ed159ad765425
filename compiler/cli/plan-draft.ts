import type { PackageFacts } from "./package-scripts.ts";
import { firstSource, type RepoSurvey } from "./repo-survey.ts";

/** What a first plan is written from. */
export interface DraftInput {
  /** Of the plan, in kebab-case. */
  readonly name: string;
  /** Path or address of the schema, for editors. */
  readonly schema: string;
  readonly survey: RepoSurvey;
  readonly facts: PackageFacts;
}

interface DraftTask {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  /** Why it looks as it does; one line each. */
  readonly comments: readonly string[];
  readonly files: Readonly<Partial<Record<"create" | "modify" | "read", readonly string[]>>>;
  readonly after: readonly string[];
  readonly acceptance: string;
  readonly verify: readonly string[];
}

/** The text of a first plan that lints clean against the repository it was drawn up for. */
export function draftPlan(input: DraftInput): string {
  const { facts, survey } = input;
  const tasks = draftTasks(survey, facts);
  return `${[
    ...preamble(input),
    ...gate(facts),
    "",
    '# A role is a contract: its title says what the agent is for, never "worker 2".',
    "roles:",
    ...roles.filter(({ id }) => tasks.some(({ role }) => role === id)).flatMap(roleLines),
    "",
    "# What is to be done. Paths are relative to the root of the repository.",
    ...found("Code was found in", survey.sourceFolders),
    ...found("Tests were found in", survey.testFolders),
    "tasks:",
    ...tasks.flatMap(taskLines),
  ].join("\n")}\n`;
}

/** A YAML string in double quotes, whatever the text holds. */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function preamble({ schema, name }: DraftInput): readonly string[] {
  return [
    `# yaml-language-server: $schema=${schema}`,
    "#",
    "# Says who may write what, in which order. Change it to what you want done, then run",
    "#   seamwright lint       to see what is wrong with it",
    "#   seamwright schedule   to see who does what when, and what it costs",
    "#   seamwright compile    to write prompts, ownership and contracts for the team",
    "version: 1",
    `name: ${yamlString(name)}`,
    'goal: "Say in one sentence what this plan is for."',
    "",
  ];
}

function gate({ checks }: PackageFacts): readonly string[] {
  const about = "# Commands that must pass after every wave";
  if (checks.length === 0) return [`${about}, for example:`, '# gate: ["npm test"]'];
  return [
    `${about}; taken from package.json.`,
    "gate:",
    ...checks.map((command) => `  - ${yamlString(command)}`),
  ];
}

const roles = [
  { id: "change-author", title: "Author of the first change", shape: "implementer" },
  { id: "test-author", title: "Author of tests for the first change", shape: "test-author" },
  { id: "readme-editor", title: "Editor of the read-me", shape: "documenter" },
] as const;

function roleLines({ id, title, shape }: (typeof roles)[number]): readonly string[] {
  return [`  ${id}:`, `    title: ${yamlString(title)}`, `    shape: ${shape}`];
}

function found(what: string, folders: readonly string[]): readonly string[] {
  if (folders.length === 0) return [];
  const shown = folders.slice(0, 3).map(yamlString).join(", ");
  const more = folders.length > 3 ? ` and ${folders.length - 3} more` : "";
  return [`# ${what} ${shown}${more}.`];
}

function draftTasks(
  { source, test, readme }: RepoSurvey,
  { test: command }: PackageFacts,
): readonly DraftTask[] {
  const verify = command === undefined ? [] : [command];
  const changed = source ?? firstSource;
  return [
    {
      id: "first-change",
      title: "Make the first change",
      role: "change-author",
      comments: ["While this task runs, nobody else writes the files under modify and create."],
      files: source === undefined ? { create: [changed] } : { modify: [changed] },
      after: [],
      acceptance: "Say here how anyone can tell that it is done.",
      verify,
    },
    {
      id: "first-tests",
      title: "Test the first change",
      role: "test-author",
      comments: ["It relies on what the task before writes, so it comes after it."],
      files: { create: [test], read: [changed] },
      after: ["first-change"],
      acceptance: "The new tests fail without the change and pass with it.",
      verify,
    },
    {
      id: "read-me",
      title: "Say in the read-me what the change is for",
      role: "readme-editor",
      comments: ["It touches no file of the others, so it may run beside them."],
      files: readme === undefined ? { create: ["README.md"] } : { modify: [readme] },
      after: [],
      acceptance: "A newcomer can tell what changed and why.",
      verify: [],
    },
  ];
}

function taskLines({
  id,
  title,
  role,
  comments,
  files,
  after,
  acceptance,
  verify,
}: DraftTask): readonly string[] {
  return [
    `  - id: ${id}`,
    `    title: ${yamlString(title)}`,
    `    role: ${role}`,
    ...comments.map((comment) => `    # ${comment}`),
    "    files:",
    ...Object.entries(files).flatMap(([access, paths]) => list(`      ${access}:`, paths)),
    ...(after.length === 0 ? [] : [`    depends_on: [${after.join(", ")}]`]),
    ...list("    acceptance:", [acceptance]),
    ...(verify.length === 0 ? [] : list("    verify:", verify)),
  ];
}

function list(key: string, texts: readonly string[]): readonly string[] {
  const margin = " ".repeat(key.length - key.trimStart().length + 2);
  return [key, ...texts.map((text) => `${margin}- ${yamlString(text)}`)];
}
