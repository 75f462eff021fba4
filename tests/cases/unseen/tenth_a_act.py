"""A CPAS council's deliberation as plain text with its plan annexed: lines wrapped by hand, heads of pages."""

import textwrap
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.tenth_a_values import Node, outline, some, sums, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# Cells of an action: service | partenaires | délai | budget | article.
_PLAN = """
# {1} Être un CPAS qui garantit à chacun l'accès à ses droits
## {1.1} Améliorer le premier accueil
- {1.1.1} Créer un accueil social généraliste sans rendez-vous | Service social | | 1er semestre 2026 | 4.500 €
 | 831/123-48
- {1.1.2} Traduire les dépliants dans les cinq langues les plus parlées | Service Communication | SeTIS | 31/12/2026
| 2.800 € | 104/123-06
- {1.1.3} Réduire à quinze jours le délai de traitement des demandes d'aide | Service social | | 2027 | |
- {1.1.4} Aménager un bureau d'entretien confidentiel au rez-de-chaussée | Service technique | | septembre 2026
 | 18.000 € |
104/724-60
## {1.2} Aller vers les personnes qui ne demandent rien
- {1.2.1} Organiser une tournée mensuelle du bus social dans les hameaux | Service social
 | Commune de Bousquemont | récurrent
| 9.600 € | 831/127-02
- {1.2.2} Former les facteurs, les aides familiales et les pharmaciens au repérage | Service social
 | Cercle des pharmaciens
| T4 2026 | |
- {1.2.3} Contacter chaque bénéficiaire potentiel du tarif social de l'eau | Service Énergie | Société des eaux
 | permanent | |
## {1.3} Prévenir le surendettement
- {1.3.1} Animer des groupes d'appui sur la gestion du budget | Service de médiation de dettes | | récurrent
 | 3.200 € |
8441/124-48
- {1.3.2} Engager un second médiateur de dettes à mi-temps | Service du personnel | | mars 2027 | 31.000 €
 | 8441/111-01
# {2} Être un CPAS qui accompagne vers l'emploi et la formation
## {2.1} Développer l'insertion socioprofessionnelle
- {2.1.1} Ouvrir un atelier de maraîchage d'insertion | Service Insertion | Ferme du Bosquet | avril 2027
 | 65.000 € | 84512/123-48
- {2.1.2} Tripler le nombre de conventions « article 60 » avec le secteur associatif | Service Insertion |
 | fin 2028 | |
- {2.1.3} Organiser un salon local de l'emploi tous les deux ans | Service Insertion | Forem | octobre 2026
 | 5.000 € | 84512/124-48
- {2.1.4} Proposer des cours de français en soirée | Service Insertion | Lire et Écrire | annuel | 7.400 €
 | 84512/122-02
## {2.2} Lever les freins à l'emploi
- {2.2.1} Financer le permis de conduire théorique et pratique de vingt personnes par an | Service Insertion |
 | chaque année
| 24.000 € | 84512/331-01
- {2.2.2} Réserver quatre places de crèche aux parents en formation | Service Enfance | ONE | 01/09/2027 | |
- {2.2.3} Acheter quatre scooters à prêter aux stagiaires | Service Insertion | | juin 2026 | 11.200 € | 84512/743-52
# {3} Être un CPAS qui prend soin des aînés et des personnes fragiles
## {3.1} Soutenir le maintien à domicile
- {3.1.1} Élargir le service d'aides familiales au dimanche | Service d'aide aux familles | | janvier 2027
 | 42.000 € | 8443/111-01
- {3.1.2} Renouveler les camionnettes de livraison des repas | Service technique | | 2027 | 88.000 € | 8442/743-52
- {3.1.3} Créer un répit de quelques heures pour les aidants proches | Service d'aide aux familles
 | Aidants Proches | mi-2027 | |
## {3.2} Faire de la résidence « Le Grand Tilleul » un vrai lieu de vie
- {3.2.1} Rénover l'unité adaptée aux personnes désorientées | Direction de la résidence | AVIQ | décembre 2029
 | 1.450.000 € |
834/723-60
- {3.2.2} Élire un conseil des résidents et le consulter chaque trimestre | Direction de la résidence | | T1 2026 | |
- {3.2.3} Ouvrir la cafétéria aux habitants du quartier | Direction de la résidence | Comité de quartier
 | mai 2026 | 6.000 € |
834/124-02
- {3.2.4} Supprimer les barquettes en plastique de la cuisine | Service Cuisine | | fin 2026 | 15.500 € | 834/744-51
## {3.3} Protéger la santé mentale
- {3.3.1} Créer une permanence psychologique gratuite | Service social | Centre de santé mentale | février 2027
 | 26.000 € | 871/122-01
- {3.3.2} Tenir un café-rencontre pour les personnes endeuillées | Service social | | récurrent | |
# {4} Être un CPAS moderne, durable et bien gouverné
## {4.1} Mieux travailler avec la Commune
- {4.1.1} Fusionner les services informatiques du CPAS et de la Commune | Direction générale | Commune de Bousquemont
| 31/12/2027 | |
- {4.1.2} Passer un marché conjoint d'assurances | Service des marchés publics | Commune de Bousquemont | 2026 | |
- {4.1.3} Tenir un comité de direction commun chaque trimestre | Direction générale | Commune de Bousquemont
 | permanent | |
## {4.2} Veiller au bien-être du personnel
- {4.2.1} Réaliser une analyse des risques psychosociaux | Service du personnel | Service externe de prévention
 | juin 2027
| 9.900 € | 104/122-48
- {4.2.2} Instaurer deux jours de télétravail pour les fonctions qui le permettent | Service du personnel | | 2026 | |
- {4.2.3} Équiper les travailleurs sociaux d'un bouton d'appel d'urgence | Service technique | | 30/04/2026
 | 3.750 € | 831/742-53
## {4.3} Réduire notre empreinte
- {4.3.1} Isoler la toiture de l'administration centrale | Service technique | | août 2028 | 230.000 € | 104/723-60
- {4.3.2} Remplacer le mazout par une pompe à chaleur aux ateliers | Service technique | | 2029 | 120.000 €
 | 137/724-60
"""
_HEAD = """PROVINCE DE HAUTE-LYRE                              CPAS DE BOUSQUEMONT
ARRONDISSEMENT DE VERLY                              Rue de l'Hospice, 12

         EXTRAIT DU REGISTRE AUX DÉLIBÉRATIONS
           DU CONSEIL DE L'ACTION SOCIALE

                Séance du 26 août 2025

Présents : Mme Lucie HERMAND, Présidente ;
           MM. et Mmes R. COLPIN, T. NAVEZ, J. DUMAY, S. EL AMRANI,
           P. GODIN, A. LEROUX, C. STIENON, Conseillers ;
           M. Benoît FAUCON, Directeur général.
Excusée :  Mme M. TILMANT.

Objet n° 7 : Programme stratégique transversal 2025-2030 - Adoption.

Le Conseil, siégeant en séance publique,

Vu la loi organique des centres publics d'action sociale, notamment
l'article 27ter ;

Vu la déclaration de politique sociale adoptée le 25 février 2025 ;

Considérant que le PST comporte des objectifs stratégiques, des objectifs
opérationnels et des actions, choisis au regard des moyens humains et
financiers à disposition ;

Considérant que le comité de direction a remis un avis favorable en date
du 1er juillet 2025 ;

Considérant que le comité de concertation Commune-CPAS s'est réuni le
9 juillet 2025 ;

Après en avoir délibéré,

DÉCIDE, à l'unanimité :

Article 1er. D'adopter le programme stratégique transversal 2025-2030 tel
             qu'annexé à la présente délibération.
Article 2.   De publier le programme sur le site internet du CPAS.
Article 3.   De charger le Directeur général du suivi de son exécution.

                       PAR LE CONSEIL,

Le Directeur général,                              La Présidente,
(s) B. FAUCON                                      (s) L. HERMAND

                   Pour extrait conforme,
              Bousquemont, le 28 août 2025.
"""
_NOTE = """Les actions ci-après sont reprises par objectif. Le service cité en premier
lieu est responsable de l'exécution. Les montants sont des estimations
annuelles ou totales, hors inflation.
"""
_END = """Le présent programme sera évalué par le Bureau permanent au moins à
mi-législature et au terme de celle-ci.

Vu pour être annexé à la délibération du Conseil de l'action sociale du
26 août 2025.

Liste des abréviations :
  AVIQ    Agence pour une vie de qualité
  ONE     Office de la naissance et de l'enfance
  SeTIS   Service de traduction et d'interprétariat en milieu social
"""


