import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportTree } from "../../compiler/importers/importer.ts";
import { type PathMentions, pathsIn } from "../../compiler/importers/paths/path-mention.ts";
import { parseMarkdown, type Stretch, stretchesOf } from "../../compiler/importers/places/markdown.ts";
import { sourceText } from "../../compiler/source/text.ts";

const files = [
  ".env.example",
  "Makefile",
  "README.md",
  "apps/shop/app/(auth)/login/page.tsx",
  "apps/shop/app/[slug]/page.tsx",
  "package.json",
  "packages/desk/sources/desk.ts",
  "packages/desk/sources/types.ts",
  "packages/shelf/lib/Shelf.tsx",
  "packages/shelf/types.ts",
  "plans/loans/research.md",
  "src/catalogue.ts",
  "src/loans.ts",
  "src/text/de.ts",
  "src/text/en.ts",
];

function treeOf(paths: readonly string[]): ImportTree {
  return {
    isFile: (path) => paths.includes(path),
    isFolder: (path) => paths.some((one) => one.startsWith(`${path}/`)),
    endingWith: (end) => paths.filter((one) => one.endsWith(`/${end}`)).slice(0, 4),
  };
}

const tree = treeOf(files);

interface Reading {
  readonly mentions: PathMentions;
  readonly text: string;
}

function readAll(text: string, manner: "list" | "prose", known: ImportTree | undefined): Reading {
  const source = sourceText("plans/loans/tasks.md", text);
  const root = parseMarkdown(source);
  const stretches = root.children.flatMap((block) => stretchesOf(source, block));
  return { text, mentions: pathsIn(stretches, { source, tree: known, manner }) };
}

/** `pattern`, what was written where it differs, and what was concluded. */
function shown({ text, mentions }: Reading): readonly string[] {
  return mentions.paths.map(({ pattern, span, inferred, moved, note }) => {
    const written = text.slice(span.start, span.end);
    const parts = [
      pattern,
      written === pattern ? "" : `<${written}>`,
      inferred === undefined ? "" : `[${inferred}]`,
      moved ?? "",
      note === undefined ? "" : `(${note})`,
    ];
    return parts.filter((part) => part !== "").join(" ");
  });
}

const list = (text: string, known: ImportTree | undefined = tree): readonly string[] =>
  shown(readAll(text, "list", known));
const prose = (text: string, known: ImportTree | undefined = tree): readonly string[] =>
  shown(readAll(text, "prose", known));

function problems(
  text: string,
  manner: "list" | "prose",
  known: ImportTree | undefined = tree,
): readonly string[] {
  const { mentions } = readAll(text, manner, known);
  return mentions.problems.map(({ kind, message, origin }) => {
    const written = text.slice(origin.span.start, origin.span.end);
    return `${kind}: ${message}${message.includes(`"${written}"`) ? "" : ` <${written}>`}`;
  });
}

