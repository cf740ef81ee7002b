/** The default “Frequently asked questions”. `online`: the organisation's bills can be paid online. */
export const faq = ({ online }: { readonly online: boolean }) => `
## My account

### How do I activate my account?

If {organisme} has already sent you a bill, an account may be waiting for you. On the page [Activate my account](/activation), give the e-mail address
that the department knows: you receive a message whose link lets you choose your password. The link works once, for three days. If it is too old, the
page that it opens sends you another one.

### The department does not know my e-mail address

Take a paper bill: the page [Activate my account](/activation) lets you use its number and its amount. You will first see that bill alone; the others
appear once the department has checked that they are yours.

### What is my identifier?

Eight characters that belong to your account. It signs you in as your e-mail address does. You will find it in the activation message and in
[My account](/compte).

### I have forgotten my password or my identifier

Ask for a message on the page [Forgotten password or identifier](/mot-de-passe-oublie): it leads to a page that shows your identifier and lets you
choose a new password.

### The message does not arrive

Wait a few minutes and look among unwanted messages. Check that the address is the one that the department knows. Otherwise,
[write to the department](/contact) with your customer number.

## My bills

### Where is my customer number?

On your bills. Have it at hand before you write to us.

### I have several customer numbers

That is expected: all your bills appear together in [My bills](/factures), and you can show those of one number only. If one is missing,
[ask the department](/contact) to attach it to your account.

### How long can I fetch my bills?

At least {ans-titres} years. The page of each bill gives the date until which you can download it, and a message reminds you before then. “Download
all” gathers the bills of a period in one file.

### Is an electronic bill worth as much as paper?

Yes: it is the original, kept without any change. Anyone can make sure on the page [Verify an invoice](/verifier).

### I do not agree with a bill

How to contest it, and by when, is written on the bill: keep to it. You may also [write to the department](/contact), but this does not stop the time.

### How do I stop alerts?

Each alert carries a link to stop them. You can also turn them off, or on again, in [My account](/compte).

## Paying
${online ? `
### How do I pay online?

Open the bill and follow “Payment details”: the page gives the identifier of the public body, the amount and the reference, then leads to
the screen of PayFiP, the payment service of the French public finances directorate. You pay there by the means that it offers. The portal never sees
your card.

### Can I pay without an account?

Yes, with the reference and the amount of the bill, on the page [Pay without an account](/payer).

### My bill says “Payment in progress”

A payment was opened and its result is not known yet. So that you do not pay twice, the bill waits: the time left is shown on its page. If you closed
the payment screen, you can often take it up again at once.

### My payment was refused or interrupted

Nothing was taken if PayFiP refused it. The bill is to be paid again, and you can try once more or pay otherwise. If in doubt, look at your bank
account before paying again, then [write to the department](/contact).
` : `
### How do I pay?

This organisation does not take payments online yet. The ways to pay are given on the page of each bill.
`}
### I paid otherwise, and the bill is still to be paid

On the bill’s page, “I have paid this bill” lets you say so. It is then shown as declared, until the department records your payment.

### Where is my proof of payment?

In [My payments](/reglements): each payment made online, and each one that was recorded, has its receipt there as a PDF.

### I cannot pay in time

Do not wait for the due date: write to the department, or to the treasury named on the bill, to ask for more time.

## Suppliers

### How do I deposit an invoice?

Create your account, ask for the habilitation of your establishment, then deposit. The page
[Deposit an invoice online](/demarches/deposer-une-facture) says what to prepare.

### What is a habilitation?

The right to act for an establishment. An agent reads your proofs and answers you by e-mail. After that you can invite your colleagues yourself.
[Learn more](/fournisseur/en-savoir-plus).

### How do I know where my invoice stands?

In the follow-up: each step is dated there, with its reason if there is one, and announced to you by e-mail.

### My invoice was refused

The reason is on its page. Correct it, then deposit a new invoice under a new number: that of a refused invoice cannot be used again.

## Another question?

[Write to the department](/contact), or ask {contact}.
`;
