import type { ModelSettings, Price } from "../plan/settings.ts";
import { type CatalogueModel, catalogue } from "./catalogue.ts";

/** The plan's price for a model, by the name it was given, its short name or its full id; else the catalogue's. */
export function priceOf(
  model: string,
  inputTokens: number,
  prices: ModelSettings["prices"],
): Price | undefined {
  const known = catalogue.find(({ name, id }) => name === model || id === model);
  return planPrice(prices, [model, known?.name, known?.id]) ?? (known && listPrice(known, inputTokens));
}

/** USD, not rounded; `undefined` when the model has no price. */
export function costOf(
  tokens: { readonly inputTokens: number; readonly outputTokens: number },
  model: string,
  prices: ModelSettings["prices"],
): number | undefined {
  const price = priceOf(model, tokens.inputTokens, prices);
  return price && (tokens.inputTokens * price.input + tokens.outputTokens * price.output) / 1_000_000;
}

// Own keys only: a plan may call a model `constructor`.
function planPrice(
  prices: ModelSettings["prices"],
  names: readonly (string | undefined)[],
): Price | undefined {
  const name = names.find((candidate) => candidate !== undefined && Object.hasOwn(prices, candidate));
  return name === undefined ? undefined : prices[name];
}

function listPrice({ price, longPrompt }: CatalogueModel, inputTokens: number): Price {
  return longPrompt !== undefined && inputTokens > longPrompt.above ? longPrompt.price : price;
}
