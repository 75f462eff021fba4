"""The words of made-up programmes: invented people, services and subjects, combined by `sample_plan.py`."""

FINDINGS = (
    "Les besoins ont changé depuis la dernière législature et les habitants le disent.",
    "Les outils sont dispersés et chacun refait ce que d'autres ont déjà fait.",
    "Le diagnostic mené avec les services montre un retard à rattraper.",
    "Les équipements vieillissent plus vite qu'ils ne sont rénovés.",
)
STRATEGIC = (
    "une commune qui prend soin de ses habitants",
    "une commune sobre en énergie",
    "une commune où l'on se déplace en sécurité",
    "une commune qui soutient ses écoles et ses familles",
    "une commune vivante, sportive et culturelle",
    "une commune attentive à ses villages",
    "une commune propre et fleurie",
    "une commune qui protège son eau et ses arbres",
    "une administration accueillante et efficace",
    "une administration qui forme et qui garde ses agents",
    "une commune qui soutient ses commerces et ses artisans",
    "une commune qui loge chacun dignement",
    "une commune ouverte sur ses voisines",
    "une commune numérique sans exclure personne",
)
OPERATIONAL = (
    "Améliorer", "Développer", "Simplifier", "Renforcer", "Rénover", "Ouvrir", "Mieux faire connaître", "Sécuriser",
)  # fmt: skip
SUBJECTS = (
    "l'accueil au guichet", "les bâtiments communaux", "l'éclairage public", "les chemins piétons",
    "la lecture publique", "l'accompagnement des aînés", "les plaines de jeux", "la collecte des déchets",
    "les cours d'école",
    "les permanences sociales", "le réseau cyclable", "les marchés publics durables", "la formation du personnel",
    "les espaces verts", "l'accès au logement", "la vie associative", "les archives", "la salle des fêtes",
    "la prévention des inondations", "le commerce du centre", "la cantine scolaire", "la mobilité partagée",
    "les démarches en ligne", "la santé de proximité", "le patrimoine bâti", "la biodiversité des cimetières",
)  # fmt: skip
DEEDS = (
    "Dresser l'inventaire de", "Rédiger un plan pour", "Aménager", "Étendre", "Évaluer", "Mettre en service",
    "Organiser chaque année une rencontre sur", "Désigner une personne de référence pour", "Créer un guide de",
    "Remplacer l'équipement de", "Informer les habitants sur", "Conclure une convention pour",
)  # fmt: skip
PLACES = (
    "dans le centre", "dans les villages", "à l'école du Tilleul", "au hameau des Sources", "avec le CPAS",
    "sur le site de l'ancienne gare", "dans tous les quartiers", "à la maison communale", "le long du ruisseau",
)  # fmt: skip
STEPS = ("Consulter les services", "Rédiger le cahier des charges", "Choisir le prestataire", "Réaliser", "Évaluer")
FIRST_NAMES = (
    "Amélie", "Bastien", "Céline", "Damien", "Élise", "Fabrice", "Gaëlle", "Hugo", "Inès", "Joachim", "Karine", "Loïc",
    "Manon", "Nicolas", "Océane", "Pascal", "Quentin", "Romane", "Sylvain", "Théa",
)  # fmt: skip
FAMILY_NAMES = (
    "Aubrée", "Bellefontaine", "Corvillain", "Dessartois", "Épinoy", "Froidchamp", "Grandruelle", "Hautecloque",
    "Isembart", "Joncret", "Lambremée", "Maufroid", "Noirpré", "Outrelouxe", "Pirmolin", "Quévrain", "Rondchêne",
    "Sartiaux", "Tournebois", "Vaucelin",
)  # fmt: skip
DEPARTMENTS = (
    "Direction générale", "Service Travaux", "Service Urbanisme", "Service Environnement", "Service Population",
    "Service Finances", "Service Ressources humaines", "Service Informatique", "Service Enseignement",
    "Service Petite enfance", "Service Culture", "Service Sports", "Service Mobilité", "Service Logement",
    "Service Communication", "Service Juridique", "Cellule Énergie", "Service Cohésion sociale",
)  # fmt: skip
PARTNERS = ("Maison des jeunes", "Régie des quartiers", "Contrat de rivière", "Office du tourisme", "Mutuelle locale")
PLANS = ("PCS", "PCDR", "PAEDC", "PCDN", "PIC")
