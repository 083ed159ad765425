/** What each task waits for, by id. */
export type TaskOrder = ReadonlyMap<string, readonly string[]>;

/** All that each task waits for, also through others; itself only where it lies on a circle. */
export function reachOf(order: TaskOrder): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const reached = known.get(id) ?? follow(id, order);
    known.set(id, reached);
    return reached;
  };
}

function follow(id: string, order: TaskOrder): ReadonlySet<string> {
  const seen = new Set(order.get(id));
  for (const each of seen) for (const next of order.get(each) ?? []) seen.add(next);
  return seen;
}

/** The same order without what follows from the rest of it, each list in the order of the ids. Free of circles. */
export function reducedOrder(order: TaskOrder): TaskOrder {
  const reach = reachOf(order);
  const ids = [...order.keys()];
  return new Map(
    ids.map((id) => {
      const direct = new Set(order.get(id));
      const behind = [...direct].map(reach);
      return [id, ids.filter((on) => direct.has(on) && !behind.some((others) => others.has(on)))];
    }),
  );
}
