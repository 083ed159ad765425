import { append, type Planter, reaches, tasksWhere, unorderedPair } from "./planter.ts";

/** Mistakes that can be seen in the plan alone. */
export const planPlanters: readonly Planter[] = [
  {
    rule: "duplicate-id",
    plant: (bed) => {
      const [to, from] = [bed.pick(tasksWhere(bed, (_, index) => index > 0)), 0];
      if (to === undefined) return undefined;
      bed.document.setIn(["tasks", to, "id"], bed.plan.tasks[from]?.id);
      return [["tasks", to, "id"]];
    },
  },
  {
    rule: "unknown-reference",
    plant: (bed) => {
      const index = bed.pick(tasksWhere(bed)) ?? 0;
      const key = bed.pick(["depends_on", "consumes", "provides"]) ?? "";
      return [append(bed, ["tasks", index, key], "nobody-here")];
    },
  },
  {
    rule: "no-task-cycle",
    plant: (bed) => {
      const all = tasksWhere(bed);
      const pairs = all.flatMap((a) =>
        all.filter((b) => reaches(bed.plan, b, a)).map((b) => [a, b] as const),
      );
      const [first, last] = bed.pick(pairs) ?? [];
      if (first === undefined || last === undefined) return undefined;
      append(bed, ["tasks", first, "depends_on"], bed.plan.tasks[last]?.id);
      return all.flatMap((index) => [0, 1, 2, 3].map((at) => ["tasks", index, "depends_on", at]));
    },
  },
  {
    rule: "invalid-path",
    plant: (bed) => {
      const path = bed.pick(["src\\till.ts", "src/till.ts:12", " src/till.ts", "src/./till.ts"]);
      return [append(bed, ["tasks", bed.pick(tasksWhere(bed)) ?? 0, "files", "modify"], path)];
    },
  },
  {
    rule: "no-path-outside-root",
    plant: (bed) => {
      const path = bed.pick(["../till.ts", "/etc/till.ts", "~/till.ts"]);
      return [append(bed, ["tasks", bed.pick(tasksWhere(bed)) ?? 0, "files", "read"], path)];
    },
  },
  {
    rule: "invalid-plan",
    plant: (bed) => {
      const index = bed.pick(tasksWhere(bed)) ?? 0;
      const [key, value] = bed.pick([
        ["titel", "Misspelt"],
        ["wave", 0],
        ["estimate", "soon"],
        ["type", "implementing"],
      ]) ?? ["", ""];
      bed.document.setIn(["tasks", index, key], value);
      return [["tasks", index, key]];
    },
  },
  {
    rule: "invalid-branch",
    plant: (bed) => {
      const index = bed.pick(tasksWhere(bed)) ?? 0;
      bed.document.setIn(["tasks", index, "branch"], bed.pick(["two words", "a..b", "end.lock", "-a"]));
      return [["tasks", index, "branch"]];
    },
  },
  {
    rule: "require-acceptance",
    plant: (bed) => {
      const index = bed.pick(tasksWhere(bed)) ?? 0;
      bed.document.deleteIn(["tasks", index, "acceptance"]);
      bed.document.deleteIn(["tasks", index, "verify"]);
      return [["tasks", index, "id"]];
    },
  },
  {
    rule: "no-dropped-dependency",
    plant: (bed) => {
      const index = bed.pick(tasksWhere(bed, ({ depends_on }) => (depends_on ?? []).length > 0));
      if (index === undefined) return undefined;
      const ids = bed.plan.tasks[index]?.depends_on ?? [];
      const at = bed.pick(ids.map((_, place) => place)) ?? 0;
      const dropped = bed.plan.tasks.findIndex(({ id }) => id === ids[at]);
      bed.document.setIn(["tasks", dropped, "status"], "dropped");
      return tasksWhere(bed).flatMap((task) =>
        [0, 1, 2, 3].map((place) => ["tasks", task, "depends_on", place]),
      );
    },
  },
  {
    rule: "no-redundant-dependency",
    plant: (bed) => {
      const all = tasksWhere(bed);
      const pairs = all.flatMap((later) =>
        all
          .filter((earlier) => reaches(bed.plan, later, earlier))
          .filter(
            (earlier) =>
              !(bed.plan.tasks[later]?.depends_on ?? []).includes(bed.plan.tasks[earlier]?.id ?? ""),
          )
          .map((earlier) => [later, earlier] as const),
      );
      const [later, earlier] = bed.pick(pairs) ?? [];
      if (later === undefined || earlier === undefined) return undefined;
      return [append(bed, ["tasks", later, "depends_on"], bed.plan.tasks[earlier]?.id)];
    },
  },
  {
    rule: "no-idle-role",
    plant: (bed) => {
      bed.document.setIn(
        ["roles", "night-watch"],
        bed.document.createNode({ title: "Watcher of the night" }),
      );
      return [
        ["roles", "night-watch"],
        ["roles", "night-watch", "title"],
      ];
    },
  },
  {
    rule: "no-lock-clash",
    plant: (bed) => unorderedPair(bed)?.map((index) => append(bed, ["tasks", index, "locks"], "port:5432")),
  },
  {
    rule: "invalid-waiver",
    plant: (bed) => {
      const waiver = { rule: "no-overlaping-writes", reason: "agreed" };
      return [[...append(bed, ["waivers"], bed.document.createNode(waiver)), "rule"]];
    },
  },
  {
    rule: "no-unused-waiver",
    plant: (bed) => {
      const waiver = { rule: "no-mutual-imports", reason: "agreed" };
      return [[...append(bed, ["waivers"], bed.document.createNode(waiver)), "rule"]];
    },
  },
  {
    rule: "no-expired-waiver",
    plant: (bed) => {
      const waiver = { rule: "no-mutual-imports", reason: "agreed", until: "2020-01-01" };
      return [[...append(bed, ["waivers"], bed.document.createNode(waiver)), "rule"]];
    },
  },
  {
    rule: "max-duration",
    plant: (bed) => {
      bed.document.setIn(["dispatch", "budget", "minutes"], 1);
      return [["dispatch", "budget", "minutes"]];
    },
  },
  {
    rule: "max-cost",
    plant: (bed) => {
      bed.document.setIn(["dispatch", "budget", "usd"], 0.01);
      return [["dispatch", "budget", "usd"]];
    },
  },
  {
    rule: "no-poor-background-task",
    plant: (bed) => {
      const index = bed.pick(tasksWhere(bed)) ?? 0;
      bed.document.setIn(["tasks", index, "type"], "architecture-spike");
      bed.document.setIn(["tasks", index, "background"], true);
      return [["tasks", index, "background"]];
    },
  },
  {
    rule: "no-model-mismatch",
    plant: (bed) => {
      const index = bed.pick(tasksWhere(bed)) ?? 0;
      const [type, model] = bed.pick([
        ["lint-fix", "opus"],
        ["security-review", "haiku"],
      ]) ?? ["", ""];
      bed.document.setIn(["tasks", index, "type"], type);
      bed.document.setIn(["tasks", index, "model"], model);
      return [["tasks", index, "model"]];
    },
  },
  {
    rule: "no-unpriced-model",
    plant: (bed) => {
      const index = bed.pick(tasksWhere(bed)) ?? 0;
      bed.document.setIn(["tasks", index, "model"], "abacus");
      return [["tasks", index, "model"]];
    },
  },
  {
    rule: "no-unsatisfiable-pin",
    plant: (bed) => {
      const index = bed.pick(tasksWhere(bed, ({ depends_on }) => (depends_on ?? []).length > 0));
      if (index === undefined) return undefined;
      bed.document.setIn(["tasks", index, "wave"], 1);
      return [["tasks", index, "wave"]];
    },
  },
];
