import type { ModelSettings } from "../plan/settings.ts";
import { catalogueDate } from "./catalogue.ts";
import { fileTokens, promptTokens } from "./estimate.ts";
import { smallFiles } from "./task-profile.ts";

/** What the estimates rest on, one sentence each. `strongest` is the model of the serial comparison. */
export function assumptionsOf(settings: ModelSettings, strongest: string | undefined): readonly string[] {
  const ownPrices = Object.keys(settings.prices).length > 0;
  return [
    `Prices are list prices in USD per million tokens as of ${catalogueDate}.`,
    ...(ownPrices ? ["Prices that the plan gives replace list prices."] : []),
    `A prompt is ${promptTokens / 1000}k input tokens, and each existing file that a task claims ${fileTokens / 1000}k.`,
    "Each agent reads each of its files once; reading again from the cache is not counted.",
    "Minutes and output tokens that a task does not declare are the middle of the range of its type.",
    `Implementations, refactorings and migrations that may write more than ${smallFiles} files count as large.`,
    "A wave ends when its longest task ends.",
    "Gates, reviews and merges are not counted.",
    ...(strongest === undefined
      ? []
      : [`The serial comparison is one agent on ${strongest}, task after task.`]),
  ];
}
