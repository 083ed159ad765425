import { type ReactElement, useEffect, useState } from "react";
import type { Block } from "../lib/bindings.ts";
import { createPageStore } from "../lib/page-store.ts";

/** A page whose blocks can be edited in place. */
export function PageView({ page }: { readonly page: string }): ReactElement {
  const [blocks, setBlocks] = useState<readonly Block[]>([]);
  const store = createPageStore(page, setBlocks);
  useEffect(() => void store.open(), [page]);
  return (
    <section className="page">
      {blocks.map(({ id, text }) => (
        <textarea key={id} value={text} onChange={({ target }) => void store.edit(id, target.value)} />
      ))}
    </section>
  );
}
