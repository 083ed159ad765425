import type { Access, Hazard, ImportCoupling } from "../facts/facts.ts";

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

function importedFile({ chains }: ImportCoupling): string {
  const edges = chains[0]?.edges ?? [];
  const [first, last] = [edges[0], edges.at(-1)];
  if (first === undefined || last === undefined) return "files";
  return edges.length === 1 ? last.to : `${last.to} through ${first.to}`;
}
