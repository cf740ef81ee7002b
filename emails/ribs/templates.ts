import type { Templates } from "../template";
import { ribMail } from "./rib-mail";

export const ribTemplates = {
  "rib-requested": ribMail({ message: "requested" }),
  "rib-changed": ribMail({ message: "changed" }),
  "rib-default-chosen": ribMail({ message: "defaultChosen" }),
  "rib-verified": ribMail({ message: "verified" }),
  "rib-refused": ribMail({ message: "refused" }),
  "rib-set-aside": ribMail({ message: "setAside" }),
  "rib-withdrawn": ribMail({ message: "withdrawn" }),
  "rib-to-verify": ribMail({ message: "toVerify", forAgents: true }),
  "rib-withdrawn-in-use": ribMail({ message: "withdrawnInUse", forAgents: true }),
} satisfies Templates;

export type RibTemplate = keyof typeof ribTemplates;
