import { currentPerson } from "@/app/_web/scope";

/** The token of the session of this browser, as an operation takes it beside a form. Empty for who is not signed in. */
export const thisSession = async (): Promise<{ sid: string }> => ({ sid: (await currentPerson())?.sid ?? "" });
