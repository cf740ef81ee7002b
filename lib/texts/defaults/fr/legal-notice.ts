/** The default « Mentions légales »: a model, marked as such, that holds true as far as it goes. */
export const legalNotice = () => `
> **Modèle à compléter par {organisme}.** Ce texte paraît tant que l’organisme n’a pas écrit le sien. Ce qui est entre crochets reste à préciser.

## Éditeur

Ce portail est publié par {organisme}.

- Adresse : \\[adresse postale de l’organisme\\]
- Contact : {contact}
- Responsable de la publication : \\[nom et fonction\\]

## Hébergement

\\[Nom, adresse et téléphone de l’hébergeur.\\]

## Objet du portail

Le portail permet aux usagers de consulter et de régler leurs factures, et aux fournisseurs de déposer les leurs et d’en suivre le traitement.
Son usage est gratuit. Adresse du portail : {portail}

## Valeur des documents

Les factures mises à disposition sont les originaux : leurs octets ne changent jamais. Leur empreinte, leur numéro d’archive et leur date sont
indiqués, et chacun peut s’en assurer sur la page [Vérifier une facture](/verifier). Les recours contre une facture et leurs délais sont ceux
qu’elle indique.

## Disponibilité

{organisme} fait au mieux pour que le portail soit disponible à toute heure, sans pouvoir le garantir. Une interruption ne change ni les échéances ni
les autres moyens de payer.

## Propriété intellectuelle

Le nom, le logo et les textes de {organisme} lui appartiennent. Le portail fonctionne avec le logiciel Guichet.

## Cookies

Le portail n’emploie que des cookies nécessaires à son fonctionnement : la connexion, la langue et la sécurité des formulaires. Aucune mesure
d’audience, aucune publicité, aucun service tiers sur ses pages. Ces cookies ne demandent pas de consentement.

## Données personnelles et accessibilité

Voyez les pages [Données personnelles](/donnees-personnelles) et [Accessibilité](/accessibilite).
`;
