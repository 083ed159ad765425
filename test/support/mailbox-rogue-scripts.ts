import { pick, type Script, type Send, say, type World } from "./mailbox-script.ts";

/** What is wrong whenever it is sent, and changes nothing: as much as there are tasks. */
export function rogueScripts(world: World): readonly Script[] {
  if (world.wrong === 0) return [];
  return [...world.team.tasks.keys()].map(() => rogue(world));
}

function* rogue(world: World): Script {
  yield () => world.landed.length > 0;
  if (world.random() < world.wrong) yield pick(world.random, wrongs(world));
}

function wrongs(world: World): readonly Send[] {
  const { team } = world;
  const task = pick(world.random, [...team.tasks.values()]);
  const other = [...team.members].find((name) => name !== task.owner && name !== team.qa) ?? team.lead;
  const finding = { from: "zed", to: team.lead, type: "finding", payload: { text: "by the way" } };
  const begun = { type: "task_started", payload: { task_id: task.id } };
  const isPlanning = team.mode === "plan-team";
  return [
    say(world, { ...finding, from: "ghost" }, "unknown-sender"),
    say(world, { ...finding, to: "ghost" }, "unknown-recipient"),
    say(world, { ...finding, to: "zed" }, "wrong-recipient"),
    say(world, { ...finding, team_id: "shop" }, "wrong-team"),
    say(world, { ...finding, payload: { text: "so", in_reply_to: 999_999 } }, "wrong-reply"),
    say(world, { ...begun, from: other }, "wrong-sender"),
    say(world, { from: "zed", type: "task_started", payload: { task_id: "TT-XYZ-001" } }, "unknown-task"),
    isPlanning
      ? say(world, { from: "qa", type: "qa_baseline_ready", payload: {} }, "wrong-mode")
      : say(
          world,
          { from: "zed", to: "qa", type: "cross_review_request", payload: { artifact: "a" } },
          "wrong-mode",
        ),
    { ...say(world, finding, "unreadable-message"), raw: "half" },
    { ...say(world, finding, "invalid-message"), raw: "invalid" },
    { ...say(world, finding, "misnamed-file"), raw: "misnamed" },
    ...again(world, { ...finding, from: "zoe" }),
  ];
}

/** The name of its file comes after all others of that number; a number is taken again once. */
function again(world: World, finding: object): readonly Send[] {
  const over = pick(world.random, world.landed);
  if (world.begun.has(`over ${over}`)) return [];
  world.begun.add(`over ${over}`);
  return [{ ...say(world, finding, "duplicate-number"), raw: { over } }];
}
