import type { Label } from "../diagnostics/diagnostic.ts";
import type { ImportChain, ImportCoupling } from "../facts/facts.ts";

/** What crosses a chain: `load and Store`, at most three names. */
export function symbolWords({ symbols }: ImportChain): string {
  const names = symbols.filter((symbol) => symbol !== "*").map((symbol) => `"${symbol}"`);
  if (names.length === 0) return "";
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

/** One label at each import statement of a chain, in order. */
export function chainLabels({ edges }: ImportChain): readonly Label[] {
  return edges.map((edge) => ({
    place: { in: "file", file: edge.from, span: edge.span },
    message: edge.kind === "re-export" ? `passes it on from "${edge.to}"` : `imports "${edge.to}"`,
  }));
}

/** The files at both ends of the shortest chain of a coupling, and how many more chains there are. */
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
