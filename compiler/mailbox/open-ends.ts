import type { MailFinding } from "./mail-finding.ts";
import type { Stage, State, TaskState } from "./state.ts";

/** The name of the task list, for what no message says. */
const listFile = "tasks.yaml";

/** What is owed after the last message. When the team is done, it should have come, and tasks should be completed. */
export function openEnds(state: State, isFinal: boolean): readonly MailFinding[] {
  const severity = isFinal ? "error" : "warning";
  const found = [...openReviews(state), ...openBlocks(state), ...openBlockers(state)];
  const tasks = isFinal ? [...state.tasks.values()].flatMap(openTask) : [];
  return [...found, ...tasks].map(({ code, file, message }) => ({ code, severity, file, message }));
}

type Open = Omit<MailFinding, "severity">;

function openReviews({ unanswered, doubts, tasks }: State): readonly Open[] {
  const requests = [...unanswered.values(), ...[...doubts.values()].flatMap(unansweredDoubt)];
  return [
    ...requests.map(
      ({ file, message }): Open => ({
        code: "open-review",
        file,
        message: `"${message.to}" has not answered`,
      }),
    ),
    ...inStage(tasks, "ready").map(
      ({ task, by }): Open => ({
        code: "open-review",
        file: by?.file ?? listFile,
        message: `"${task.reviewer}" has not reviewed ${task.id}`,
      }),
    ),
  ];
}

function unansweredDoubt({ mail, answer }: Parameters<State["doubts"]["set"]>[1]): readonly (typeof mail)[] {
  return answer === undefined ? [mail] : [];
}

function openBlocks({ blocks, tasks }: State): readonly Open[] {
  return [
    ...[...blocks.values()].map(
      ({ file, message }): Open => ({
        code: "open-block",
        file,
        message: `"${message.to}" has not mended what this verdict blocks`,
      }),
    ),
    ...inStage(tasks, "blocked").map(
      ({ task, by }): Open => ({
        code: "open-block",
        file: by?.file ?? listFile,
        message: `"${task.owner}" has not mended ${task.id}`,
      }),
    ),
  ];
}

function openBlockers({ blockers }: State): readonly Open[] {
  return [...blockers.values()].map(({ file, message }) => ({
    code: "open-blocker",
    file,
    message: `nobody has helped "${message.from}"`,
  }));
}

function openTask({ task, stage, by }: TaskState): readonly Open[] {
  if (stage !== "waiting" && stage !== "started" && stage !== "passed") return [];
  const what = stage === "waiting" ? "started" : "completed";
  const message = `"${task.owner}" has not ${what} ${task.id}`;
  return [{ code: "open-task", file: by?.file ?? listFile, message }];
}

function inStage(tasks: State["tasks"], wanted: Stage): readonly TaskState[] {
  return [...tasks.values()].filter(({ stage }) => stage === wanted);
}
