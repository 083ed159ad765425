import { describe, expect, it } from "vitest";
import { lintFiles } from "../support/lint.ts";

/** Tasks one after the other, the first `gated` waves of which end with a gate. */
async function codes(
  count: number,
  proof: string,
  gated: readonly number[] = [],
): Promise<readonly string[]> {
  const tasks = Array.from(
    { length: count },
    (_, index) =>
      `  - { id: t${index}, title: Shelve, files: { create: [s${index}/a.ts] }, ${proof}${index > 0 ? `, depends_on: [t${index - 1}]` : ""} }\n`,
  );
  const gates = gated.map((wave) => `  ${wave}: [npm test]\n`).join("");
  const head = gates === "" ? "" : `gates:\n${gates}`;
  const { compilation } = await lintFiles({
    "plan.yaml": `version: 1\nname: library\n${head}tasks:\n${tasks.join("")}`,
  });
  return compilation.diagnostics.map(({ code }) => code);
}

const verify = "verify: [npm test]";
const criteria = "acceptance: [books stand upright]";

describe("gates and proofs", () => {
  it("wants a gate between waves from four writing tasks on", async () => {
    expect(await codes(3, verify)).toEqual([]);
    expect(await codes(4, verify)).toEqual(["require-gate"]);
  });

  it("is content when every wave but the last ends with one", async () => {
    expect(await codes(4, verify, [1, 2, 3])).toEqual([]);
    expect(await codes(4, verify, [1, 3])).toEqual(["require-gate"]);
  });

  it("says one thing where nothing proves anything", async () => {
    expect(await codes(4, criteria)).toEqual(["require-verification"]);
    expect(await codes(4, "acceptance: [npm test passes]")).toEqual(["require-gate"]);
  });

  it("leaves tasks that say nothing at all to require-acceptance", async () => {
    expect(await codes(4, "acceptance: []")).toEqual(["require-acceptance", "require-gate"]);
  });
});
