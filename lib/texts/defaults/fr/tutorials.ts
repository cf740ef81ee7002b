/** The default « Tutoriels »: step by step. `online`: the organisation's bills can be paid online. */
export const tutorials = ({ online }: { readonly online: boolean }) => `
## Activer son compte

1. Ouvrez [Activer mon compte](/activation).
2. Donnez l’adresse électronique que le service connaît, et appuyez sur « Activation ».
3. Ouvrez le message « Accès au portail des factures ». S’il n’arrive pas, regardez parmi les messages indésirables.
4. Suivez son lien : la page montre votre adresse et votre identifiant. Notez l’identifiant.
5. Choisissez un mot de passe. Une phrase convient très bien.
6. Appuyez sur « Enregistrer », puis connectez-vous.

Pas d’adresse connue du service ? Sur la même page, utilisez une facture papier : son numéro, son montant, et l’adresse où recevoir le lien.

## Retrouver une facture

1. [Connectez-vous](/connexion) et ouvrez [Mes factures](/factures).
2. Choisissez « Factures non réglées » ou « Factures réglées », ou cherchez un numéro, une référence ou un mot de l’objet.
3. Ouvrez la facture par son numéro.
4. Téléchargez l’original, ou imprimez-le.
${online ? `
## Payer en ligne

1. Ouvrez la facture à régler, puis « Informations pour le paiement ».
2. Vérifiez le montant et la référence.
3. Appuyez sur « Accès à l'écran de paiement PayFiP » : il s’ouvre dans la même fenêtre.
4. Choisissez votre moyen de paiement et allez jusqu’au bout.
5. Revenez au portail par le lien de PayFiP. Le portail demande le résultat : la facture passe à « Réglée », et un message le confirme.
6. Le justificatif se trouve dans [Mes règlements](/reglements).

Si vous fermez l’écran de paiement, revenez sur la facture : elle dit si vous pouvez reprendre, ou combien de temps attendre.
` : `
## Payer

1. Ouvrez la facture à régler.
2. Lisez les moyens de payer indiqués, et notez la référence.
3. Payez par l’un d’eux, en donnant cette référence.
4. Le paiement paraît dans [Mes règlements](/reglements) une fois enregistré par le service.
`}
## Dire que l’on a déjà payé

1. Ouvrez la facture, puis « J'ai réglé cette facture ».
2. Donnez la date et le moyen de paiement.
3. Appuyez sur le bouton d’envoi : la facture est « Déclarée réglée » jusqu’à ce que le service le confirme.

## Télécharger toutes ses factures

1. Ouvrez [Mes factures](/factures), puis « Télécharger tout ».
2. Choisissez la période.
3. Enregistrez le fichier ZIP : il contient vos factures et leur liste, que tout tableur sait ouvrir.

## Écrire au service

1. Ouvrez [Contact](/contact), de préférence une fois connecté.
2. Donnez l’objet, la facture concernée s’il y en a une, et votre message.
3. Notez la référence qui vous est donnée.
4. La réponse vous est envoyée par message électronique. Connecté, vous la retrouvez dans [Mes messages](/messages) et pouvez y répondre.

## Déposer une facture (fournisseurs)

1. [Créez votre compte](/inscription) : un message vous permet de choisir votre mot de passe.
2. Dans l’[Espace Factures](/fournisseur), choisissez « Ajouter un établissement » et joignez un justificatif de votre droit à agir.
3. Attendez la réponse : elle vous est envoyée par message.
4. Choisissez « Déposer une facture » et l’établissement.
5. Joignez la facture en PDF ou en Factur-X, et remplissez les champs. Une erreur est indiquée à côté du champ, et rien de ce que vous avez saisi n’est perdu.
6. Gardez le reçu : il porte le numéro d’archive.
7. Suivez la facture dans le suivi : chaque étape vous est annoncée.
`;
