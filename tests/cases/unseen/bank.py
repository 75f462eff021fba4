"""What the invented authorities of the unseen documents want to do: themes of one objective, its parts, their actions.

Lines: no mark for a strategic objective, `>` for an operational one, `-` for an action.
"""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Aim:
    """A node of the plan: `number` is its path (`2.1.3`), `above` the node that holds it."""

    title: str
    level: str
    above: "Aim | None" = None
    parts: list["Aim"] = field(default_factory=list)
    number: str = ""

    def walk(self) -> list["Aim"]:
        return [self, *(below for part in self.parts for below in part.walk())]


THEMES = {
    "accueil": """
Être une administration accessible, où chacun trouve le bon guichet du premier coup
> Simplifier les démarches des habitants
- Mettre en ligne les quinze formulaires les plus demandés
- Ouvrir un guichet sans rendez-vous le mercredi après-midi
- Rédiger les courriers types en langage clair (FALC)
- Installer une borne de prise de rendez-vous dans le hall
> Mieux accueillir au téléphone et sur place
- Créer un numéro unique pour tous les services
- Former le personnel d'accueil à la langue des signes
- Revoir la signalétique de la maison communale et de ses annexes
- Mesurer la satisfaction des usagers deux fois par an
> Protéger les données personnelles
- Désigner un délégué à la protection des données commun avec le CPAS
- Tenir à jour le registre des traitements""",
    "personnel": """
Être un employeur qui prend soin de ses agents
> Professionnaliser le recrutement
- Actualiser les descriptions de fonction de tous les services
- Constituer une réserve de recrutement d'ouvriers qualifiés
- Accueillir chaque nouvel agent avec un parrain
> Prévenir l'absentéisme
- Réaliser l'analyse des risques psychosociaux
- Acheter des sièges et écrans réglables pour les postes administratifs
- Organiser un entretien de retour après une absence longue
> Faire circuler l'information en interne
- Publier une lettre interne chaque trimestre
- Lancer un intranet partagé entre la Ville et le CPAS
- Tenir une réunion mensuelle des chefs de service""",
    "finances": """
Être une commune qui gère ses moyens avec prévoyance
> Maîtriser la dépense
- Regrouper les achats d'énergie avec les communes voisines
- Établir un plan de gestion pluriannuel du patrimoine bâti
- Renégocier les contrats d'assurance
> Chercher des recettes nouvelles
- Engager une chargée de projets pour répondre aux appels à subsides
- Louer les salles communales selon un règlement unique
- Recenser les propriétés communales inoccupées""",
    "proprete": """
Être une commune propre, fleurie et agréable à parcourir
> Lutter contre les dépôts sauvages
- Placer des caméras mobiles aux endroits sensibles
- Engager deux agents constatateurs
- Installer vingt cendriers urbains devant les commerces
> Fleurir et entretenir les espaces publics
- Adopter un plan de gestion différenciée des talus et des cimetières
- Planter 1.000 arbres d'ici 2030
- Soutenir les façades fleuries par une prime de 75 €
- Rénover les six plaines de jeux de l'entité
> Mobiliser les habitants
- Organiser un grand nettoyage de printemps dans chaque village
- Prêter du matériel aux ambassadeurs de propreté
- Créer un potager partagé à côté de l'école du Tilleul""",
    "mobilite": """
Être un territoire où l'on se déplace en sécurité, à pied comme à vélo
> Sécuriser les abords des écoles
- Aménager une rue scolaire devant l'école du Centre
- Poser des radars préventifs aux entrées de village
- Refaire le marquage des passages pour piétons
> Développer le vélo
- Relier les hameaux de Fays et de Longpré par une voie lente
- Équiper chaque arrêt de bus d'un abri pour dix vélos
- Accorder une prime à l'achat d'un vélo cargo
> Entretenir la voirie
- Réaliser le plan d'investissement communal 2025-2027
- Réparer les nids-de-poule dans les dix jours ouvrables
- Curer les avaloirs deux fois par an
- Cartographier l'état des trottoirs""",
    "energie": """
Être une commune sobre qui produit sa propre énergie
> Rénover les bâtiments publics
- Isoler la toiture du hall omnisports
- Remplacer la chaudière à mazout de la maison rurale
- Passer tous les points lumineux au LED avant fin 2028
> Produire de l'énergie renouvelable
- Couvrir de panneaux photovoltaïques les écoles de Fays et du Centre
- Étudier un réseau de chaleur au bois
- Soutenir la création d'une communauté d'énergie citoyenne
> Aider les ménages à consommer moins
- Ouvrir un guichet de conseil en énergie un samedi sur deux
- Accorder une prime communale à l'isolation
- Prêter une caméra thermique aux riverains""",
    "solidarite": """
Être une commune solidaire qui ne laisse personne au bord du chemin
> Rompre l'isolement des aînés
- Mettre sur pied un réseau de visiteurs à domicile
- Proposer un repas mensuel dans chaque salle de village
- Adapter le taxi social aux chaises roulantes
> Garantir un logement décent
- Créer six logements de transit dans l'ancienne gendarmerie
- Taxer les immeubles inoccupés depuis plus d'un an
- Prendre en gestion des biens privés avec l'agence immobilière sociale
> Accompagner les familles
- Ouvrir une halte-garderie de quatorze places
- Instaurer une aide aux devoirs dans trois implantations
- Distribuer une trousse de naissance""",
    "jeunesse": """
Être une commune où les enfants et les jeunes ont leur mot à dire
> Donner la parole aux jeunes
- Installer un conseil communal des enfants
- Consacrer un budget participatif de 15.000 € aux projets des 12-18 ans
- Ouvrir une maison de jeunes au quartier de la Gare
> Renforcer l'école
- Généraliser les repas chauds à base de produits locaux
- Équiper chaque classe d'un tableau interactif
- Verdir les cours de récréation
- Organiser une classe de mer pour toutes les cinquièmes années""",
    "economie": """
Être une commune vivante, où l'on travaille, achète et sort près de chez soi
> Soutenir le commerce local
- Lancer un chèque-commerce à dépenser dans l'entité
- Accorder une prime à l'ouverture d'un commerce dans le noyau central
- Rénover la place du Marché
> Développer le tourisme
- Baliser quatre promenades thématiques
- Créer une aire pour dix motor-homes près de l'étang
- Éditer une carte touristique en trois langues
> Accompagner les agriculteurs
- Aménager un hall-relais pour la transformation laitière
- Tenir un marché hebdomadaire de producteurs""",
    "culture": """
Être une commune qui rassemble par la culture et par le sport
> Rendre la culture proche de tous
- Transformer l'ancienne gare en bibliothèque
- Programmer un festival des arts de la rue tous les deux ans
- Numériser les archives communales d'avant 1900
> Favoriser le sport pour tous
- Construire un terrain de padel couvert
- Remettre à neuf les vestiaires du club de football
- Offrir un chèque-sport de 40 € aux moins de 18 ans
> Soutenir les associations
- Publier un cadastre des associations et de leurs locaux
- Mettre à disposition du matériel de fête à prix coûtant""",
    "securite": """
Être une commune qui anticipe les risques et protège ses habitants
> Se préparer aux inondations
- Entretenir les berges du ruisseau de la Fagne
- Constituer un stock de sacs de sable par village
- Créer des zones d'immersion temporaire en amont de Longpré
> Renforcer la présence de proximité
- Engager deux gardiens de la paix
- Réunir chaque semestre les partenariats locaux de prévention
- Tester chaque année le plan d'urgence""",
    "numerique": """
Être une administration numérique sans exclure ceux qui ne le sont pas
> Moderniser les outils
- Remplacer le logiciel de gestion des délibérations
- Migrer les serveurs vers un hébergement mutualisé
- Généraliser la facture électronique
> Réduire la fracture numérique
- Ouvrir un espace public numérique dans chaque section
- Former cinquante aînés par an à l'usage du smartphone
- Prêter des ordinateurs reconditionnés aux étudiants""",
}

_LEVELS = {"": "strategic_objective", "> ": "operational_objective", "- ": "action"}


def parse(source: str) -> list[Aim]:
    """The aims of a text in three levels, numbered by their place."""
    roots: list[Aim] = []
    for line in source.strip().splitlines():
        mark = line[:2] if line[:2] in _LEVELS else ""
        aim = Aim(line[len(mark) :], _LEVELS[mark])
        if not mark:
            roots.append(aim)
            aim.number = str(len(roots))
            continue
        above = roots[-1]
        if mark == "- " and above.parts and above.parts[-1].level == "operational_objective":
            above = above.parts[-1]
        aim.above = above
        above.parts.append(aim)
        aim.number = f"{above.number}.{len(above.parts)}"
    return roots


def plan(*names: str) -> list[Aim]:
    """The themes of these names, as one numbered plan of their own."""
    return parse("\n".join(THEMES[name].strip() for name in names))


def flat(roots: list[Aim], level: str = "action") -> list[Aim]:
    return [aim for root in roots for aim in root.walk() if aim.level == level]
