import type { actWords as french } from "../fr/inbox-acts";
import type { Shape } from "../shape";

export const actWords = {
  "take-in-charge": { label: "Take in charge", title: "Take invoice {number} in charge?", body: "The supplier is told by e-mail that you are dealing with it.", confirm: "Take in charge", done: "The invoice is in charge." },
  recycle: { label: "To be readdressed", title: "Send invoice {number} back for another addressee?", body: "{establishment} corrects the department or the order, without a new deposit. The payment period starts anew when the invoice comes back.", confirm: "Yes, send back", done: "The invoice has been sent back to the supplier: it waits for another addressee." },
  suspend: { label: "Suspend", title: "Suspend invoice {number}?", body: "The payment period stops until {establishment} has completed it. Say exactly what is missing.", confirm: "Yes, suspend", done: "The invoice is suspended: the payment period has stopped." },
  dispute: { label: "Dispute", title: "Dispute invoice {number}?", body: "The supplier is told the reason. The payment period goes on. You can then approve it, whole or in part, or refuse it.", confirm: "Yes, dispute", done: "The invoice is disputed." },
  approve: { label: "Approve", title: "Approve invoice {number}?", body: "{amount} for {establishment}. The supplier is told by e-mail. This decision cannot be undone.", confirm: "Yes, approve", done: "The invoice is approved." },
  "approve-partly": { label: "Approve in part", title: "Approve a part of invoice {number}?", body: "The total is {amount}. Only the part that you approve will be paid to {establishment}. This decision cannot be undone.", confirm: "Yes, approve this part", done: "A part of the invoice is approved." },
  refuse: { label: "Refuse", title: "Refuse invoice {number}?", body: "The supplier is told the reason by e-mail. This decision cannot be undone and the number cannot be used again.", confirm: "Yes, refuse", done: "The invoice is refused." },
  "attest-service": { label: "Attest the service", title: "Attest that the service of invoice {number} was done?", body: "You certify that what {establishment} charges, {amount}, was delivered or carried out. This step cannot be undone.", confirm: "Yes, the service was done", done: "The service is attested." },
  mandate: { label: "Order the payment", title: "Has the payment of invoice {number} been ordered?", body: "{amount} for {establishment}. This step cannot be undone.", confirm: "Yes, it is ordered", done: "The payment is ordered." },
  "hand-to-accountant": { label: "Hand to the accountant", title: "Is invoice {number} with the public accountant?", body: "{amount} for {establishment}. This step cannot be undone.", confirm: "Yes, the accountant has it", done: "The invoice is with the accountant." },
  book: { label: "Enter in the books", title: "Has invoice {number} been entered in the books?", body: "{amount} for {establishment}. This step cannot be undone.", confirm: "Yes, it is entered", done: "The invoice is entered in the books." },
  "send-payment": { label: "Payment sent", title: "Has the payment of invoice {number} left?", body: "{amount} for {establishment}. The supplier is told and can confirm receipt. This step cannot be undone.", confirm: "Yes, the payment has left", done: "The payment has been sent." },
} satisfies Shape<typeof french>;
