import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StateNotice } from "@/app/[tenant]/(public)/payer/guest-parts";
import { messages } from "@/lib/i18n/words";

const said = (state: "due" | "paying" | "paid", minutes: number | null) =>
  renderToStaticMarkup(createElement(NextIntlClientProvider, { locale: "fr", messages: messages.fr, timeZone: "Europe/Paris" } as never, createElement(StateNotice, { state, minutes })))
    .replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the page of a bill that is paid without an account", () => {
  it("says how long a payment that was begun still keeps it", () => {
    expect(said("paying", 72)).toMatch(/Un paiement de cette facture est déjà en cours\..*un nouveau paiement sera possible dans une heure et 12 minutes\./);
  });

  it("speaks of no time where nothing keeps it", () => {
    expect(said("paid", null)).not.toContain("sera possible");
    expect(said("due", null).trim()).toBe("");
  });
});
