import { writeYaml } from "../source/write-yaml.ts";
import { assertionComments } from "./assertion-comments.ts";
import type { Importer } from "./importer.ts";
import type { TranslatedPlan } from "./raw-plan-of.ts";

/** The text of a translated plan: YAML with a comment for everything that was concluded. */
export function planText({ raw, provenance }: TranslatedPlan, { title }: Importer, path: string): string {
  const asserted = assertionComments(provenance);
  return writeYaml({
    value: raw,
    preamble: [
      "yaml-language-server: $schema=https://unpkg.com/seamwright/schema/plan.schema.json",
      `Read from ${path}, format ${title}. A comment behind a value says by what it was concluded.`,
    ],
    comment: (route) => provenance.remarkOn(route) ?? asserted(route),
  });
}
