import { container } from "@/lib/platform/container";
import { demonstrationPassword, people } from "@/prisma/world/people";

export type DemonstrationAccount = { readonly name: string; readonly email: string; readonly identifier: string; readonly prepared: boolean };

/** Whether this installation is a demonstration: its accounts and their password are then no secret. */
export const isDemonstration = (): boolean => container().settings.demo;

/** The accounts to try, or null anywhere else than in the demonstration. */
export const demonstrationAccounts = (): { password: string; accounts: DemonstrationAccount[] } | null =>
  isDemonstration()
    ? { password: demonstrationPassword, accounts: Object.values(people).map(({ name, email, identifier, state }) => ({ name, email, identifier, prepared: state === "prepared" })) }
    : null;
