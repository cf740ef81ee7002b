/** The default « Accessibilité »: true until an organisation has its portal audited. Without an audit the law's word is « non conforme ». */
export const accessibility = () => `
{organisme} s’engage à rendre ce portail accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration
s’applique à {portail}.

## État de conformité

**Aucun audit n’a encore été fait.** Tant qu’un audit n’a pas mesuré le respect du référentiel général d’amélioration de l’accessibilité (RGAA), la
règle est de déclarer le portail **non conforme**. Cela ne veut pas dire qu’il soit inutilisable : voici ce qui est prévu et vérifié.

## Ce qui est prévu

- Tout se fait au clavier, et l’endroit où l’on est se voit.
- Titres, listes, tableaux et champs sont nommés pour les lecteurs d’écran.
- La couleur n’est jamais le seul signe : chaque état est aussi écrit.
- Une erreur est expliquée à côté de son champ, et rien de ce qui a été saisi n’est perdu.
- Les pages s’adaptent à un petit écran et à un texte agrandi, et fonctionnent sans JavaScript.
- Les animations respectent la préférence « réduire les mouvements ».

## Ce qui est vérifié

Des contrôles automatiques cherchent, sur des pages du portail, les défauts qu’une machine sait trouver (règles WCAG 2.2, niveaux A et AA). Ils n’en
trouvent qu’une partie et ne remplacent pas un audit, ni des essais par des personnes concernées.

## Ce qui peut manquer

- Les factures en PDF sont produites par différents logiciels : toutes ne sont pas lisibles par un lecteur d’écran.
- L’écran de paiement appartient à un autre service, qui a sa propre déclaration.

Si une facture n’est pas lisible pour vous, demandez-la sous une autre forme.

## Signaler une difficulté

Dites-nous quelle page, et ce qui vous arrête : [écrivez au service](/contact), ou adressez-vous à {contact}. Une réponse vous sera faite, et une
autre façon d’obtenir l’information ou de faire la démarche vous sera proposée.

## Si rien ne change

Si vous avez signalé un défaut qui vous empêche d’utiliser le portail et n’avez pas reçu de réponse satisfaisante, vous pouvez vous adresser au
Défenseur des droits : [www.defenseurdesdroits.fr](https://www.defenseurdesdroits.fr/), par téléphone au 09 69 39 00 00, ou par courrier sans
affranchir : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
`;
