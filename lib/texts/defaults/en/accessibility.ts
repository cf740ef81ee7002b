/** The default “Accessibility”: true until an organisation has its portal audited. Without an audit the law's word is “non conforme”. */
export const accessibility = () => `
{organisme} undertakes to make this portal accessible, in accordance with article 47 of French law no. 2005-102 of 11 February 2005. This statement
applies to {portail}.

## State of conformity

**No audit has been made yet.** Until an audit has measured how far the French accessibility standard (RGAA) is met, the rule is to declare the portal
**not conforming**. This does not mean that it cannot be used: here is what is intended and what is checked.

## What is intended

- Everything can be done with the keyboard, and the place where one is can be seen.
- Headings, lists, tables and fields are named for screen readers.
- Colour is never the only sign: each state is also written.
- A mistake is explained beside its field, and nothing that was typed is lost.
- Pages fit a small screen and enlarged text, and work without JavaScript.
- Animations respect the preference for reduced motion.

## What is checked

Automatic checks look, on pages of the portal, for the defects that a machine can find (WCAG 2.2 rules, levels A and AA). They find only part of them
and replace neither an audit nor trials by the people concerned.

## What may be missing

- Bills as PDF are made by various programs: not all of them can be read by a screen reader.
- The payment screen belongs to another service, which has a statement of its own.

If you cannot read a bill, ask for it in another form.

## Reporting a difficulty

Tell us which page, and what stops you: [write to the department](/contact), or ask {contact}. You will be answered, and offered another way to get the
information or to do what you came for.

## If nothing changes

If you reported a defect that keeps you from using the portal and have not received a satisfactory answer, you may turn to the French Defender of
Rights: [www.defenseurdesdroits.fr](https://www.defenseurdesdroits.fr/), by telephone on 09 69 39 00 00, or by post without a stamp: Défenseur des
droits, Libre réponse 71120, 75342 Paris CEDEX 07.
`;
