import { operation } from "@/lib/platform/operation";
import type { AccountEvent } from "./account.events";
import { mayChooseLanguage } from "./account.policy";
import { chooseLanguageSchema } from "./account.schema";

/** The language of a person's messages, and of the portal where they sign in. */
export const chooseLanguage = operation({
  name: "account.choose-language",
  input: chooseLanguageSchema,
  load: async ({ read, actor: { accountId } }) =>
    accountId === null ? null : read((tx) => tx.account.findUnique({ where: { id: accountId }, select: { id: true } })),
  may: mayChooseLanguage,
  run: ({ commit }, { locale }, { id }) => commit(async ({ tx, emit }) => {
    const { count } = await tx.account.updateMany({ where: { id, locale: { not: locale } }, data: { locale } });
    if (count > 0) await emit({ type: "account.language-chosen", accountId: id, payload: { locale } } satisfies AccountEvent);
  }),
});
