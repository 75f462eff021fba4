"""A CPAS: strategic objectives with a motivation in prose, operational ones numbered by Word, actions as bullets."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Bullet, Head, Para
from tests.cases.case import Case
from tests.cases.formats.word import WordFile
from tests.cases.unseen.eleventh_a_values import rows, when
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Tree

# OS | title | motivation, OO | title | prose, A | title | service | deadline, S | step
_PLAN = """
OS 1 | Être un CPAS proche des gens, qui accueille chacun sans délai et sans jugement | Le nombre de demandes d'aide
+ a augmenté de 38 % en cinq ans. Les permanences sont saturées et certains publics, en particulier les jeunes adultes
+ et les travailleurs pauvres, ne franchissent pas notre porte. L'accueil est donc la première de nos priorités.
OO | Améliorer l'accueil physique et téléphonique | Les bénéficiaires attendent en moyenne quarante minutes dans un
+ couloir sans confidentialité. Le réaménagement du rez-de-chaussée et une meilleure organisation des permanences
+ doivent y remédier.
A | Réaménager le hall d'entrée de la rue du Fourneau en y créant deux box d'entretien fermés | Service technique |
+ fin 2026
A | Étendre les permanences sociales au mercredi jusque 18 heures | Service social général | janvier 2026
A | Engager une seconde personne à l'accueil (mi-temps, contrat APE) | Service des ressources humaines | 2026
A | Former l'ensemble du personnel de première ligne à la gestion de l'agressivité | Service des ressources humaines
+ | 2027
OO | Aller vers les publics qui ne demandent rien | Le non-recours aux droits est un phénomène massif. Le CPAS
+ entend sortir de ses murs, avec ses partenaires, pour informer celles et ceux qui renoncent.
A | Tenir une permanence mensuelle dans chacun des quatre villages de l'entité | Service social général | Récurrent
S | Négocier l'occupation gratuite des salles avec la Commune
S | Composer un binôme fixe (assistante sociale et médiateur de dettes)
S | Distribuer un toutes-boîtes deux semaines avant chaque passage
A | Organiser une journée « Vos droits, parlons-en » avec les mutualités et le Relais social | Service social
+ général | octobre 2026
A | Écrire une brochure en langage clair sur les aides existantes, traduite en quatre langues | Service
+ communication | mars 2027
OO | Garantir à chacun l'accès à l'énergie et à l'eau | La crise des prix a laissé des traces. Les plans de paiement
+ se multiplient et les compteurs à budget restent nombreux dans les logements les moins bien isolés.
A | Renforcer la cellule énergie par l'engagement d'un tuteur énergie supplémentaire | Service énergie | 2026
A | Réaliser cent visites à domicile par an et proposer de petits travaux gratuits | Service énergie | Récurrent
A | Constituer un stock de matériel économe (ampoules, mousseurs, rideaux thermiques) à prêter ou à donner | Service
+ énergie | juin 2026
OS 2 | Être un CPAS qui remet debout : insertion, formation, logement | L'article 60 reste notre meilleur outil,
+ mais trop peu de parcours débouchent sur un emploi durable. Le logement, quant à lui, est devenu la première cause
+ de rupture.
OO | Construire des parcours d'insertion plus longs et mieux suivis | L'accompagnement s'arrête souvent avec le
+ contrat. Il s'agit de suivre la personne avant, pendant et après sa mise à l'emploi, et d'associer les entreprises.
A | Désigner un jobcoach chargé du suivi des travailleurs article 60 pendant six mois après leur contrat | Service
+ insertion socioprofessionnelle | T2 2026
A | Ouvrir un atelier de remobilisation autour du maraîchage sur le terrain de la Sarte | Service insertion
+ socioprofessionnelle | avril 2027
S | Signer la convention d'occupation avec la fabrique d'église
S | Acheter une serre tunnel et du petit outillage
S | Recruter un maître-maraîcher à mi-temps
A | Créer un club d'entreprises partenaires et lui rendre visite une fois par trimestre | Service insertion
+ socioprofessionnelle | 2028
A | Proposer un module de français langue étrangère axé sur les métiers de l'aide aux personnes | Service insertion
+ socioprofessionnelle | 1er semestre 2027
OO | Augmenter l'offre de logements accompagnés | Six logements d'urgence ne suffisent plus à répondre aux demandes.
+ Le CPAS veut disposer d'une offre variée, du dépannage de quelques nuits au logement de transit.
A | Rénover les trois logements de transit de la rue de l'Abreuvoir | Service technique | mi-2028
A | Acquérir un immeuble de quatre appartements en partenariat avec le Fonds du logement | Service patrimoine | 2029
A | Prendre en gestion huit biens privés par le biais de l'agence immobilière sociale | Service logement | 2030
A | Mettre en place un accompagnement éducatif hebdomadaire des locataires des logements d'urgence | Service
+ logement | Récurrent
OO | Prévenir le surendettement | La médiation intervient trop tard. Une action de prévention est nécessaire dès
+ l'école secondaire et lors des premiers crédits.
A | Animer dix séances par an dans les écoles secondaires sur le budget d'un jeune adulte | Service médiation de
+ dettes | Récurrent
A | Créer un groupe d'appui de prévention du surendettement avec deux CPAS voisins | Service médiation de dettes |
+ fin 2027
OS 3 | Être un CPAS attentif aux aînés et à leurs familles | Un habitant sur quatre aura plus de 65 ans en 2030. La
+ maison de repos « Les Aubépines » ne peut être la seule réponse : le maintien à domicile est le choix de la plupart
+ des personnes âgées.
OO | Permettre de vieillir chez soi | Nos services d'aide à domicile fonctionnent bien mais ne couvrent ni les
+ soirées ni les fins de semaine.
A | Étendre le service d'aides familiales au samedi et au dimanche matin | Service d'aide aux familles | septembre
+ 2026
A | Livrer les repas à domicile dans des contenants réutilisables | Service repas | fin 2026
A | Acheter un véhicule adapté aux personnes à mobilité réduite pour le taxi social | Service transport | 2027
A | Distribuer la boîte jaune « Senior Focus » à tous les habitants de plus de 75 ans | Service d'aide aux familles
+ | 2026
OO | Faire des Aubépines une maison ouverte sur le village | La crise sanitaire a refermé la maison sur elle-même.
+ Résidents et familles demandent plus de vie, plus de rencontres, plus de choix.
A | Ouvrir la cafétéria aux habitants du quartier trois après-midi par semaine | Maison de repos | mai 2026
A | Jumeler chaque unité avec une classe de l'école communale | Maison de repos | Récurrent
A | Adopter une charte de la vie en commun rédigée avec les résidents | Maison de repos | décembre 2026
A | Installer un jardin sensoriel et un parcours de marche accessible aux chaises roulantes | Service technique | 2028
S | Choisir un auteur de projet par marché public
S | Introduire une demande de subside auprès de la Région
S | Réaliser les plantations avec les résidents
OS 4 | Être un CPAS bien géré, où il fait bon travailler | Cet objectif se rapporte au fonctionnement interne. Il
+ conditionne la réussite de tous les autres : un personnel épuisé ne peut accueillir dignement.
OO | Prendre soin du personnel | Le taux d'absentéisme atteint 11,4 %. Les départs non remplacés ont pesé sur les
+ équipes.
A | Instaurer un entretien de fonctionnement annuel pour chaque agent | Service des ressources humaines | 2027
A | Offrir une supervision collective aux assistants sociaux, six fois par an | Service social général | Récurrent
A | Conclure un accord-cadre sur le télétravail avec les organisations syndicales | Service des ressources humaines
+ | T1 2026
OO | Moderniser la gestion et resserrer les liens avec la Commune | Plusieurs services de support existent en
+ double. Des économies d'échelle sont possibles sans perte de proximité.
A | Passer au dossier social électronique et supprimer le papier lors des comités | Service informatique | 2028
A | Engager avec la Commune un conseiller en prévention partagé | Direction générale | 2026
A | Mettre en commun le service des assurances et celui des marchés publics | Direction financière | 2029
A | Tenir une comptabilité analytique pour la maison de repos | Direction financière | fin 2027
"""


def wamprelle_word_cpas(folder: Path) -> Case:
    tree = Tree()
    blocks: list[Block] = [
        Para("Centre public d'action sociale de Wamprelle", bold=True),
        Para("Rue du Fourneau, 14 – 5999 Wamprelle"),
        Para("PST 2025-2030 du CPAS", bold=True),
        Para("Adopté par le Conseil de l'action sociale en séance du 27 août 2025"),
        Break(),
        Head("Le mot de la Présidente"),
        Para(
            "Chères et chers collègues, ce programme est le vôtre. Il est né de vos constats, formulés lors des "
            "rencontres du printemps, et de la déclaration de politique sociale que le Conseil a votée en janvier. Il "
            "nous engage pour cinq ans."
        ),
        Head("Notre méthode"),
        Para("Le comité de direction s'est réuni à sept reprises. Il a retenu quatre objectifs stratégiques :"),
    ]
    plan = rows(_PLAN)
    blocks += [Bullet(line[0]) for line in plan if line.mark.startswith("OS")]
    above = goal = action = ""
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            blocks += [Break(), Head(f"Objectif stratégique {number}"), Para(f"« {line[0]} »", bold=True)]
            blocks += [Head("Motivation", 3), Para(line[1]), Head("Objectifs opérationnels", 3)]
            above = tree.add(SO, line[0], code=number, rationale=line[1])
        elif kind == "OO":
            blocks += [Head(line[0], 2, auto=("goals", 0, above)), Para(line[1]), Para("Actions préconisées :")]
            goal = tree.add(OO, line[0], above, description=line[1])
        elif kind == "A":
            due = (
                f" ; échéance : {line[2][0].lower()}{line[2][1:]}" if line[2][0] != "T" else f" ; échéance : {line[2]}"
            )
            blocks.append(Bullet(f"{line[0]} (service en charge : {line[1]}{due})"))
            words = line[2] if line[2][0] == "T" else line[2][0].lower() + line[2][1:]
            action = tree.add(ACTION, line[0], goal, departments=[line[1]], deadline=when(words))
        else:
            blocks.append(Bullet(line[0], depth=1))
            tree.add(STEP, line[0], action)
    blocks += [
        Head("Et maintenant ?"),
        Para("Un tableau de bord sera présenté chaque année en décembre au Conseil de l'action sociale."),
    ]
    path = folder / "wamprelle_word_cpas.docx"
    word = WordFile(listings={"goals": [("decimal", "%1.")]})
    word.furniture("CPAS de Wamprelle", "PST 2025-2030 – page")
    word.write(blocks, path)
    never = ("Le mot de la Présidente", "Notre méthode", "Motivation", "Objectifs opérationnels", "Et maintenant ?")
    traps = "the title stands under its number, an overview before it; service and deadline in brackets; prose"
    return tree.case(path, "C", traps, never=never)
