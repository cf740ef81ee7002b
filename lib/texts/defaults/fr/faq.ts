/** The default « Foire aux questions ». `online`: the organisation's bills can be paid online. */
export const faq = ({ online }: { readonly online: boolean }) => `
## Mon compte

### Comment activer mon compte ?

Si {organisme} vous a déjà envoyé une facture, un compte vous attend peut-être. Sur la page [Activer mon compte](/activation), donnez l’adresse
électronique que le service connaît : vous recevez un message dont le lien permet de choisir votre mot de passe. Ce lien sert une seule fois et
fonctionne trois jours. S’il est trop ancien, la page qu’il ouvre vous en envoie un autre.

### Le service ne connaît pas mon adresse électronique

Prenez une facture papier : la page [Activer mon compte](/activation) permet d’utiliser son numéro et son montant. Vous verrez d’abord cette facture
seule ; les autres paraissent une fois que le service a vérifié que ce sont les vôtres.

### Qu’est-ce que mon identifiant ?

Une suite de 8 caractères, propre à votre compte. Il permet de se connecter comme votre adresse électronique. Vous le trouvez dans le message
d’activation et dans [Mon compte](/compte).

### J’ai oublié mon mot de passe ou mon identifiant

Demandez un message sur la page [Mot de passe ou identifiant oublié](/mot-de-passe-oublie) : il mène à une page qui rappelle votre identifiant et où
choisir un nouveau mot de passe.

### Le message n’arrive pas

Attendez quelques minutes et regardez parmi les messages indésirables. Vérifiez que l’adresse est bien celle que le service connaît. Sinon,
[écrivez au service](/contact) avec votre numéro client.

## Mes factures

### Où trouver mon numéro client ?

Il figure sur vos factures. Préparez-le avant de nous écrire.

### J’ai plusieurs numéros client

C’est prévu : toutes vos factures paraissent ensemble dans [Mes factures](/factures), et vous pouvez n’afficher que celles d’un numéro. S’il en manque
un, [demandez au service](/contact) de le rattacher à votre compte.

### Combien de temps mes factures restent-elles disponibles ?

Au moins {ans-titres} ans. La page de chaque facture donne la date jusqu’à laquelle vous pouvez la télécharger, et un message vous la rappelle avant.
« Télécharger tout » réunit les factures d’une période en un seul fichier.

### La facture électronique a-t-elle la même valeur que le papier ?

Oui : c’est l’original, conservé sans aucun changement. Chacun peut s’en assurer sur la page [Vérifier une facture](/verifier).

### Je ne suis pas d’accord avec une facture

Les recours et leurs délais sont indiqués sur la facture : respectez-les. Vous pouvez aussi [écrire au service](/contact), mais cela ne suspend pas
les délais.

### Comment ne plus recevoir d’alertes ?

Chaque message d’alerte porte un lien pour les arrêter. Vous pouvez aussi les couper, ou les reprendre, dans [Mon compte](/compte).

## Payer
${online ? `
### Comment payer en ligne ?

Ouvrez la facture et suivez « Informations pour le paiement » : la page donne l’identifiant de la collectivité, le montant et la référence, puis mène
à l’écran de PayFiP, le service de paiement de la Direction générale des finances publiques. Vous y payez par les moyens qu’il propose. Le portail ne
voit jamais votre carte.

### Puis-je payer sans compte ?

Oui, avec la référence et le montant de la facture, sur la page [Payer sans compte](/payer).

### Ma facture est « Paiement en cours »

Un paiement a été ouvert sans que son résultat soit encore connu. Pour que vous ne payiez pas deux fois, la facture attend : le temps restant est
indiqué sur sa page. Si vous avez fermé l’écran de paiement, vous pouvez souvent reprendre aussitôt.

### Mon paiement est refusé ou interrompu

Rien n’a été pris si PayFiP l’a refusé. La facture redevient à régler, et vous pouvez recommencer ou payer autrement. En cas de doute, regardez
votre compte bancaire avant de payer à nouveau, puis [écrivez au service](/contact).
` : `
### Comment payer ?

Cet organisme ne prend pas encore de paiement en ligne. Les moyens de payer sont indiqués sur la page de chaque facture.
`}
### J’ai payé autrement, et la facture reste à régler

Sur la page de la facture, « J'ai réglé cette facture » permet de le dire. Elle est alors affichée comme déclarée, jusqu’à ce que le service
enregistre votre règlement.

### Où trouver un justificatif de paiement ?

Dans [Mes règlements](/reglements) : chaque paiement fait en ligne, et chaque règlement enregistré, y a son justificatif en PDF.

### Je ne peux pas payer à temps

N’attendez pas l’échéance : écrivez au service, ou à la trésorerie indiquée sur la facture, pour demander un délai.

## Fournisseurs

### Comment déposer une facture ?

Créez votre compte, demandez l’habilitation de votre établissement, puis déposez. La fiche
[Déposer une facture en ligne](/demarches/deposer-une-facture) dit ce qu’il faut préparer.

### Qu’est-ce que l’habilitation ?

Le droit d’agir pour un établissement. Un agent lit vos justificatifs et vous répond par message. Ensuite, vous pouvez inviter vos collègues
vous-même. [En savoir plus](/fournisseur/en-savoir-plus).

### Comment savoir où en est ma facture ?

Dans le suivi : chaque étape y est datée, avec sa raison s’il y en a une, et vous est annoncée par message.

### Ma facture est refusée

La raison est indiquée sur sa page. Corrigez, puis déposez une nouvelle facture sous un nouveau numéro : celui d’une facture refusée ne peut plus servir.

## Une autre question ?

[Écrivez au service](/contact), ou adressez-vous à {contact}.
`;
