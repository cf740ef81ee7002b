/** Other ways to pay a bill; neutral: the organisation completes it with its own hours and accounts. */
export const paymentMeans = () => `
Indiquez toujours la référence de la facture : c’est elle qui permet de rattacher votre règlement.

- **Au guichet** : à la caisse ou à la trésorerie indiquée sur la facture. Apportez la facture, ou sa référence.
- **Par chèque** : à l’ordre et à l’adresse indiqués sur la facture (« Trésor public » si elle n’en nomme pas d’autre). Joignez le talon, ou écrivez la référence au dos.
- **Par virement** : sur le compte indiqué sur la facture, avec sa référence dans le libellé.

Un règlement fait ainsi n’apparaît ici qu’une fois enregistré par le service : comptez quelques jours. Si vous ne pouvez pas payer à temps,
ou si un moyen de paiement n’est pas indiqué sur votre facture, demandez au service : {contact}.
`;
