/** The default « Aide »: what each page is for. `online`: the organisation's bills can be paid online. */
export const help = ({ online }: { readonly online: boolean }) => `
Chaque page du portail est décrite ici. Pour être guidé pas à pas, voyez les [tutoriels](/tutoriels) ; pour une réponse courte, la
[foire aux questions](/faq).

## Se connecter

La page [Connexion](/connexion) demande votre adresse électronique ou votre identifiant, et votre mot de passe. « Se souvenir de moi » évite de les
redonner pendant 30 jours ; ne le cochez pas sur un ordinateur partagé. Après plusieurs erreurs, il faut attendre un peu avant d’essayer à nouveau.

## Mon compte

[Mon compte](/compte) réunit vos services en ligne et vos informations. Vous pouvez y :

- changer votre adresse électronique : un message est envoyé à la nouvelle, et le changement prend effet quand vous en suivez le lien ;
- changer votre mot de passe ;
- recevoir ou non les alertes ;
- voir où votre compte est ouvert, et déconnecter un appareil ;
- exporter vos données, ou fermer votre compte.

## Mes factures

[Mes factures](/factures) montre la date, l’échéance, le montant, le numéro et l’objet de chacune. Trois choix : toutes les factures, les non réglées,
les réglées. Les factures réglées sont sur fond jaune, et c’est aussi écrit. La recherche accepte un numéro, une référence ou un mot de l’objet.

Ce que dit l’état d’une facture :

- **À régler** : elle attend votre paiement ;
- **Paiement en cours** : un paiement a été ouvert, son résultat n’est pas encore connu ;
- **Déclarée réglée** : vous avez dit l’avoir payée, le service ne l’a pas encore confirmé ;
- **Prélèvement prévu** : elle sera prélevée, vous n’avez rien à faire ;
- **Réglée** : le paiement est enregistré ;
- **Annulée** : il n’y a plus rien à payer.

La page d’une facture permet de la télécharger et de l’imprimer, et montre ce que vous pouvez faire maintenant, avec son historique.

## Payer
${online ? `
« Informations pour le paiement » rappelle l’identifiant de la collectivité, le montant et la référence, puis mène à PayFiP dans la même fenêtre.
Au retour, le portail demande lui-même le résultat à PayFiP. Sans compte, la page [Payer sans compte](/payer) demande la référence et le montant.
` : `
La page de chaque facture à régler dit comment payer : cet organisme ne prend pas encore de paiement en ligne.
`}
« J'ai réglé cette facture » sert à dire que vous avez payé autrement. [Mes règlements](/reglements) montre les paiements faits, en cours, refusés et
déclarés, avec leurs justificatifs.

## Écrire au service

[Contact](/contact) envoie un message au service. Connecté, vous pouvez dire quelle facture il concerne, et vous retrouvez la réponse dans
[Mes messages](/messages), où l’échange peut continuer. Sans compte, la réponse vous est envoyée par message électronique seulement.

## Vérifier une facture

[Vérifier une facture](/verifier) dit si un fichier est l’original archivé, ou une copie tamponnée de celui-ci. Le fichier est comparé et n’est pas
conservé.

## Espace Factures

Les fournisseurs y déposent leurs factures et les suivent. Il faut d’abord une habilitation pour l’établissement :
[en savoir plus](/fournisseur/en-savoir-plus). La fiche [Déposer une facture en ligne](/demarches/deposer-une-facture) dit ce qu’il faut préparer.

## Sans souris, sans JavaScript, sur téléphone

Tout le portail s’utilise au clavier, avec un lecteur d’écran, sur un petit écran, et si JavaScript est coupé. Une difficulté ? La page
[Accessibilité](/accessibilite) dit comment la signaler.
`;