describe("a list of files", () => {
  it.each([
    ["Create: `src/fines.ts`", ["src/fines.ts"]],
    ["`src/fines.ts`, `src/loans.ts`", ["src/fines.ts", "src/loans.ts"]],
    ["`src/loans.ts`, `src/loans.ts:4`", ["src/loans.ts"]],
    [
      "Modify: src/loans.ts, src/fines.ts (new) and bun.lock",
      ["src/loans.ts", "src/fines.ts (new)", "bun.lock"],
    ],
    ["`src/loans.ts,src/fines.ts`", ["src/loans.ts", "src/fines.ts"]],
    ["修改：`src/loans.ts`（新增）、`src/fines.ts`", ["src/loans.ts (新增)", "src/fines.ts"]],
    [
      "`Dockerfile`, `.env.local`, `docs/`, `bin/desk`",
      ["Dockerfile", ".env.local", "docs/** <docs/> [a folder]", "bin/desk"],
    ],
    ["`src/text`", ["src/text/** <src/text> [a folder]"]],
    [
      "`src/{fines, loans}.ts`, `src/**/*.test.ts`",
      ["src/{fines,loans}.ts <src/{fines, loans}.ts>", "src/**/*.test.ts"],
    ],
    ["`src/loans.ts (new)`", ["src/loans.ts"]],
  ])("reads %s", (text, expected) => {
    expect(list(text)).toEqual(expected);
  });

  it.each([
    "None (verification only)",
    "corresponding tests.",
    "all nine files listed above",
    "None (see `src/loans.ts`)",
    "`npm test`",
    "`GET /api/loans`, `/api/loans`, `@shop/desk`, `lend()`, `Desk.lend`, `application/json`, `2/3`",
    "`https://example.com/a.ts`, `example.com/a.ts`, `desk@example.com`",
  ])("finds no path in %s", (text) => {
    expect(list(text)).toEqual([]);
    expect(problems(text, "list")).toEqual([]);
  });

  it("leaves out what stands in notes, and keeps the note", () => {
    expect(list("`src/loans.ts` (add `fines.ts` to it), `src/fines.ts` (if needed)")).toEqual([
      "src/loans.ts (add fines.ts to it)",
      "src/fines.ts (if needed)",
    ]);
    expect(list("`src/loans.ts` — as in `src/catalogue.ts`")).toEqual([
      "src/loans.ts (as in src/catalogue.ts)",
    ]);
    expect(list("`src/loans.ts` - as in\nthe file `src/catalogue.ts`")).toEqual(["src/loans.ts (as in)"]);
    expect(list("`src/loans.ts:10-20` — as in `src/catalogue.ts`")).toEqual([
      "src/loans.ts (as in src/catalogue.ts)",
    ]);
    expect(list("`src/loans.ts#lend` – as in `src/catalogue.ts`").length).toBe(1);
    expect(list("src/loans.ts:19,209 — as in src/catalogue.ts")).toEqual([
      "src/loans.ts (as in src/catalogue.ts)",
    ]);
    expect(list("`src/loans.ts`: use `src/catalogue.ts`; `src/fines.ts`: new")).toEqual([
      "src/loans.ts (use src/catalogue.ts; src/fines.ts: new)",
      "src/fines.ts (new)",
    ]);
    expect(list("**`src/loans.ts`** **(new)**")).toEqual(["src/loans.ts (new)"]);
    expect(list("`src/loans.ts` [NEW]")).toEqual(["src/loans.ts (NEW)"]);
    expect(list("`src/loans.ts` (unclosed `src/fines.ts`\n`src/catalogue.ts`")).toEqual([
      "src/loans.ts (unclosed src/fines.ts)",
      "src/catalogue.ts",
    ]);
    expect(list(`\`src/loans.ts\` (${"long ".repeat(40)})`)[0]?.length).toBeLessThan(100);
  });

  it("lets short names stand beside the first path", () => {
    expect(list("`src/text/en.ts`, `de.ts`, `fr.ts` (new)")).toEqual([
      "src/text/en.ts",
      'src/text/de.ts <de.ts> [beside "src/text/en.ts"]',
      'src/text/fr.ts <fr.ts> [beside "src/text/en.ts"] (new)',
    ]);
    expect(list("`src/text/en.ts`, `package.json`")).toEqual(["src/text/en.ts", "package.json"]);
    expect(list("`src/text/en.ts`, `package.json`, `fr.ts`", undefined)).toEqual([
      "src/text/en.ts",
      "package.json",
      'src/text/fr.ts <fr.ts> [beside "src/text/en.ts"]',
    ]);
    expect(list("In `src/text/`: `fr.ts`")[1]).toBe('src/text/fr.ts <fr.ts> [in "src/text/"]');
  });

  it("drops lines and names of parts", () => {
    const written =
      "`src/loans.ts:10`, `src/fines.ts:10-20` (lines 134-142), `src/a.ts:19,209` (x), `:42-65` (y), `src/b.ts#L10-L20`";
    expect(list(written)).toEqual(["src/loans.ts", "src/fines.ts", "src/a.ts (x)", "src/b.ts"]);
    expect(problems(written, "list")).toEqual([]);
    expect(list("`src/loans.ts`:10-20 (new)")).toEqual(["src/loans.ts (new)"]);
    expect(list("`src/loans.ts#lend`")).toEqual(['src/loans.ts ["#lend" left out]']);
    expect(list("`src/loans.ts:lend()`")).toEqual(['src/loans.ts [":lend()" left out]']);
  });

  it("keeps segments in brackets and parentheses", () => {
    expect(list("`apps/shop/app/(auth)/register/page.tsx` (new)")).toEqual([
      "apps/shop/app/(auth)/register/page.tsx (new)",
    ]);
    expect(list("apps/shop/app/(auth)/login/page.tsx, apps/shop/app/[slug]/page.tsx:12")).toEqual([
      "apps/shop/app/(auth)/login/page.tsx",
      "apps/shop/app/[slug]/page.tsx",
    ]);
    expect(list("`[...all]/route.ts`", undefined)).toEqual(["[...all]/route.ts"]);
  });

  it("marks both ends of a move", () => {
    expect(list("Move: `src/loans.ts` → `src/text/loans.ts`")).toEqual([
      "src/loans.ts from",
      "src/text/loans.ts to",
    ]);
    expect(list("`src/loans.ts -> src/lending.ts`")).toEqual(["src/loans.ts from", "src/lending.ts to"]);
    expect(list("Move `src/loans.ts` to `src/text/`")).toEqual([
      "src/loans.ts from",
      'src/text/loans.ts <src/text/> [moved into "src/text/"] to',
    ]);
    expect(list("`src/loans.ts` → extract `lend` as in `src/fines.ts`")).toEqual([
      "src/loans.ts (extract lend as in src/fines.ts)",
    ]);
    expect(list("Link `src/loans.ts` to `src/catalogue.ts`")).toEqual(["src/loans.ts", "src/catalogue.ts"]);
  });

  it("finds what is relative to a package", () => {
    expect(list("`sources/desk.ts`")).toEqual([
      "packages/desk/sources/desk.ts <sources/desk.ts> [the only file that ends so]",
    ]);
    expect(list("`types.ts`")).toEqual(["types.ts"]);
    expect(problems("`types.ts`", "list")).toEqual([
      'doubtful-reading: "types.ts" may be "packages/desk/sources/types.ts" or "packages/shelf/types.ts", and is taken as written',
    ]);
    expect(list("`packages/desk/sources/desk.ts`, `sources/types.ts`")[1]).toBe(
      'packages/desk/sources/types.ts <sources/types.ts> [below "packages/desk"]',
    );
  });

  it("does not take a new file below a folder of the root for one elsewhere", () => {
    const known = treeOf(["src/a.ts", "packages/desk/src/lend.ts"]);
    expect(list("`src/lend.ts`", known)).toEqual(["src/lend.ts"]);
    expect(problems("`src/lend.ts`", "list", known)).toEqual([
      'doubtful-reading: "src/lend.ts" may be "packages/desk/src/lend.ts", and is taken as written',
    ]);
  });

  it("says which paths nobody knows yet", () => {
    const paths = [
      "db/<timestamp>_fines.sql",
      "specs/NNN-fines/plan.md",
      "src/…/fines.ts",
      "log/YYYY-MM-DD.md",
    ];
    for (const path of [
      ...paths,
      "src/{feature}/a.ts",
      "db/[timestamp]_a.sql",
      "db/[NEW]_a.sql",
      "db/XXX_a.sql",
    ]) {
      expect(list(`\`${path}\``)).toEqual([]);
      expect(problems(`\`${path}\``, "list")).toEqual([
        `unclaimed-path: "${path}" stands for a path that is not known yet`,
      ]);
    }
  });

  it("says which paths lie elsewhere", () => {
    expect(list("`/Users/me/library/src/loans.ts`")).toEqual([
      "src/loans.ts </Users/me/library/src/loans.ts> [the part below the repository]",
    ]);
    expect(list("`C:\\library\\src\\loans.ts`")).toEqual([
      'src/loans.ts <C:\\library\\src\\loans.ts> [the part below the repository, "\\" read as "/"]',
    ]);
    expect(list("`./src/loans.ts`")).toEqual(["src/loans.ts <./src/loans.ts>"]);
    expect(problems("`~/.desk/a.md`, `../other/a.ts`, `/tmp/a.ts`, `$HOME/a.md`", "list")).toEqual([
      'unclaimed-path: "~/.desk/a.md" begins in a home folder',
      'unclaimed-path: "../other/a.ts" leaves the repository with ".."',
      'unclaimed-path: "/tmp/a.ts" is an absolute path',
      'unclaimed-path: "$HOME/a.md" begins in a home folder',
    ]);
    expect(problems("`/Users/me/other/package.json`", "list")).toEqual([
      'unclaimed-path: "/Users/me/other/package.json" is an absolute path',
    ]);
  });
});

