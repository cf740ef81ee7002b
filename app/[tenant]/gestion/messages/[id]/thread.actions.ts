"use server";
import { refresh } from "next/cache";
import type { FormState } from "@/app/_ui/form/form-state";
import { formAction } from "@/app/_web/form-action";
import { answerMessage } from "@/lib/messages/answer-message";
import { closeThread } from "@/lib/messages/close-thread";

const answer = formAction(answerMessage, ({ id, messageId }) => `/gestion/messages/${id}?fait=repondu&message=${messageId}`);
const close = formAction(closeThread, ({ id }) => `/gestion/messages/${id}?fait=clos`);

/** A refusal shows the thread as it is now, beside what the agent typed. */
const shown = (state: FormState): FormState => { refresh(); return state; };

export const answerAction = async (previous: FormState, form: FormData) => shown(await answer(previous, form));
export const closeAction = async (previous: FormState, form: FormData) => shown(await close(previous, form));
