import { StateNotice } from "@/app/[tenant]/(public)/payer/guest-parts";
import { drawnPiece, textOf } from "@/tests/support/drawn";

const said = (state: "due" | "paying" | "paid", minutes: number | null) => textOf(drawnPiece(StateNotice, { state, minutes }));

describe("the page of a bill that is paid without an account", () => {
  it("says how long a payment that was begun still keeps it", () => {
    expect(said("paying", 72)).toMatch(/Un paiement de cette facture est déjà en cours\..*un nouveau paiement sera possible dans une heure et 12 minutes\./);
  });

  it("speaks of no time where nothing keeps it", () => {
    expect(said("paid", null)).not.toContain("sera possible");
    expect(said("due", null).trim()).toBe("");
  });
});
