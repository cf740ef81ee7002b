/** What the supplier is told of each step, by the event's name. */
export const supplierMailWords = {
  "made-available": {
    subject: { invoice: "Invoice {number} deposited: your receipt", "credit-note": "Credit note {number} deposited: your receipt" },
    lead: {
      invoice: "Your invoice {number} is deposited and available to {organization}. Here is your receipt.",
      "credit-note": "Your credit note {number} is deposited and available to {organization}. Here is your receipt.",
    },
    next: "An agent will take it in hand. You will get a message at each step.",
  },
  "taken-in-charge": {
    subject: { invoice: "Invoice {number} taken in hand", "credit-note": "Credit note {number} taken in hand" },
    lead: {
      invoice: "Your invoice {number} has been taken in hand by {organization}.",
      "credit-note": "Your credit note {number} has been taken in hand by {organization}.",
    },
    next: "You will get a message as soon as the department has decided.",
  },
  recycled: {
    subject: { invoice: "Invoice {number} to be re-addressed: correct the recipient", "credit-note": "Credit note {number} to be re-addressed: correct the recipient" },
    lead: {
      invoice: "Your invoice {number} is not addressed to the right department of {organization}.",
      "credit-note": "Your credit note {number} is not addressed to the right department of {organization}.",
    },
    next: "Correct the receiving department or the order number on the document’s page: it leaves again at once, without a new deposit and under the same number.",
  },
  readdressed: {
    subject: { invoice: "Invoice {number} re-addressed", "credit-note": "Credit note {number} re-addressed" },
    lead: {
      invoice: "Your invoice {number} is available to {organization} again, with the recipient corrected.",
      "credit-note": "Your credit note {number} is available to {organization} again, with the recipient corrected.",
    },
    next: "An agent will deal with it. You will get a message at each step.",
  },
  suspended: {
    subject: { invoice: "Invoice {number} suspended: complete it", "credit-note": "Credit note {number} suspended: complete it" },
    lead: {
      invoice: "{organization} cannot go on with your invoice {number}: something is missing.",
      "credit-note": "{organization} cannot go on with your credit note {number}: something is missing.",
    },
    next: "Add the files asked for, or your answer, on the document’s page with “Complete”. The time to pay is stopped until then, unless it has been stopped once already.",
  },
  completed: {
    subject: { invoice: "Invoice {number} completed", "credit-note": "Credit note {number} completed" },
    lead: {
      invoice: "What you added to invoice {number} has been handed to {organization}.",
      "credit-note": "What you added to credit note {number} has been handed to {organization}.",
    },
    next: "The time to pay runs again. You will get a message as soon as the department takes it up.",
  },
  disputed: {
    subject: { invoice: "Invoice {number} in dispute", "credit-note": "Credit note {number} in dispute" },
    lead: {
      invoice: "{organization} disputes all or part of your invoice {number}.",
      "credit-note": "{organization} disputes all or part of your credit note {number}.",
    },
    next: "Read the reason, then answer the department from the document’s page. The department will decide after that.",
  },
  approved: {
    subject: { invoice: "Invoice {number} approved", "credit-note": "Credit note {number} approved" },
    lead: {
      invoice: "Your invoice {number} has been approved by {organization}.",
      "credit-note": "Your credit note {number} has been approved by {organization}.",
    },
    next: "There is nothing else for you to do.",
  },
  "partly-approved": {
    subject: { invoice: "Invoice {number} partly approved", "credit-note": "Credit note {number} partly approved" },
    lead: {
      invoice: "Your invoice {number} has been approved in part by {organization}.",
      "credit-note": "Your credit note {number} has been approved in part by {organization}.",
    },
    next: "Only the approved amount will be paid. For the difference, deposit a credit note or answer the department from the document’s page.",
  },
  refused: {
    subject: { invoice: "Invoice {number} refused", "credit-note": "Credit note {number} refused" },
    lead: {
      invoice: "Your invoice {number} has been refused by {organization}.",
      "credit-note": "Your credit note {number} has been refused by {organization}.",
    },
    next: "Correct what the reason says, then deposit the document under a new number: number {number} cannot be used again.",
  },
  "service-attested": {
    subject: { invoice: "Invoice {number}: delivery attested", "credit-note": "Credit note {number}: delivery attested" },
    lead: {
      invoice: "{organization} attests that it received what your invoice {number} says.",
      "credit-note": "{organization} attests that it received what your credit note {number} says.",
    },
    next: "There is nothing else for you to do.",
  },
  mandated: {
    subject: { invoice: "Invoice {number}: payment ordered", "credit-note": "Credit note {number}: payment ordered" },
    lead: {
      invoice: "{organization} has passed your invoice {number} to its accountant for settlement.",
      "credit-note": "{organization} has passed your credit note {number} to its accountant for settlement.",
    },
    next: "There is nothing else for you to do: the accountant checks, then pays.",
  },
  "handed-to-accountant": {
    subject: { invoice: "Invoice {number} with the accountant", "credit-note": "Credit note {number} with the accountant" },
    lead: {
      invoice: "Your invoice {number} is with the accountant of {organization}.",
      "credit-note": "Your credit note {number} is with the accountant of {organization}.",
    },
    next: "There is nothing else for you to do.",
  },
  booked: {
    subject: { invoice: "Invoice {number} booked", "credit-note": "Credit note {number} booked" },
    lead: {
      invoice: "The accountant of {organization} has booked your invoice {number}.",
      "credit-note": "The accountant of {organization} has booked your credit note {number}.",
    },
    next: "Payment is the next step.",
  },
  "payment-sent": {
    subject: { invoice: "Invoice {number}: payment sent", "credit-note": "Credit note {number}: payment sent" },
    lead: {
      invoice: "{organization} has sent the payment of your invoice {number}.",
      "credit-note": "{organization} has sent the payment of your credit note {number}.",
    },
    next: "Once the money is in your account, confirm it on the document’s page with “Payment received”.",
  },
  "payment-confirmed": {
    subject: { invoice: "Invoice {number}: payment received", "credit-note": "Credit note {number}: payment received" },
    lead: {
      invoice: "You have confirmed to {organization} the payment of your invoice {number}.",
      "credit-note": "You have confirmed to {organization} the payment of your credit note {number}.",
    },
    next: "Nothing more is expected of you.",
  },
  cancelled: {
    subject: { invoice: "Invoice {number} cancelled", "credit-note": "Credit note {number} cancelled" },
    lead: {
      invoice: "Your invoice {number} has been withdrawn: {organization} will not handle it.",
      "credit-note": "Your credit note {number} has been withdrawn: {organization} will not handle it.",
    },
    next: "Number {number} cannot be used again. If you deposit a corrected document, give it a new number.",
  },
};

