export const mails = {
  greeting: "Hello {name},",
  greetingNoName: "Hello,",
  noReply: "Please do not reply to this message.",
  contact: "A question? {contactName}: {contactEmail}",
  linkHint: "If the button does not work, copy this address into your browser:",
  signature: "{organization}, the invoice portal",
};
