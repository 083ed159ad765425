import { type Block, editBlock, loadPage } from "./bindings.ts";

/** The page on screen; `show` is called with the blocks after every change. */
export interface PageStore {
  open(): Promise<void>;
  edit(id: string, text: string): Promise<void>;
}

export function createPageStore(page: string, show: (blocks: readonly Block[]) => void): PageStore {
  let latest = 0;
  // Answers may overtake each other; only the newest question counts.
  const showAnswer = async (answer: Promise<readonly Block[]>): Promise<void> => {
    latest += 1;
    const mine = latest;
    const blocks = await answer;
    if (mine === latest) show(blocks);
  };
  return {
    open: () => showAnswer(loadPage(page)),
    edit: (id, text) => showAnswer(editBlock(page, id, text)),
  };
}
