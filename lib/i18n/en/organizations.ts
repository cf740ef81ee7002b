import type { organizations as french, organizationRefusals as frenchRefusals } from "../fr/organizations";
import type { Shape } from "../shape";

export const organizations = {
  desk: {
    title: "Management",
    lead: "What waits, what is due, and the pace of the last weeks.",
    habilitations: "Habilitation requests to review",
    invoices: "Suppliers’ invoices to handle",
    bills: "Bills declared paid, to confirm",
    ribs: "Bank details to verify",
    claims: "Claims made with a paper bill",
    addresses: "E-mail addresses to confirm",
    messages: "Messages without an answer",
    none: "Nothing waits",
    waiting: "{count, plural, one {# waiting} other {# waiting}}",
    emptyTitle: "Welcome to Management",
    empty: "None of the services open here belongs to your roles for now.",
  },
  settings: {
    title: "Settings",
    lead: "They hold for the whole portal of {organization}, as soon as they are saved.",
    saved: "The settings are saved.",
    submit: "Save the settings",
    parts: { activation: "Activation of accounts", alerts: "Alerts", payment: "Online payment", retention: "Retention", contact: "Contact" },
    paymentLead: "Bills in euros are paid through PayFiP, the payment service of the French public treasury.",
    contactLead: "What people see when they look for whom to ask: at the foot of pages, in messages and on documents.",
    fields: {
      activationWording: "Answer to a request for activation", announcesBills: "Tell people by e-mail when new bills are put online",
      payfipNumber: "PayFiP number of the organisation", payfipMode: "Stage of the connection to PayFiP", payfipConfirmed: "I confirm this change of online payment",
      paymentLockMinutes: "How long a payment that was begun is protected", citizenRetentionYears: "How long citizens’ bills are kept",
      contactName: "Name of the department", contactEmail: "E-mail address", contactPhone: "Telephone",
    },
    hints: {
      announcesBills: "One message each time bills are put online. Everyone may opt out for themselves.",
      payfipNumber: "Six digits, given by the public finance office. Without a number, nothing is paid online. It is checked with PayFiP before it is saved.",
      paymentLockMinutes: "From 15 minutes to 24 hours (1440). As long as a payment that was begun has not ended, the bill cannot be paid a second time.",
      citizenRetentionYears: "From 1 to 50 years. Holds for bills put online from now on: the others keep their date.",
      payfipConfirmed: "The money of the next payments depends on it. Payments already begun end as before.",
    },
    wordings: {
      neutral: "The same answer in all cases (recommended)",
      neutralHint: "The page does not say whether the address is known: the message that is sent does. Nobody can learn who is a customer.",
      exact: "An exact answer in each case",
      exactHint: "The page says whether the address is unknown or active already. More direct, but anyone can learn whether an address is a customer’s.",
    },
    modes: { test: "Test: no money moves", activation: "Activation: a real trial before opening", production: "Production: payments are real" },
    minutes: "min",
    years: "years",
  },
  mail: {
    subject: "The PayFiP number of {organization} has changed",
    body: "{by} has just changed the PayFiP number of your organisation: it was {before}, it is now {after}. The money of the next online payments depends on it.",
    modeSubject: "Online payment of {organization} has changed stage",
    mode: "{by} has just changed the stage of the connection to PayFiP. Before: “{before}”. Now: “{after}”.",
    none: "absent",
    doubt: "If this change surprises you, check it at once and put back what was there before.",
    button: "See the settings",
  },
} satisfies Shape<typeof french>;

export const organizationRefusals = {
  taken: "The slug, host, prefix or code is already that of the organisation “{slug}”. Choose others.",
  payfipUnknown: "PayFiP does not know this number, or it is not open to payments. Check the six digits with the public finance office.",
  payfipToConfirm: "PayFiP knows the number {number} under the name “{names}”. If this is your organisation, tick the box and save: the next payments will go to this account.",
  payfipNameless: "PayFiP knows the number {number} but gives no name. If you are sure that it is yours, tick the box and save: the next payments will go to this account.",
  payfipUnreachable: "PayFiP does not answer: the number {number} could not be checked. Try again later or, if you are sure, tick the box and save.",
  payfipUnchecked: "Online payment is not open on this installation: the number {number} could not be checked. If you are sure, tick the box and save.",
  payfipRemoved: "Without a PayFiP number, no bill can be paid online any more. To confirm it, tick the box and save.",
} satisfies Shape<typeof frenchRefusals>;
