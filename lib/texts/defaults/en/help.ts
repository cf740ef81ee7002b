/** The default “Help”: what each page is for. `online`: the organisation's bills can be paid online. */
export const help = ({ online }: { readonly online: boolean }) => `
Each page of the portal is described here. To be guided step by step, see the [tutorials](/tutoriels); for a short answer, the
[frequently asked questions](/faq).

## Signing in

The page [Sign in](/connexion) asks for your e-mail address or your identifier, and your password. “Remember me” saves you from giving them again for
30 days; do not tick it on a shared computer. After several mistakes you have to wait a little before trying again.

## My account

[My account](/compte) gathers your online services and your information. There you can:

- change your e-mail address: a message goes to the new one, and the change takes effect once you follow its link;
- change your password;
- receive alerts, or not;
- see where your account is open, and sign a device out;
- export your data, or close your account.

## My bills

[My bills](/factures) shows the date, due date, amount, number and subject of each. Three choices: all bills, unpaid ones, paid ones. Paid bills stand
on a yellow ground, and it is also written. The search takes a number, a reference or a word of the subject.

What the state of a bill says:

- **To pay**: it waits for your payment;
- **Payment in progress**: a payment was opened, its result is not known yet;
- **Declared paid**: you said that you paid it, the department has not confirmed it yet;
- **Direct debit planned**: it will be debited, you have nothing to do;
- **Paid**: the payment is recorded;
- **Cancelled**: there is nothing left to pay.

The page of a bill lets you download and print it, and shows what you can do now, with its history.

## Paying
${online ? `
“Payment details” recalls the identifier of the public body, the amount and the reference, then leads to PayFiP in the same window. When
you come back, the portal itself asks PayFiP for the result. Without an account, the page [Pay without an account](/payer) asks for the reference and the amount.
` : `
The page of each unpaid bill says how to pay: this organisation does not take payments online yet.
`}
“I have paid this bill” is there to say that you paid otherwise. [My payments](/reglements) shows the payments made, under way, refused and declared,
with their receipts.

## Writing to the department

[Contact](/contact) sends a message to the department. Signed in, you can say which bill it is about, and you find the answer in
[My messages](/messages), where the conversation can go on. Without an account, the answer is sent to you by e-mail only.

## Verifying an invoice

[Verify an invoice](/verifier) says whether a file is the archived original, or a stamped copy of it. The file is compared and not kept.

## Invoice space

Suppliers deposit their invoices there and follow them. A habilitation for the establishment comes first:
[learn more](/fournisseur/en-savoir-plus). The page [Deposit an invoice online](/demarches/deposer-une-facture) says what to prepare.

## Without a mouse, without JavaScript, on a telephone

The whole portal can be used with a keyboard, with a screen reader, on a small screen, and with JavaScript turned off. Is something difficult? The
page [Accessibility](/accessibilite) says how to report it.
`;