describe("prose", () => {
  it.each([
    ["Add fines to src/fines.ts.", ["src/fines.ts"]],
    [
      "在 src/fines.ts 中，修改`src/loans.ts`、src/a.tsを更新し（src/b.ts）",
      ["src/fines.ts", "src/loans.ts", "src/a.ts", "src/b.ts"],
    ],
    [
      'Change **src/a.ts**, *src/b.ts*, _src/c.ts_, ~~src/d.ts~~ and "src/e.ts"',
      ["src/a.ts", "src/b.ts", "src/c.ts", "src/d.ts", "src/e.ts"],
    ],
    [
      "See src/\\_\\_tests\\_\\_/a.ts and __tests__/b.ts",
      ["src/__tests__/a.ts <src/\\_\\_tests\\_\\_/a.ts>", "__tests__/b.ts"],
    ],
    ["Use package.json, README.md and Makefile", ["package.json", "README.md", "Makefile"]],
    ["Use `schema.prisma`, `Dockerfile` and `.env.local`", ["schema.prisma", "Dockerfile", ".env.local"]],
    [
      "Change the tests in src/**/*.test.ts and src/text/",
      ["src/**/*.test.ts", "src/text/** <src/text/> [a folder]"],
    ],
    [
      "[Shelf.tsx](packages/shelf/lib/Shelf.tsx) and [src/a.ts](../../src/a.ts)",
      ["packages/shelf/lib/Shelf.tsx", "src/a.ts"],
    ],
    ["Add the key to .env.local, never to .git or .ts", [".env.local"]],
    ["Move it to src/text/. Then go", ["src/text/** <src/text/> [a folder]"]],
    ["Update Shelf.tsx", ["packages/shelf/lib/Shelf.tsx <Shelf.tsx> [the only file that ends so]"]],
    ["Read `research.md`", ["plans/loans/research.md <research.md> [beside the plan]"]],
    ["Read @src/loans.ts first", ["src/loans.ts <@src/loans.ts>"]],
    ["Modify:src/loans.ts", ["src/loans.ts"]],
    ["src/a.ts (new), src/b.ts - if needed", ["src/a.ts (new)", "src/b.ts (if needed)"]],
  ])("reads %s", (text, expected) => {
    expect(prose(text).map((one) => one.replace(/ \((?!new|if needed).*\)$/, ""))).toEqual(expected);
  });

  it.each([
    "Node.js, Next.js, Vue.js and socket.io, e.g. v1.2.ts",
    "and/or read/write client/server 1/2 2026-01-02 v1.2.3",
    "`res.json`, `console.log`, `Desk.lend`, `.ts`, `*.ts`, `lend/fines`, `lodash/fp`",
    "GET /api/loans, /api/loans/{id}, @shop/desk, vercel/next.js, application/json, image/*",
    "http://example.com/a.ts, www.example.com/a.ts, localhost:3000/a.ts, example.com/b.html",
    "Promise<a/b>, </div>, <Shelf/>, `import a from './a.js'`, `./a.js`",
    "`git add src/loans.ts`, `cat src/loans.ts`",
  ])("finds no path in %s", (text) => {
    expect(prose(text)).toEqual([]);
    expect(problems(text, "prose")).toEqual([]);
  });

  it("takes a short name for what the plan calls so elsewhere", () => {
    expect(prose("Create src/desk/Fines.tsx, then test `Fines.tsx`")).toEqual(["src/desk/Fines.tsx"]);
    const bare = "Show Fines.tsx, not Loans.tsx\n\nCreate src/desk/Fines.tsx, a/Loans.tsx and b/Loans.tsx";
    expect(prose(bare)[0]).toBe("src/desk/Fines.tsx <Fines.tsx> [so named elsewhere in the plan]");
    expect(prose(bare).filter((one) => one.includes("Loans"))).toEqual(["a/Loans.tsx", "b/Loans.tsx"]);
    const text = "Fill `Fines.tsx` and `types.ts`\n\nCreate src/desk/Fines.tsx";
    expect(prose(text)[0]).toBe("src/desk/Fines.tsx <Fines.tsx> [so named elsewhere in the plan]");
    expect(problems(text, "prose")).toEqual([
      'unclaimed-path: "types.ts" may be "packages/desk/sources/types.ts" or "packages/shelf/types.ts"',
    ]);
  });

  it("doubts that code lies at the root", () => {
    expect(prose("Write `fines.ts`")).toEqual([]);
    expect(problems("Write `fines.ts`", "prose")).toEqual([
      'unclaimed-path: "fines.ts" names no folder, and is not claimed',
    ]);
    expect(problems("`fines.ts`", "list")).toEqual([
      'unclaimed-path: "fines.ts" names no folder, and is not claimed',
    ]);
    const { paths, problems: doubts } = readAll("`fines.ts`", "list", treeOf(["loans.ts"])).mentions;
    expect(paths.map(({ pattern }) => pattern)).toEqual(["fines.ts"]);
    expect(doubts.map(({ message }) => message)).toEqual([
      '"fines.ts" names no folder, and is taken to lie at the root',
    ]);
  });

  it.each([
    "Settings lie in `~/.desk/a.json`, logs in $HOME/desk.log",
    "Run `/desk.lend`, write /tmp/desk/a.md and `/etc/desk/desk.conf`",
    "A note goes to `inbox/YYYYMMDD-<slug>.md`, a cover to `/covers/{isbn}.webp`",
    "See .worktrees/fines/src/loans.ts and `.claude/worktrees/a/src/b.ts`",
  ])("leaves alone what lies on a machine or is made at run time: %s", (text) => {
    expect(prose(text)).toEqual([]);
    expect(problems(text, "prose")).toEqual([]);
  });

  it("says where prose names files of another checkout, or new ones below a known folder", () => {
    expect(
      problems("Copy `~/dev/shop/till.ts` and /Users/me/shop/till.ts to src/{feature}/till.ts", "prose"),
    ).toEqual([
      'unclaimed-path: "~/dev/shop/till.ts" begins in a home folder',
      'unclaimed-path: "/Users/me/shop/till.ts" is an absolute path',
      'unclaimed-path: "src/{feature}/till.ts" stands for a path that is not known yet',
    ]);
  });

  it("does not take the letter of an escape for the beginning of a path", () => {
    const text = '{"description":"## File\\nlib/Fines.tsx"} {"description":"Fill `Fines.tsx`"}';
    const source = sourceText("issues.jsonl", text);
    const at = text.indexOf("`Fines.tsx`") + 1;
    const stretch: Stretch = { text: "Fines.tsx", span: { start: at, end: at + 9 }, isCode: true };
    const { paths } = pathsIn([stretch], { source, tree, manner: "prose" });
    expect(paths.map(({ pattern }) => pattern)).toEqual(["lib/Fines.tsx"]);
  });

  it("reads code in text that no Markdown parser has seen", () => {
    const text = "Write `src/fines.ts` and `Dockerfile`";
    const source = sourceText("tasks.json", text);
    const stretch: Stretch = { text, span: { start: 0, end: text.length }, isCode: false };
    const { paths } = pathsIn([stretch], { source, tree, manner: "prose" });
    expect(paths.map(({ span }) => text.slice(span.start, span.end))).toEqual(["src/fines.ts", "Dockerfile"]);
  });
});

