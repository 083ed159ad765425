import type { ModelTier, Price } from "../plan/settings.ts";

/** A model that the compiler knows. */
export interface CatalogueModel {
  /** Short name, as plans and runtimes use it. */
  readonly name: string;
  /** Full id, which a plan may use as well. */
  readonly id: string;
  /** What it is good for. */
  readonly strength: ModelTier;
  /** Tokens that fit in its context. */
  readonly window: number;
  readonly price: Price;
  /** The price of the whole request when its prompt is longer than a number of tokens. */
  readonly longPrompt?: { readonly above: number; readonly price: Price };
}

/** The day on which prices and windows were read. */
export const catalogueDate: string = "2026-11-18";

/** List prices in USD per million tokens, without cache discounts. */
export const catalogue: readonly CatalogueModel[] = [
  {
    name: "fable",
    id: "claude-fable-5-2",
    strength: "deep",
    window: 1_000_000,
    price: { input: 8, output: 40 },
  },
  {
    name: "opus",
    id: "claude-opus-5-5",
    strength: "deep",
    window: 1_000_000,
    price: { input: 4, output: 20 },
  },
  {
    name: "sonnet",
    id: "claude-sonnet-5-5",
    strength: "standard",
    window: 1_000_000,
    price: { input: 2, output: 10 },
  },
  {
    name: "haiku",
    id: "claude-haiku-5-5",
    strength: "fast",
    window: 1_000_000,
    price: { input: 0.1, output: 0.5 },
    longPrompt: { above: 100_000, price: { input: 0.5, output: 2.5 } },
  },
];

/** The model of each tier, unless the plan names another. */
export const tierModels: Readonly<Record<ModelTier, string>> = {
  deep: "opus",
  standard: "sonnet",
  fast: "haiku",
};
