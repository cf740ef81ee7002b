import { cookies } from "next/headers";
import { currentOrganization } from "@/app/_web/request";
import { isId } from "@/lib/kernel/ids";
import { queueMost } from "@/lib/payments/payment";

/** The bills that a person chose to pay one after the other, while they are at PayFiP: its return address is too short to hold them. */
const cookie = "suite";
const hours = 2;

const idsOf = (text: unknown): string[] => (typeof text === "string" ? text.split(".").filter(isId).slice(0, queueMost) : []);

/** What the form's field says: identifiers joined by dots; nothing for a bill that is paid alone. */
export async function keepQueue(field: unknown): Promise<void> {
  const secure = (await currentOrganization()).origin.startsWith("https:");
  (await cookies()).set(cookie, idsOf(field).join("."), { path: "/factures", httpOnly: true, sameSite: "lax", secure, maxAge: hours * 3600 });
}

export const keptQueue = async (): Promise<string[]> => idsOf((await cookies()).get(cookie)?.value);
