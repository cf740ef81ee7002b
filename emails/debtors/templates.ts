import type { Templates } from "../template";
import { addressMoved } from "./address-moved";
import { claimCodeMail } from "./claim-code";
import { claimConfirmed } from "./claim-confirmed";
import { claimDropped } from "./claim-dropped";
import { claimTaken } from "./claim-taken";
import { claimToActivate } from "./claim-to-activate";
import { claimToSignIn } from "./claim-to-sign-in";
import { claimUnmatched } from "./claim-unmatched";
import { invited } from "./invited";

export const debtorTemplates = {
  "debtor-invited": invited,
  "claim-to-activate": claimToActivate,
  "claim-to-sign-in": claimToSignIn,
  "claim-taken": claimTaken,
  "claim-unmatched": claimUnmatched,
  "claim-code": claimCodeMail,
  "claim-confirmed": claimConfirmed,
  "claim-dropped": claimDropped,
  "debtor-address-moved": addressMoved,
} satisfies Templates;
