/** The default “Personal data”: a model, marked as such. `online`: the organisation's bills can be paid online. */
export const privacy = ({ online }: { readonly online: boolean }) => `
> **A model, to be completed by {organisme}.** This text is shown until the organisation has written its own. What stands in brackets is still to be given.

## Who is responsible

{organisme} is the controller of what this portal does with data. For any question, and to reach its data protection officer: {contact}. \\[The officer’s
own details, if any.\\]

## Why these data

| Purpose | Data | Basis |
| --- | --- | --- |
| Keeping your account and signing you in | name, e-mail address, identifier, password in a form that cannot be read, language, open sessions | \\[task in the public interest\\] |
| Making your bills available | name, postal and e-mail address, customer number, bills, dates of opening | \\[task in the public interest, legal obligation\\] |
| Following payments | amount, date, means, state of the payment; never the number of a card | \\[task in the public interest, legal obligation\\] |
| Receiving suppliers’ invoices | establishment, position, proofs, invoices deposited | \\[legal obligation\\] |
| Answering your messages | name, e-mail address, message | \\[task in the public interest\\] |
| Protecting the portal and accounting for what is done | date, author and origin address of each act | \\[legitimate interest, legal obligation\\] |

These data come from you, or from the department that issues the bills. No decision about you is taken automatically.

## For how long

- Bills of the public: {ans-titres} years from the day they are put online, unless something else is required.
- Suppliers’ invoices and their proofs: {ans-depots} years.
- Account: until it is closed. \\[Period after its last use.\\]
- Messages to the department: \\[period\\].
- History of acts: \\[period\\].

## Who has access

The authorised agents of {organisme}, each according to their role, and those who host and maintain the portal on its behalf: \\[name of the
processor or processors\\].${online ? " For a payment online, the reference, the amount and your e-mail address are passed on to PayFiP, a service of the French public finances directorate." : ""}
They are neither sold nor given away, and do not leave the European Union \\[or the territory; to be confirmed\\].

## Your rights

You may ask for access to your data, for their correction, their erasure or the restriction of their use, and object to it, under the conditions of the
General Data Protection Regulation (GDPR). Some, which the law requires to be kept, cannot be erased.

In [My account](/compte) you can correct your information, export your data and close your account. For anything else,
[write to the department](/contact): an answer is due within a month.

If the answer does not satisfy you, you may turn to the French data protection authority: [www.cnil.fr](https://www.cnil.fr/).

## Cookies

The portal uses only cookies that it needs to work: signing in, the language, and the safety of forms.
`;
