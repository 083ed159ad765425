import type { Label } from "../diagnostics/diagnostic.ts";
import type { ImportChain, ImportCoupling } from "../facts/facts.ts";

/** Why what crosses is taken to change; follows the quoted path of what is imported. */
export function proofWords(coupling: ImportCoupling): string {
  const task = `"${coupling.imported}"`;
  const { chain } = ends(coupling);
  const names = quotedNames(chain?.proof?.names ?? []);
  switch (chain?.proof?.kind) {
    case "breaks":
      return `, of which ${task} breaks ${names}`;
    case "claims":
      return `, of which ${task} changes ${names}`;
    case "names":
      return `, which ${task} writes; ${task} names ${names}`;
    case "both-name":
      return `, which ${task} writes; both tasks name ${names}`;
    case "deletes":
      return `, which ${task} deletes`;
    case undefined:
      return `, which ${task} writes`;
  }
}

/** At most three names, quoted. */
export function quotedNames(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `"${name}"`);
  return names.length > 3 ? `${shown.join(", ")} and ${names.length - 3} more` : shown.join(", ");
}

/** One label at each import statement of a chain, in order. */
export function chainLabels({ edges }: ImportChain): readonly Label[] {
  return edges.map((edge) => ({
    place: { in: "file", file: edge.from, span: edge.span },
    message: edge.kind === "re-export" ? `passes it on from "${edge.to}"` : `imports "${edge.to}"`,
  }));
}

/** The files at both ends of the first chain of a coupling, and how many more chains there are. */
export function ends({ chains }: ImportCoupling): {
  readonly chain: ImportChain | undefined;
  readonly from: string;
  readonly to: string;
  readonly more: number;
} {
  const [chain] = chains;
  const edges = chain?.edges ?? [];
  return {
    chain,
    from: edges[0]?.from ?? "",
    to: edges[edges.length - 1]?.to ?? "",
    more: chains.length - 1,
  };
}
