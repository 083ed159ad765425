import { append, type Bed, type Planter, tasksWhere, unorderedPair, written } from "./planter.ts";

/** Mistakes that only the repository, or the claims of two tasks, can show. */
export const repoPlanters: readonly Planter[] = [
  {
    rule: "no-missing-file",
    plant: (bed) => {
      const path = bed.pick(["src/abacus.ts", "lib/abacus/index.ts", "docs/abacus.md"]);
      const key = bed.pick(["modify", "delete"]) ?? "";
      return [append(bed, ["tasks", bed.pick(tasksWhere(bed)) ?? 0, "files", key], path)];
    },
  },
  {
    rule: "no-empty-glob",
    plant: (bed) => [
      append(bed, ["tasks", bed.pick(tasksWhere(bed)) ?? 0, "files", "modify"], "abacus/**/*.bead"),
    ],
  },
  {
    rule: "no-existing-create",
    plant: (bed) => {
      const path = bed.pick(unclaimed(bed));
      if (path === undefined) return undefined;
      return [append(bed, ["tasks", bed.pick(tasksWhere(bed)) ?? 0, "files", "create"], path)];
    },
  },
  {
    rule: "no-overlapping-writes",
    plant: (bed) => {
      const [a, b] = unorderedPair(bed) ?? [];
      const path = bed.pick(unclaimed(bed));
      if (a === undefined || b === undefined || path === undefined) return undefined;
      return [a, b].map((index) => append(bed, ["tasks", index, "files", "modify"], path));
    },
  },
  {
    rule: "no-double-create",
    plant: (bed) => {
      const all = tasksWhere(bed);
      const [a, b] = [bed.pick(all) ?? 0, bed.pick(all) ?? 0];
      if (a === b) return undefined;
      return [a, b].map((index) => append(bed, ["tasks", index, "files", "create"], "src/abacus.ts"));
    },
  },
  {
    rule: "no-double-claim",
    plant: (bed) => {
      const index = bed.pick(tasksWhere(bed)) ?? 0;
      const claim = bed.pick(written(bed, index).filter(({ at }) => at[3] === "modify"));
      if (claim === undefined) return undefined;
      return [claim.at, append(bed, ["tasks", index, "files", "delete"], claim.path)];
    },
  },
  {
    rule: "missing-dependency",
    plant: (bed) => {
      const [a, b] = unorderedPair(bed) ?? [];
      if (a === undefined || b === undefined) return undefined;
      append(bed, ["tasks", a, "files", "create"], "src/abacus.ts");
      return [append(bed, ["tasks", b, "files", "read"], "src/abacus.ts")];
    },
  },
  {
    rule: "no-write-after-delete",
    plant: (bed) => {
      const [a, b] = unorderedPair(bed) ?? [];
      const path = bed.pick(unclaimed(bed));
      if (a === undefined || b === undefined || path === undefined) return undefined;
      return [
        append(bed, ["tasks", a, "files", "delete"], path),
        append(bed, ["tasks", b, "files", "modify"], path),
      ];
    },
  },
  {
    rule: "no-unknown-symbol",
    plant: (bed) => {
      const path = bed.pick(unclaimed(bed).filter((file) => /\.tsx?$/.test(file)));
      const index = bed.pick(tasksWhere(bed)) ?? 0;
      return path === undefined
        ? undefined
        : [append(bed, ["tasks", index, "files", "modify"], `${path}#abacusOfNobody`)];
    },
  },
  {
    rule: "no-unowned-break",
    plant: (bed) => {
      const use = bed.pick(importedNames(bed));
      const index = bed.pick(tasksWhere(bed)) ?? 0;
      return use === undefined
        ? undefined
        : [append(bed, ["tasks", index, "breaks"], `${use.file}#${use.name}`)];
    },
  },
  {
    rule: "no-locked-write",
    plant: (bed) => shared(bed, "locked"),
  },
  {
    rule: "no-lead-only-write",
    plant: (bed) => shared(bed, "lead"),
  },
  {
    rule: "no-case-clash",
    plant: (bed) => {
      const path = bed.pick(bed.files.filter((file) => /^[a-z]/.test(file)));
      const index = bed.pick(tasksWhere(bed)) ?? 0;
      const name = path?.replace(/[a-z](?=[^/]*$)/, (letter) => letter.toUpperCase());
      return name === undefined || name === path
        ? undefined
        : [append(bed, ["tasks", index, "files", "create"], name)];
    },
  },
  {
    rule: "no-lockfile-race",
    plant: (bed) => {
      const [a, b] = unorderedPair(bed) ?? [];
      const has = (file: string) => bed.files.includes(file);
      if (a === undefined || b === undefined || !has("package.json")) return undefined;
      return [
        append(bed, ["tasks", a, "packages"], "left-shelf"),
        append(bed, ["tasks", b, "packages"], "right-shelf"),
      ];
    },
  },
  {
    rule: "no-migration-clash",
    plant: (bed) => {
      const [a, b] = unorderedPair(bed) ?? [];
      const first = bed.files.find((file) => /(^|\/)0001_[^/]*\.sql$/.test(file));
      if (a === undefined || b === undefined || first === undefined) return undefined;
      const folder = first.slice(0, first.lastIndexOf("/"));
      return [
        append(bed, ["tasks", a, "files", "create"], `${folder}/0007_abacus.sql`),
        append(bed, ["tasks", b, "files", "create"], `${folder}/0007_beads.sql`),
      ];
    },
  },
];

/** Files that no task claims by name. */
function unclaimed(bed: Bed): readonly string[] {
  const claimed = new Set(
    bed.plan.tasks.flatMap(({ files }) =>
      files === undefined || Array.isArray(files) ? [] : Object.values(files).flat(),
    ),
  );
  return bed.files.filter((file) => !claimed.has(file) && /^(?:src|crates|apps)\//.test(file));
}

function shared(bed: Bed, key: string): readonly (readonly (string | number)[])[] | undefined {
  const claim = bed.pick(tasksWhere(bed).flatMap((index) => written(bed, index)));
  if (claim === undefined) return undefined;
  append(bed, ["shared_files", key], claim.path);
  return [claim.at];
}

/** Names that one file of the tree, which no task writes, imports from another; written out plainly. */
function importedNames(bed: Bed): readonly { readonly file: string; readonly name: string }[] {
  const owned = new Set(tasksWhere(bed).flatMap((index) => written(bed, index).map(({ path }) => path)));
  return bed.files
    .filter((file) => !owned.has(file))
    .flatMap((file) =>
      [
        ...bed.read(file).matchAll(/^import (?:type )?\{ ?(?:type )?(\w+)[^}]*\} from "\.\/([\w-]+)\.ts"/gm),
      ].flatMap(([, name = "", target = ""]) => {
        const path = `${file.slice(0, file.lastIndexOf("/"))}/${target}.ts`;
        return bed.files.includes(path) ? [{ file: path, name }] : [];
      }),
    );
}
