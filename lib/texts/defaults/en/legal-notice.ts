/** The default “Legal notice”: a model, marked as such, that holds true as far as it goes. */
export const legalNotice = () => `
> **A model, to be completed by {organisme}.** This text is shown until the organisation has written its own. What stands in brackets is still to be given.

## Publisher

This portal is published by {organisme}.

- Address: \\[postal address of the organisation\\]
- Contact: {contact}
- Person responsible for publication: \\[name and position\\]

## Hosting

\\[Name, address and telephone of the host.\\]

## Purpose of the portal

The portal lets the public see and pay their bills, and suppliers deposit their invoices and follow their handling. Using it is free of charge.
Address of the portal: {portail}

## Value of the documents

The bills made available are the originals: their bytes never change. Their fingerprint, archive number and date are shown, and anyone can make sure on
the page [Verify an invoice](/verifier). How to contest a bill, and by when, is what the bill itself says.

## Availability

{organisme} does its best to keep the portal available at all times, without being able to guarantee it. An interruption changes neither due dates nor
the other ways to pay.

## Intellectual property

The name, logo and texts of {organisme} belong to it. The portal runs on the Guichet software.

## Cookies

The portal uses only cookies that it needs to work: signing in, the language, and the safety of forms. No audience measurement, no advertising, no third
party on its pages. These cookies need no consent.

## Personal data and accessibility

See the pages [Personal data](/donnees-personnelles) and [Accessibility](/accessibilite).
`;