/** What agents of accounting are told. */
export const agentMailWords = {
  available: {
    subject: { invoice: "Invoice {number} deposited: to be taken in hand", "credit-note": "Credit note {number} deposited: to be taken in hand" },
    lead: { invoice: "{establishment} has deposited invoice {number}.", "credit-note": "{establishment} has deposited credit note {number}." },
    next: "The document waits to be taken in hand; the time to pay is running.",
  },
  completed: {
    subject: { invoice: "Invoice {number} completed: to be taken up", "credit-note": "Credit note {number} completed: to be taken up" },
    lead: {
      invoice: "{establishment} has completed its invoice {number}.",
      "credit-note": "{establishment} has completed its credit note {number}.",
    },
    next: "Take it in hand again: the time to pay runs again.",
  },
  readdressed: {
    subject: { invoice: "Invoice {number} re-addressed: to be taken in hand", "credit-note": "Credit note {number} re-addressed: to be taken in hand" },
    lead: {
      invoice: "{establishment} has corrected the recipient of its invoice {number}.",
      "credit-note": "{establishment} has corrected the recipient of its credit note {number}.",
    },
    next: "The document waits to be taken in hand.",
  },
  cancelled: {
    subject: { invoice: "Invoice {number} cancelled by the supplier", "credit-note": "Credit note {number} cancelled by the supplier" },
    lead: {
      invoice: "{establishment} has withdrawn its invoice {number}.",
      "credit-note": "{establishment} has withdrawn its credit note {number}.",
    },
    next: "There is nothing for you to do.",
  },
};
