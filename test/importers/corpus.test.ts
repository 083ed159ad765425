import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { importFiles } from "../../compiler/importers/import-files.ts";
import type { Compilation } from "../../compiler/pipeline/compilation.ts";
import { planFiles } from "../conformance/plan-files.ts";

// Plans that other people wrote, where they are at hand. They are no part of this project; only what must be found in them is.

const folder = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const isThere = existsSync(join(folder, "corpus.json"));

interface Row {
  readonly repo: string;
  readonly path: string;
  readonly tasks: number;
  readonly base_tree_list: string;
}

const rows: readonly Row[] = isThere ? JSON.parse(readFileSync(join(folder, "corpus.json"), "utf8")) : [];

/** Where ours counts otherwise: issues that are closed, lines of a conflict, headings that have only a title. */
const otherwise: Readonly<Record<string, number>> = {
  "0xtiby/spawner": 108,
  "gmickel/gno .beads/issues.jsonl": 282,
  "richardgill/patchy": 10,
  "inakanou/ArchiTrack": 31,
};

/** Compiles a plan against the list of files of its repository; what is in them is not at hand. */
async function compileRow({ repo, path, base_tree_list: list }: Row): Promise<Compilation> {
  const root = join(folder, "plans", repo.replace("/", "+"));
  const files = planFiles(root, path).map((name) => ({ path: name, bytes: readFileSync(join(root, name)) }));
  const foreign = importFiles(files, undefined);
  if (foreign === undefined) throw new Error(`${path} is in no known format`);
  const listed = join(folder, list.replace("open/", ""));
  const tree = existsSync(listed)
    ? readFileSync(listed, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];
  const reader = { files: tree.sort(), read: () => "" };
  return compile({
    path,
    bytes: new Uint8Array(),
    foreign,
    onlyDiagnostics: true,
    openRepo: () => ({ ok: true, reader }),
  });
}

const messages = ({ diagnostics }: Compilation, rule: string): readonly string[] =>
  diagnostics.filter(({ code }) => code === rule).map(({ message }) => message);

const find = (repo: string, path: string): Row => {
  const row = rows.find((one) => one.repo.endsWith(repo) && one.path.includes(path));
  if (row === undefined) throw new Error(`no plan ${path} of ${repo}`);
  return row;
};

describe.skipIf(!isThere)("plans of other people (skipped without ../shared/corpus)", () => {
  it.each(rows.map((row) => [`${row.repo} ${row.path}`, row] as const))("reads %s", async (name, row) => {
    const { imported, translated, diagnostics } = await compileRow(row);
    expect(imported?.read).toBe(otherwise[row.repo] ?? otherwise[name] ?? row.tasks);
    expect(translated?.raw.tasks).toHaveLength(imported?.read ?? 0);
    expect(diagnostics.map(({ code }) => code)).not.toContain("invalid-plan");
  });

  it.each([
    [
      "Faceplate",
      "22-value",
      [/^"22-01" and "22-02" are put in wave 1, and both write ".*displays\/index.ts" and 2 more files$/],
    ],
    [
      "Faceplate",
      "13-extended",
      [/^"13-01", .* and "13-11" are put in wave 1, and all write/, /^"13-02", .* and "13-11" are put/],
    ],
    [
      "agent-compiler",
      "02-safe",
      [/^"02-01" and "02-02" are put in wave 1, and both write "src\/file-safety\/index.ts"$/],
    ],
    ["gsd-unsupervised", "06-web", []],
  ] as const)("finds what %s %s puts in one wave", async (repo, path, expected) => {
    const found = messages(await compileRow(find(repo, path)), "no-wave-clash");
    expect(found).toHaveLength(expected.length);
    for (const pattern of expected) expect(found.some((message) => pattern.test(message))).toBe(true);
  });

  it.each([
    ["unentropy", "004", ['"T005", "T010" and "T012"']],
    ["unentropy", "006", ['"T002", "T003" and "T004"']],
    ["ui-builder", "011", ['"T000a" and "T000b"']],
    ["speck", "009", ['"T006" and "T008"']],
    ["nanoclaw", "001-obsidian", ['"T002" and "T003"']],
    ["notebooklm-controller", "specs/001", ['"T051", "T052", "T053", "T054" and "T055"']],
  ])("finds the marks of %s %s that cannot be", async (repo, path, expected) => {
    const found = messages(await compileRow(find(repo, path)), "no-parallel-clash");
    for (const start of expected) expect(found.some((message) => message.startsWith(start))).toBe(true);
  });

  it.each([
    ["episodic-memory", "codex-support", "5"],
    ["shep-ai/cli", "fork-and-pr", "14"],
    ["happy", "keyboard-shortcuts", "7"],
    ["happy", "agent-space", "8"],
    ["WhaleCode", "orchestration", "11"],
    ["harness-engineering", "unified-code", "12"],
    ["claudecodeui", "clean-conversation", "9"],
    ["qwibitai/nanoclaw", "auto-merge", "21"],
  ])("lets the check at the end of %s %s wait for everything", async (repo, path, check) => {
    const { translated, diagnostics } = await compileRow(find(repo, path));
    const on = new Map(translated?.raw.tasks.map(({ id, depends_on = [] }) => [id, depends_on]));
    const before = new Set([check]);
    for (const id of before) for (const other of on.get(id) ?? []) before.add(String(other));
    expect(before.size).toBe(on.size);
    expect(diagnostics.map(({ code }) => code)).not.toContain("require-files");
  });

  it.each([
    ["shep-ai/cli", "fork-and-pr", ["6 3", "8 4", "9 3"]],
    ["WhaleCode", "orchestration", ["4 1", "6 5", "9 5"]],
    ["claudecodeui", "clean-conversation", ["6 4", "7 3b", "7 4", "7 5", "7 6"]],
  ])("finds what code in %s %s imports of earlier tasks", async (repo, path, expected) => {
    const { translated } = await compileRow(find(repo, path));
    const found = translated?.raw.tasks.flatMap(({ id, depends_on = [] }, index) =>
      depends_on
        .filter((_, at) =>
          translated.provenance.remarkOn(["tasks", index, "depends_on", at])?.startsWith("its code imports"),
        )
        .map((on) => `${id} ${on}`),
    );
    expect(found?.sort()).toEqual(expected);
  });

  it("finds nothing of the kind in plans that have none", async () => {
    for (const path of ["file-browser", "unified-impl", "centralize-status", "ai-conflict"]) {
      const found = await compileRow(find("scout-and-wave-web", path));
      expect(found.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });

  it("says what it makes of oddities", async () => {
    const conflict = await compileRow(find("patchy", "issues"));
    expect(messages(conflict, "no-unread-task").length).toBeGreaterThan(0);
    const titled = await compileRow(find("pi-codegraph", "020"));
    expect(messages(titled, "no-doubtful-reading")).toEqual([]);
    const noWaves = await compileRow(find("gsd-unsupervised", "06-web"));
    expect(messages(noWaves, "no-doubtful-reading")).toContain("no plan says its wave; waves are derived");
    const siblings = await compileRow(find("ui-builder", "012"));
    expect(messages(siblings, "no-unclaimed-path")).toContain(
      '67 paths lie in "../openzeppelin-adapters", outside of the repository, and are not checked',
    );
  });
});
