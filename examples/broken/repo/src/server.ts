import { lendRoute } from "./routes/loans.ts";

export const routes: Record<string, (body: string) => string> = { "/loans": lendRoute };
