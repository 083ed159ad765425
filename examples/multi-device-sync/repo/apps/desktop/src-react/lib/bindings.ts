// Generated from the commands of the desktop application. Do not edit.
import { invoke } from "./invoke.ts";

export interface Block {
  readonly id: string;
  readonly text: string;
}

export function loadPage(page: string): Promise<readonly Block[]> {
  return invoke("load_page", [page]);
}

export function editBlock(page: string, id: string, text: string): Promise<readonly Block[]> {
  return invoke("edit_block", [page, id, text]);
}

export function syncState(): Promise<string> {
  return invoke("sync_state", []);
}
