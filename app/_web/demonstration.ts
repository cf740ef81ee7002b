import { container } from "@/lib/platform/container";
import { demonstrationPassword, people } from "@/prisma/world/people";

export type DemonstrationAccount = { readonly name: string; readonly email: string; readonly identifier: string; readonly prepared: boolean };

/** Whether this installation is a demonstration: its accounts and their password are then no secret. */
const isDemonstration = (): boolean => container().settings.demo;

/**
 * True for an account of the demonstration anywhere else. Its password is printed in the documentation: where a demonstration became an
 * installation on the same data, it opens nothing any more.
 */
export const isOutOfPlace = (accountId: string): boolean => !isDemonstration() && Object.values(people).some(({ id }) => id === accountId);

/** The accounts to try, or null anywhere else than in the demonstration. */
export const demonstrationAccounts = (): { password: string; accounts: DemonstrationAccount[] } | null =>
  isDemonstration()
    ? { password: demonstrationPassword, accounts: Object.values(people).map(({ name, email, identifier, state }) => ({ name, email, identifier, prepared: state === "prepared" })) }
    : null;
