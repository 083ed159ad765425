import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTeamList } from "../../compiler/mailbox/read-team.ts";
import { readTeam } from "../../compiler/mailbox/team.ts";
import { teamData } from "../support/mailbox-team.ts";

const good = teamData({ mode: "build-team", tasks: 2 }) as { readonly tasks: readonly object[] };

describe("readTeam", () => {
  it("reads members, modes and tasks", () => {
    const reading = readTeam(good);
    if (!reading.ok) throw new Error(reading.message);
    expect([...reading.team.members]).toEqual([
      "lead",
      "qa",
      "amy",
      "ben",
      "cleo",
      "dan",
      "eve",
      "zed",
      "zoe",
    ]);
    expect(reading.team.tasks.get("TT-BLD-002")).toEqual({
      id: "TT-BLD-002",
      title: "",
      phase: "build",
      wave: 1,
      owner: "ben",
      reviewer: "qa",
    });
  });

  it.each([
    [{ version: 2 }, 'the list is not of "version: 1"'],
    [{ mode: "swarm" }, '"mode" is neither "plan-team" nor "build-team"'],
    [{ team_id: "../x" }, '"team_id" is no name'],
    [{ members: [] }, '"members" are not all named'],
    [{ members: [{ name: "-rf" }] }, '"members" are not all named'],
    [{ lead: "nobody" }, '"lead" is no member'],
    [{ qa: "nobody" }, '"qa" is no member'],
    [{ tasks: [null] }, "task 1 of the list is no task"],
    [{ tasks: [task({ id: "T-1" })] }, "task 1 of the list is no task"],
    [{ tasks: [task({ phase: "bid" })] }, "task 1 of the list is no task"],
    [{ tasks: [task({ wave: 0.5 })] }, "task 1 of the list is no task"],
    [{ tasks: [task({ reviewer: undefined })] }, "task 1 of the list is no task"],
    [{ tasks: [task({}), task({})] }, 'task 2 of the list has the id of another, "TT-BLD-001"'],
    [{ tasks: [task({ owner: "ghost" })] }, 'task 1 of the list belongs to "ghost", who is no member'],
    [{ tasks: [task({ reviewer: "ghost" })] }, 'task 1 of the list is reviewed by "ghost", who is no member'],
    [{ tasks: [task({ owner: "qa" })] }, 'task 1 of the list is reviewed by its owner, "qa"'],
  ])("does not read %j", (change, message) => {
    expect(readTeam({ ...good, ...change })).toEqual({ ok: false, message });
  });

  it("reads anything without an exception", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(good)), (value, key) => {
        expect(readTeam(value).ok).toBe(false);
        expect(typeof readTeam({ ...good, [key]: value }).ok).toBe("boolean");
      }),
    );
  });
});

describe("readTeamList", () => {
  it("reads YAML and says what is none", () => {
    expect(readTeamList(bytes(JSON.stringify(good))).ok).toBe(true);
    expect(readTeamList(bytes("a: [1"))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^this is no YAML: ./),
    });
    expect(readTeamList(bytes(""))).toMatchObject({ ok: false });
    expect(readTeamList(new Uint8Array([0xff]))).toEqual({ ok: false, message: "this is no UTF-8 text" });
  });
});

function task(change: object): object {
  return { id: "TT-BLD-001", phase: "build", wave: 1, owner: "amy", reviewer: "qa", ...change };
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
