"use server";
import { formAction } from "@/app/_web/form-action";
import { endOtherSessions } from "@/lib/accounts/end-other-sessions";
import { endSession } from "@/lib/accounts/end-session";
import { thisSession } from "../this-session";

export const endSessionAction = formAction(endSession, () => "/compte/sessions?fait=une");
export const endOtherSessionsAction = formAction(endOtherSessions, ({ endedSessions }) => `/compte/sessions?fait=autres&nombre=${endedSessions}`, thisSession);
