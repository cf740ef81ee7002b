import type { texts as french, textRefusals as frenchRefusals } from "../fr/texts";
import type { Shape } from "../shape";

export const texts = {
  names: {
    faq: "Frequently asked questions", help: "Help", tutorials: "Tutorials", "legal-notice": "Legal notice", privacy: "Personal data", accessibility: "Accessibility",
    "payment-means": "Other ways to pay",
  },
  leads: {
    faq: "Answers to the questions asked most often.",
    help: "What each page of the portal is for, and how to use it.",
    tutorials: "What can be done in the portal, step by step.",
    "legal-notice": "Who publishes this portal, and on what terms.",
    privacy: "Information about you: why it is kept, for how long, and your rights.",
    accessibility: "This portal is meant for everyone. Here is how far it has come.",
  },
  updatedAt: "Last updated: {date}",
  outline: "On this page",
  more: "More",
  contact: "Write to the department",
  contactBody: "Not found?",
  desk: {
    title: "Texts",
    lead: "The pages that your organisation writes itself. Until it has written one, a default text is shown.",
    caption: "Texts of the portal, by language",
    page: "Page",
    default: "Default text",
    writtenBy: "Written on {date} by {name}",
    written: "Written on {date}",
    edit: "Edit",
    see: "See the page",
    partOf: "Shown on the page of each bill to be paid.",
    saved: "The text is saved: it is shown from now on.",
    restored: "The default text is back.",
  },
  edit: {
    title: "{name} ({language})",
    lead: "This text is shown to people who read the portal in this language.",
    body: "Text",
    save: "Save",
    preview: "Preview",
    previewTitle: "Preview",
    previewHint: "Nothing is saved yet.",
    help: "How to format",
    helpHeading: "“## A heading”, on its own line, makes a heading; “###” a smaller one.",
    helpList: "“- ” at the start of a line makes a list, “1. ” a numbered one. Leave an empty line between two paragraphs.",
    helpBold: "“**two words**” makes them bold.",
    helpLink: "“[the words of the link](https://example.com)” makes a link; “[Contact](/contact)” leads to a page of the portal.",
    helpRefused: "HTML and images are not used: they would be shown as they are typed, or not at all.",
    placeholders: "These words in braces are replaced by your organisation’s settings, and follow them when they change:",
    placeholder: {
      organisme: "the organisation’s name", service: "the name of the department to contact", courriel: "its e-mail address", telephone: "its telephone",
      contact: "the department, its address and its telephone", portail: "the portal’s address", "ans-titres": "years during which bills can be fetched", "ans-depots": "years during which deposited invoices are kept",
    },
    restore: "Restore the default text",
    restoreTitle: "Restore the default text?",
    restoreBody: "The text that your organisation wrote will be erased. Copy it first if you want to keep it.",
    restoreConfirm: "Erase and restore",
    isDefault: "The default text is already the one shown.",
  },
} satisfies Shape<typeof french>;

export const textRefusals = {
  changed: "Someone else changed this text while you were writing it: nothing was saved. Keep a copy of yours, reload the page to read their version, then put your changes into it.",
} satisfies Shape<typeof frenchRefusals>;