const fragments = [
  ..."`()[]{}<>*_~@#:;,.-/\\ \n→—（）、漢$",
  "src/loans.ts",
  "src/text/",
  "`en.ts`",
  "(new)",
  " — ",
  "a.ts:10-20",
  "app/(auth)/[slug]/",
  "../x/y.ts",
  "/Users/me/src/loans.ts",
  "<name>",
  "{a,b}.ts",
  "](src/a.ts)",
];

describe("any text", () => {
  it("gives places within it that begin and end with no space, and each path once", () => {
    const texts = fc.array(fc.constantFrom(...fragments), { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom("list" as const, "prose" as const),
        fc.boolean(),
        (text, manner, isKnown) => {
          const { mentions } = readAll(text, manner, isKnown ? tree : undefined);
          for (const span of [
            ...mentions.paths.map((one) => one.span),
            ...mentions.problems.map((one) => one.origin.span),
          ]) {
            const written = text.slice(span.start, span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(written).not.toBe("");
            expect(written).toBe(written.trim());
          }
          const patterns = mentions.paths.map(({ pattern }) => pattern);
          expect(new Set(patterns).size).toBe(patterns.length);
        },
      ),
    );
  });

  it("asks the tree in proportion to the length of the text", () => {
    const asked = (count: number): number => {
      let questions = 0;
      const answer = <T>(value: T): T => {
        questions += 1;
        return value;
      };
      const counted: ImportTree = {
        isFile: () => answer(false),
        isFolder: () => answer(false),
        endingWith: () => answer([]),
      };
      const text = Array.from(
        { length: count },
        (_, index) => `a/b${index}.ts c${index}.ts (\`d${index}.ts\` `,
      ).join("");
      readAll(text, "list", counted);
      readAll(text, "prose", counted);
      return questions;
    };
    expect(asked(400)).toBeLessThan(asked(200) * 2.1);
    expect(asked(200)).toBeGreaterThan(200);
  });
});
