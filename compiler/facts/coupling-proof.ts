/** How much an import between two tasks says: what crosses changes, only as a type, or nothing tells that it does. */
export type CouplingEvidence = "changed" | "type" | "same-file";

/** Why what crosses is taken to change. */
export interface Proof {
  /**
   * The imported task breaks it, claims it, deletes the file, or names it; or both tasks name something that neither file
   * has yet, or that crosses.
   */
  readonly kind: "breaks" | "claims" | "deletes" | "names" | "both-name";
  /** Never empty but for `deletes`. */
  readonly names: readonly string[];
}
