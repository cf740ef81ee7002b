/** The default “Tutorials”: step by step. `online`: the organisation's bills can be paid online. */
export const tutorials = ({ online }: { readonly online: boolean }) => `
## Activating an account

1. Open [Activate my account](/activation).
2. Give the e-mail address that the department knows, and press “Activation”.
3. Open the message about access to the invoice portal. If it does not arrive, look among unwanted messages.
4. Follow its link: the page shows your address and your identifier. Write the identifier down.
5. Choose a password. A sentence does very well.
6. Press “Save”, then sign in.

Does the department not know your address? On the same page, use a paper bill: its number, its amount, and the address where to receive the link.

## Finding a bill

1. [Sign in](/connexion) and open [My bills](/factures).
2. Choose the unpaid or the paid bills, or search for a number, a reference or a word of the subject.
3. Open the bill by its number.
4. Download the original, or print it.
${online ? `
## Paying online

1. Open the bill to be paid, then “Payment details”.
2. Check the amount and the reference.
3. Press the button that opens the PayFiP payment screen: it opens in the same window.
4. Choose your means of payment and go through to the end.
5. Come back to the portal by PayFiP’s link. The portal asks for the result: the bill becomes “Paid”, and a message confirms it.
6. The receipt is in [My payments](/reglements).

If you close the payment screen, go back to the bill: it says whether you can take it up again, or how long to wait.
` : `
## Paying

1. Open the bill to be paid.
2. Read the ways to pay that are given, and write the reference down.
3. Pay by one of them, giving that reference.
4. The payment appears in [My payments](/reglements) once the department has recorded it.
`}
## Saying that you have already paid

1. Open the bill, then “I have paid this bill”.
2. Give the date and the means of payment.
3. Send it: the bill is “Declared paid” until the department confirms it.

## Downloading all your bills

1. Open [My bills](/factures), then “Download all”.
2. Choose the period.
3. Save the ZIP file: it holds your bills and their list, which any spreadsheet can open.

## Writing to the department

1. Open [Contact](/contact), preferably once signed in.
2. Give the subject, the bill concerned if there is one, and your message.
3. Write down the reference that you are given.
4. The answer is sent to you by e-mail. Signed in, you find it in [My messages](/messages) and can reply there.

## Depositing an invoice (suppliers)

1. [Create your account](/inscription): a message lets you choose your password.
2. In the [Invoice space](/fournisseur), choose “Add an establishment” and attach a proof of your right to act.
3. Wait for the answer: it is sent to you by e-mail.
4. Choose “Deposit an invoice” and the establishment.
5. Attach the invoice as PDF or Factur-X, and fill in the fields. A mistake is shown beside its field, and nothing that you typed is lost.
6. Keep the receipt: it carries the archive number.
7. Follow the invoice in the follow-up: each step is announced to you.
`;
