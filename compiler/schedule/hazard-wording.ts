import type { Access, Hazard, Implication, ImportCoupling, ResolvedClaim } from "../facts/facts.ts";

const verb = {
  create: "creates",
  modify: "modifies",
  delete: "deletes",
  read: "reads",
} as const satisfies Record<Access, string>;

/** A hazard that says which of its two tasks comes first. */
export type OrderingHazard = Extract<
  Hazard,
  { readonly kind: "read-of-created" | "write-after-delete" | "import-coupling" }
>;

/** Why a hazard puts one task after another, e.g. `reads src/y.ts that it creates`; the later task is the subject. */
export function precedenceWhy(hazard: OrderingHazard): string {
  switch (hazard.kind) {
    case "read-of-created":
      return `${verb[hazard.reader.access]} ${hazard.path} that it creates`;
    case "write-after-delete":
      return `deletes ${hazard.path} that it ${verb[hazard.later.access]}`;
    case "import-coupling":
      return `imports ${importedFile(hazard)}`;
  }
}

/** Why a hazard keeps two tasks apart, e.g. `both modify src/server.ts`; the same from either side. */
export function separationWhy(hazard: Hazard): string {
  switch (hazard.kind) {
    case "write-write":
    case "create-create": {
      const [a, b] = hazard.claims;
      const list = listed(a, b);
      if (list !== undefined) return `both ${list} ${hazard.path}`;
      return `both ${a.access === b.access ? a.access : "write"} ${hazard.path}`;
    }
    case "read-of-created":
      return `one creates ${hazard.path} that the other ${verb[hazard.reader.access]}`;
    case "write-after-delete":
      return `one deletes ${hazard.path} that the other ${verb[hazard.later.access]}`;
    case "import-coupling":
      return `one imports ${importedFile(hazard)} of the other`;
    case "mutual-imports":
      return "their files import each other";
    case "lock":
      return `both hold the lock ${hazard.key}`;
  }
}

/** What two tasks do to a file that neither, or only one, claims. */
function listed({ implied: a }: ResolvedClaim, { implied: b }: ResolvedClaim): string | undefined {
  const kind = a?.kind ?? b?.kind;
  if (kind === undefined) return undefined;
  return a?.kind === b?.kind ? impliedVerbs[kind] : `write the ${impliedNouns[kind]}`;
}

const impliedNouns = {
  barrel: "barrel",
  registration: "list of modules",
  manifest: "manifest",
  lockfile: "lock file",
  migration: "journal of migrations",
  generated: "generated file",
  snapshot: "snapshot",
} as const satisfies Record<Implication["kind"], string>;

const impliedVerbs = {
  barrel: "add to the barrel",
  registration: "add to the list of modules",
  manifest: "add packages to",
  lockfile: "change the lock file",
  migration: "add to the journal of migrations",
  generated: "change what is generated into",
  snapshot: "change the snapshot",
} as const satisfies Record<Implication["kind"], string>;

function importedFile({ chains }: ImportCoupling): string {
  const edges = chains[0]?.edges ?? [];
  const [first, last] = [edges[0], edges.at(-1)];
  if (first === undefined || last === undefined) return "files";
  return edges.length === 1 ? last.to : `${last.to} through ${first.to}`;
}
