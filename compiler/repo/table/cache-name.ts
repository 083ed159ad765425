/** The name that a table is saved under. */
export const cacheName = "graph.bin";
