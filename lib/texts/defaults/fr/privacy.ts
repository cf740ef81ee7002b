/** The default « Données personnelles »: a model, marked as such. `online`: the organisation's bills can be paid online. */
export const privacy = ({ online }: { readonly online: boolean }) => `
> **Modèle à compléter par {organisme}.** Ce texte paraît tant que l’organisme n’a pas écrit le sien. Ce qui est entre crochets reste à préciser.

## Qui est responsable

{organisme} est responsable des traitements faits par ce portail. Pour toute question, et pour joindre son délégué à la protection des données :
{contact}. \\[Coordonnées propres du délégué, s’il en a.\\]

## Pourquoi ces données

| Finalité | Données | Fondement |
| --- | --- | --- |
| Tenir votre compte et vous connecter | nom, adresse électronique, identifiant, mot de passe sous une forme qui ne permet pas de le lire, langue, connexions ouvertes | \\[mission d’intérêt public\\] |
| Mettre vos factures à disposition | nom, adresse postale et électronique, numéro client, factures, dates d’ouverture | \\[mission d’intérêt public, obligation légale\\] |
| Suivre les règlements | montant, date, moyen, état du paiement ; jamais le numéro d’une carte | \\[mission d’intérêt public, obligation légale\\] |
| Recevoir les factures des fournisseurs | établissement, fonction, justificatifs, factures déposées | \\[obligation légale\\] |
| Répondre à vos messages | nom, adresse électronique, message | \\[mission d’intérêt public\\] |
| Protéger le portail et rendre compte des actes | date, auteur et adresse d’origine de chaque acte | \\[intérêt légitime, obligation légale\\] |

Ces données viennent de vous, ou du service qui émet les factures. Aucune décision n’est prise de façon automatique à votre sujet.

## Combien de temps

- Factures des usagers : {ans-titres} ans à compter de leur mise en ligne, sauf obligation contraire.
- Factures des fournisseurs et leurs justificatifs : {ans-depots} ans.
- Compte : jusqu’à sa fermeture. \\[Durée après le dernier usage.\\]
- Messages au service : \\[durée\\].
- Historique des actes : \\[durée\\].

## Qui y a accès

Les agents habilités de {organisme}, chacun selon son rôle, et ceux qui hébergent et entretiennent le portail pour son compte : \\[nom du ou des
sous-traitants\\].${online ? " Pour un paiement en ligne, la référence, le montant et votre adresse électronique sont transmis à PayFiP, service de la Direction générale des finances publiques." : ""}
Elles ne sont ni vendues ni cédées, et ne quittent pas l’Union européenne \\[ou le territoire ; à confirmer\\].

## Vos droits

Vous pouvez demander l’accès à vos données, leur rectification, leur effacement, la limitation de leur usage, et vous y opposer, dans les conditions
du règlement général sur la protection des données (RGPD). Certaines, que la loi oblige à garder, ne peuvent pas être effacées.

Dans [Mon compte](/compte), vous pouvez corriger vos informations, exporter vos données et fermer votre compte. Pour le reste,
[écrivez au service](/contact) : une réponse vous est due dans le mois.

Si cette réponse ne vous convient pas, vous pouvez saisir la CNIL : [www.cnil.fr](https://www.cnil.fr/).

## Cookies

Le portail n’emploie que des cookies nécessaires à son fonctionnement : la connexion, la langue et la sécurité des formulaires.
`;
