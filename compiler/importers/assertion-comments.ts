import type { Route } from "../source/route.ts";
import type { Provenance } from "./provenance.ts";

/** What was said of a task and our language has no word for, as a comment on its id. */
export function assertionComments(provenance: Provenance): (route: Route) => string | undefined {
  return ([tasks, index, key, ...more]) => {
    if (tasks !== "tasks" || index === undefined || key !== "id" || more.length > 0) return undefined;
    const said = ["parallel", "wave", "locks"].flatMap(
      (part) => provenance.sayingOn(["tasks", index, part]) ?? [],
    );
    return said.length === 0 ? undefined : said.join("; ");
  };
}
