import { openQuery, type Query } from "../../compiler/query/open-query.ts";
import { memoryReader } from "../support/memory-reader.ts";

/** Opens a literal repository; the tasks of a plan may be given (the head is added). */
export async function queryOf(files: Readonly<Record<string, string>>, tasks?: string): Promise<Query> {
  const bytes = new TextEncoder().encode(`version: 1\nname: shop\n${tasks}`);
  const access = await openQuery({
    plan: tasks === undefined ? undefined : { path: "plan.yaml", argument: "plan.yaml", bytes },
    options: { engine: "scanner", cached: false },
    openRepo: () => ({ ok: true, reader: memoryReader(files) }),
  });
  if (!access.ok) throw new Error(access.message);
  return access.value;
}
