/** The way from the root of a document to a value: keys and list indexes, as in JSON Pointer. */
export type Route = readonly (string | number)[];

/** `tasks[2].files.modify[0]`; the root is `(plan)`. Keys that are no plain word are quoted. */
export function formatRoute(route: Route): string {
  if (route.length === 0) return "(plan)";
  return route.map(formatStep).join("").replace(/^\./, "");
}

function formatStep(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return /^[\w-]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

/** Reads a JSON Pointer (RFC 6901) against a value, so that list indexes become numbers. */
export function routeFromPointer(pointer: string, root: unknown): Route {
  const route: (string | number)[] = [];
  let value = root;
  for (const raw of pointer.split("/").slice(1)) {
    const key = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) {
      route.push(Number(key));
      value = value[Number(key)];
    } else {
      route.push(key);
      value = (value as Record<string, unknown> | undefined)?.[key];
    }
  }
  return route;
}
