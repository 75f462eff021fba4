"""What the invented authorities of these documents want to do, each title as a sentence of doing and as a noun.

A line with no mark is a strategic objective, `>` an operational one, `-` an action; `|` parts the two wordings.
"""

WILLS = """
Être une commune où l'on se déplace en sécurité|Une mobilité sûre pour tous
> Apaiser la circulation dans les quartiers|Des quartiers apaisés
- Aménager une zone 30 autour de l'école du Tilleul|Aménagement d'une zone 30 autour de l'école du Tilleul
- Poser des ralentisseurs dans la rue du Calvaire|Pose de ralentisseurs dans la rue du Calvaire
- Revoir le plan de circulation du centre|Révision du plan de circulation du centre
> Encourager le vélo|Le vélo au quotidien
- Créer une piste cyclable le long de la chaussée|Création d'une piste cyclable le long de la chaussée
- Installer des abris à vélos près des arrêts de bus|Installation d'abris à vélos près des arrêts de bus
- Former les élèves de sixième année à la conduite à vélo|Formation des élèves de sixième année à la conduite à vélo
- Acheter six vélos électriques pour les services|Achat de six vélos électriques pour les services
Être une administration proche de ses habitants|Une administration proche et accessible
> Simplifier les démarches|Des démarches plus simples
- Ouvrir un guichet sans rendez-vous le samedi matin|Ouverture d'un guichet sans rendez-vous le samedi matin
- Mettre en place une prise de rendez-vous en ligne|Mise en place d'une prise de rendez-vous en ligne
- Réécrire les courriers types en langage clair|Réécriture des courriers types en langage clair
> Informer mieux et plus vite|Une information rapide et complète
- Refondre le site internet communal|Refonte du site internet communal
- Publier le bulletin communal quatre fois par an|Publication du bulletin communal quatre fois par an
- Organiser une rencontre annuelle dans chaque village|Organisation d'une rencontre annuelle dans chaque village
> Accueillir les nouveaux habitants|L'accueil des nouveaux habitants
- Remettre un carnet d'accueil à chaque ménage|Remise d'un carnet d'accueil à chaque ménage
- Tenir une matinée d'accueil au printemps|Tenue d'une matinée d'accueil au printemps
Préserver l'environnement et le climat|Un environnement préservé
> Réduire la consommation d'énergie des bâtiments|Des bâtiments sobres
- Isoler la toiture du hall sportif|Isolation de la toiture du hall sportif
- Remplacer la chaudière de la maison communale|Remplacement de la chaudière de la maison communale
- Établir un cadastre énergétique des bâtiments|Établissement d'un cadastre énergétique des bâtiments
> Protéger la nature en ville|La nature en ville
- Planter deux mille arbres et arbustes|Plantation de deux mille arbres et arbustes
- Gérer les cimetières sans pesticides|Gestion des cimetières sans pesticides
- Restaurer la mare du parc communal|Restauration de la mare du parc communal
> Réduire les déchets|Moins de déchets
- Lancer une ressourcerie avec les communes voisines|Lancement d'une ressourcerie avec les communes voisines
- Placer des bulles à verre enterrées|Placement de bulles à verre enterrées
Soutenir la vie associative et sportive|Une vie associative et sportive active
> Offrir des lieux de rencontre|Des lieux de rencontre pour chacun
- Rénover la salle des fêtes de Petit-Orvaux|Rénovation de la salle des fêtes de Petit-Orvaux
- Construire un local pour les mouvements de jeunesse|Construction d'un local pour les mouvements de jeunesse
> Aider les clubs|Une aide aux clubs
- Adapter le règlement des subsides aux associations|Adaptation du règlement des subsides aux associations
- Mettre à disposition un terrain synthétique|Mise à disposition d'un terrain synthétique
- Engager un animateur sportif à mi-temps|Engagement d'un animateur sportif à mi-temps
Développer l'économie et l'emploi|Une économie locale en bonne santé
> Soutenir les commerces du centre|Un centre commerçant
- Créer une prime à l'installation des commerces|Création d'une prime à l'installation des commerces
- Relancer le marché du mercredi|Relance du marché du mercredi
- Désigner un gestionnaire de centre-ville|Désignation d'un gestionnaire de centre-ville
> Rapprocher l'offre et la demande d'emploi|Un emploi de proximité
- Tenir un salon de l'emploi chaque automne|Tenue d'un salon de l'emploi chaque automne
- Développer les stages dans les services communaux|Développement des stages dans les services communaux
"""

DIAGNOSIS = (
    "La commune compte 12.480 habitants au 1er janvier 2025 et dix-sept villages.",
    "Le trafic de transit a augmenté de 14 % en cinq ans sur la chaussée principale.",
    "Un ménage sur quatre ne dispose pas d'une connexion rapide.",
    "Les services ont répondu à 8.312 demandes en 2024, dont un tiers par téléphone.",
)
REASONS = (
    "Les habitants le demandent depuis longtemps et la situation actuelle n'est plus tenable.",
    "Le collège souhaite avancer par étapes, en concertation avec les riverains et les services concernés.",
    "Cette volonté rejoint les engagements pris dans la déclaration de politique communale.",
    "Les moyens humains et financiers seront adaptés chaque année lors de la confection du budget.",
)
FOREWORD = (
    "Madame, Monsieur, chers concitoyens,",
    "Construire l'avenir de notre commune demande de la méthode et de la constance. Nous voulons agir avec vous, "
    "améliorer ce qui doit l'être et préserver ce qui fait notre qualité de vie.",
    "Ce document est le fruit d'un travail de plusieurs mois mené avec les agents et les citoyens.",
)
CONCLUSION = (
    "Mettre en œuvre ce programme demandera l'engagement de tous, élus, agents et habitants.",
    "Il sera évalué à mi-parcours et à la fin de la mandature.",
)
SWOT = {
    "Forces": ("Un tissu associatif dense", "Des finances saines", "Un patrimoine naturel reconnu"),
    "Faiblesses": ("Des bâtiments énergivores", "Peu de transports en commun le soir"),
    "Opportunités": ("Obtenir des subsides régionaux", "Profiter de l'arrivée de nouveaux ménages"),
    "Menaces": ("Le vieillissement de la population", "La hausse des coûts de l'énergie"),
}
SERVICES = (
    "Service Travaux",
    "Service Mobilité",
    "Service Communication",
    "Service Environnement",
    "Service Population",
)
AGENTS = ("Élise Grosjambe", "Hugo Tassenoy", "Leïla Marchandot", "Ludovic Pirsonnet")
DEADLINES = (
    ("2027", "2027-12-31"),
    ("fin 2026", "2026-12-31"),
    ("juin 2028", "2028-06-30"),
    ("30/09/2027", "2027-09-30"),
    ("T1 2029", "2029-03-31"),
    ("premier semestre 2027", "2027-06-30"),
)
STATES = (("En cours", "in_progress"), ("Réalisé", "done"), ("À démarrer", "not_started"), ("Reporté", "waiting"))
AMOUNTS = (("12.500 €", "12500.00"), ("48.000 EUR", "48000.00"), ("150.000 €", "150000.00"))