def _wrapped(first: str, text: str, indent: int) -> list[str]:
    return textwrap.wrap(first + text, 76, initial_indent=" " * indent, subsequent_indent=" " * (indent + len(first)))


def _action(action: Node) -> list[str]:
    out = _wrapped(f"{action.code}. ", f"{action.title}.", 2)
    told = [f"Service : {action.cell(0)}"]
    told += [f"Partenaire : {action.cell(1)}"] if action.cell(1) else []
    out += _wrapped("", " - ".join([*told, f"Délai : {action.cell(2)}"]), 9)
    if action.cell(3):
        out += _wrapped("", f"Budget : {action.cell(3)} à l'article {action.cell(4)}", 9)
    return [*out, ""]


def _paged(lines: list[str]) -> list[str]:
    """The lines with a form feed and a head at the first blank line after each page's length, wherever that falls."""
    out: list[str] = []
    page, count = 2, 0
    for line in lines:
        count = 0 if line == "\f" else count + 1
        out.append(line)
        if count > 52 and not line:
            page, count = page + 1, 0
            out += ["\f", f"CPAS de Bousquemont - Conseil du 26 août 2025 - point 7 - page {page}", ""]
    return out


def bousquemont_deliberation(folder: Path) -> Case:
    path, plan, tree = folder / "bousquemont_deliberation.txt", outline(_PLAN), Tree()
    lines = [
        *_HEAD.splitlines(),
        "\f",
        "ANNEXE - PROGRAMME STRATÉGIQUE TRANSVERSAL 2025-2030",
        "",
        *_NOTE.splitlines(),
        "",
    ]
    for os in plan:
        lines += [*_wrapped(f"OBJECTIF STRATÉGIQUE {os.code} : ", os.title, 0), "=" * 70, ""]
        tree.add(SO, os.title, code=os.code)
        for oo in os.below:
            lines += [*_wrapped(f"O.O. {oo.code}. ", oo.title, 0), ""]
            tree.add(OO, oo.title, os.title, code=oo.code)
            for action in oo.below:
                lines += _action(action)
                tree.add(
                    *(ACTION, action.title, oo.title),
                    code=action.code,
                    departments=some(action.cell(0)),
                    partners=some(action.cell(1)),
                    deadline=when(action.cell(2)),
                    budget=sums(action.cell(3), article=action.cell(4) or None),
                    budget_kind_also_ok=True,
                )
    text = "\r\n".join([*_paged(lines), *_END.splitlines(), ""])
    path.write_bytes(text.encode("cp1252"))
    never = (
        "D'adopter le programme stratégique transversal 2025-2030 tel qu'annexé à la présente délibération",
        *("De publier le programme sur le site internet du CPAS", "Agence pour une vie de qualité"),
        *("De charger le Directeur général du suivi de son exécution", "PAR LE CONSEIL", "Liste des abréviations"),
        "Programme stratégique transversal 2025-2030 - Adoption",
    )
    return tree.case(path, "C", "an act before the plan, wrapped lines, page heads, articles, cp1252", never=never)


MAKERS = (bousquemont_deliberation,)
