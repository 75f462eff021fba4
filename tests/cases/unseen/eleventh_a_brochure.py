"""A brochure for the citizens: five ambitions, their projects on cards in two columns, an icon says how far each is."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import box, paper, words
from tests.cases.unseen.eleventh_a_values import listed, rows, when
from tests.cases.unseen.tree import ACTION, SO, Tree

# P | icon | title | partners | when; B is a box beside the projects
_PLAN = """
A 1 | Joncheroy respire | 2F7D4F
P | ✔ | Planter 500 arbres le long des chemins de campagne | ASBL Haies vives; les écoles | 2025
P | ▶ | Ouvrir une ressourcerie sur le site de l'ancienne laiterie | ASBL Retrouvailles | fin 2027
B | LE CHIFFRE | 142 kg : c'est ce que chacun de nous a jeté en 2024. L'objectif est de passer sous les 110 kg.
P | ▶ | Remplacer toutes les lampes de l'éclairage public | | 2025-2028
P | ◷ | Créer un verger partagé à Petit-Jonc | Comité de quartier | automne 2027
P | ◷ | Installer des bulles à verre enterrées dans chaque village | Intercommunale des déchets | 2028
P | ✔ | Interdire les pesticides dans les cimetières | | 2025
P | ▶ | Rendre les bâtiments communaux moins gourmands en énergie | | 2030
P | ◷ | Reméandrer le ruisseau du Moulin | Contrat de rivière; Province | T3 2028
A 2 | Joncheroy bouge | C2571A
P | ▶ | Tracer un réseau points-nœuds pour les cyclistes | Maison du tourisme | juin 2027
P | ◷ | Construire un trottoir entre l'école et le terrain de football | | 2027
P | ✔ | Prêter des vélos électriques aux habitants | | septembre 2025
P | ◷ | Obtenir un arrêt de bus supplémentaire au parc d'activités | TEC | 2028
B | ILS L'ONT DIT | « Depuis que la rue est limitée à 30, les enfants y jouent à nouveau. » Une riveraine de la rue
+ Neuve.
P | ▶ | Réparer huit kilomètres de voiries chaque année | | chaque année
P | ▶ | Placer des panneaux solaires clignotants aux passages pour piétons | | 2026
P | ◷ | Lancer une application de covoiturage local | Communes voisines | mi-2027
A 3 | Joncheroy prend soin | A61E4D
P | ▶ | Agrandir la crèche Les Pitchounets | ONE | 2028
P | ✔ | Offrir un livre à chaque naissance | Bibliothèque | 2025
P | ◷ | Bâtir quinze logements pour les aînés près de la place | Société de logement | 2029-2030
P | ▶ | Accueillir une maison médicale | Les médecins généralistes | fin 2026
P | ▶ | Livrer des repas à domicile tous les jours | CPAS | 2026
B | LE SAVIEZ-VOUS ? | Un service de transport existe pour vos rendez-vous médicaux. Appelez le 000 11 22 33 avant 10 h.
P | ◷ | Aménager un espace sans tabac devant chaque école | | 2027
P | ✔ | Former les agents aux gestes qui sauvent | Croix-Rouge | mars 2025
P | ◷ | Créer une épicerie sociale avec les communes voisines | CPAS | 1er semestre 2028
A 4 | Joncheroy rassemble | 5B3A8E
P | ▶ | Rénover la salle des fêtes de Grand-Jonc | | 31/12/2027
P | ✔ | Doubler les subsides aux clubs qui forment les jeunes | | 2025
P | ◷ | Transformer la chapelle Sainte-Barbe en salle d'exposition | Fabrique d'église | 2029
P | ▶ | Organiser un budget participatif de 30.000 € par an | | tous les ans
P | ▶ | Remettre en route le carnaval des enfants | Associations de parents | mars 2026
P | ◷ | Ouvrir un local pour les jeunes | Maison de jeunes | septembre 2027
P | ◷ | Jumeler la commune avec une ville allemande | | 2028
A 5 | Joncheroy simplifie | 1F5F8B
P | ✔ | Ouvrir la maison communale le mardi jusque 19 h | | avril 2025
P | ▶ | Répondre à tout courrier dans les quinze jours | | permanent
P | ▶ | Proposer tous les formulaires en ligne | | 2027
P | ◷ | Envoyer les factures de déchets par voie électronique | Intercommunale des déchets | 2026
P | ◷ | Créer un numéro unique pour signaler un problème | | fin 2026
P | ✔ | Diffuser les séances du Conseil en direct | | janvier 2025
B | LE SAVIEZ-VOUS ? | Vous pouvez interpeller le Conseil communal : le règlement se trouve sur notre site.
P | ▶ | Publier toutes les primes communales dans un seul carnet | | 2026
"""

_ICONS = {"✔": ("done", "C'est fait !"), "▶": ("in_progress", "C'est en cours"), "◷": ("to_plan", "C'est prévu")}


def joncheroy_pdf_brochure(folder: Path) -> Case:
    tree = Tree()
    source = [
        '#block(width: 100%, height: 100%, fill: rgb("#1F5F8B"), inset: 2cm)['
        f"#v(5cm) {words('JONCHEROY 2030', size=38, bold=True, fill='FFFFFF')} #v(1cm) "
        f"{words('Nos 5 ambitions, nos projets, votre commune', size=17, fill='FFFFFF')} #v(6cm) "
        f"{words('Le programme stratégique transversal en quelques pages', size=12, fill='FFFFFF')}]",
        "#pagebreak()",
        words("Chères voisines, chers voisins,", size=13, bold=True),
        quoted(
            "Une commune, ce sont des rues, des écoles, des arbres. Ce sont surtout des gens. Avec l'équipe "
            "communale, nous "
            "avons écouté, débattu, chiffré. Voici ce que nous ferons d'ici 2030. Le document complet (74 pages) se "
            "trouve à la maison communale et sur www.joncheroy.example."
        ),
        words("Hélène Goffart, votre Bourgmestre", bold=True),
        box(
            f"{words('Comment lire cette brochure ?', bold=True, size=11)} \\ "
            + " \\ ".join(f"{words(icon, size=12)} {quoted(told)}" for icon, (_, told) in _ICONS.items()),
            fill="F4F1E6",
        ),
    ]
    above, colour = "", ""
    cards: list[str] = []
    for line in [*rows(_PLAN), None]:
        if line is None or line.mark.startswith("A"):
            half = (len(cards) + 1) // 2
            both = ", ".join(f"[{''.join(part)}]" for part in (cards[:half], cards[half:]))
            source += [f"#grid(columns: (1fr, 1fr), gutter: 0.7cm, {both})"] if cards else []
            if line is None:
                break
            cards, colour = [], line[1]
            number = line.mark[2:]
            band = words(f"Ambition {number}", size=11, fill="FFFFFF") + " \\ "
            band += words(line[0], size=22, bold=True, fill="FFFFFF")
            source += [
                "#pagebreak()" if int(number) % 2 else "#v(0.4cm)",
                f'#block(width: 100%, fill: rgb("#{colour}"), inset: 14pt, radius: 8pt)[{band}]',
            ]
            above = tree.add(SO, line[0], code=number, label="Ambition")
        elif line.mark == "B":
            cards.append(box(f"{words(line[0], bold=True, fill=colour)} \\ {words(line[1], size=8.5)}", fill="FFF7DB"))
        else:
            icon, title, partners, due = line[0], line[1], line[2], line[3]
            small = f"Quand ? {due}" + (f"  •  Avec qui ? {', '.join(listed(partners))}" if partners else "")
            left = f'#text(size: 15pt, fill: rgb("#{colour}"))[{quoted(icon)}]'
            right = f"{words(title, bold=True, size=9.5)} \\ {words(small, size=7.5, fill='555555')}"
            cards.append(box(f"#grid(columns: (0.8cm, 1fr), [{left}], [{right}])", edge=colour))
            moment = None if due.startswith("automne") else when(due)
            status = {"value": _ICONS[icon][0], "text": icon}
            tree.add(ACTION, title, above, partners=listed(partners), deadline=moment, status=status)
    source += [
        "#pagebreak()",
        words("Envie de participer ?", size=16, bold=True),
        quoted(
            "Rejoignez la commission citoyenne, proposez un projet au budget participatif ou venez à notre rencontre."
        ),
        words("À qui s'adresser ?", size=12, bold=True),
        quoted("Maison communale, place du Tilleul 1, 0000 Joncheroy – 000 11 22 33 – info@joncheroy.example"),
        words("Éditeur responsable : H. Goffart, place du Tilleul 1, Joncheroy. Imprimé sur papier recyclé.", size=7),
    ]
    path = folder / "joncheroy_pdf_brochure.pdf"
    paper(source, path, page='paper: "a4", margin: 1.6cm', size=10, footer="Joncheroy 2030")
    never = ("Comment lire cette brochure ?", "Envie de participer ?", "À qui s'adresser ?", "LE SAVIEZ-VOUS ?")
    traps = (
        "cards in two columns under a coloured band; the state is an icon that a box explains; boxes between the cards"
    )
    return tree.case(path, "D", traps, never=(*never, "LE CHIFFRE", "ILS L'ONT DIT", "C'est fait !", "C'est prévu"))
