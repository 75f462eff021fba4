"""Words that people take for passwords, in French and on our keyboards; folded, without accents or digits.

Django ships twenty thousand English ones, which services ask too; this list holds what they miss.
"""

WORDS = """
abricot acceuil accueil admin administrateur administration administrator agent amitie amour anderlecht ange anglais
anniversaire avril azerty azertyu azertyui azertyuiop balade basket bateau beau bebe belge belgique belle bienvenue
bisou bisous bonheur bonjour bonsoir bourgmestre bruxelles bureau cachette camille caramel cardinal casino chance
chanson charleroi chaton cheval chien chocolat cle clef clefs coeur college communal communale commune compte
concierge connexion conseil coquelicot coucou couleur cpas dauphin decembre demo demonstration departement dimanche
directeur direction directrice doudou dragon echevin ecole email enfant equipe essai ete etoile famille fevrier fleur
fleurs football forum foyer francais france fromage galaxie gateau general girafe gouvernail gratuit grenouille guest
hiver hotel ici informatique intercommunale internet invite janvier jardin jetaime jeudi jeune juillet juin kitten
lapin lecture legislature libre liege limonade lion livre loulou lundi lune machin mairie maison maman mandataire
mardi mars marseille mer merci mercredi mickey minou moi moimeme mons mot motdepasse mouton musique namur nathalie
nounours novembre nuage octobre oiseau orange orchidee ordinateur papa papillon paris parole pass passe password
patate pendragon petit petite pirate plateforme plongee poisson police politique pompier portable porteur poule
poupette prefet princesse printemps programme projet pst qwerty qwertyuiop qwertz redaction responsable rouge royal
samedi sardine secret secretaire secretariat securite septembre service services sesame session soleil souris sport
stagiaire standard strategie strategique tarte tata temporaire test tintin tomate tournai travail travaux tresor truc
user utilisateur vacances vanille vendredi verviers ville violette voiture wallon wallonie welcome zaq zinneke zxcvbn
"""
COMMON = frozenset(WORDS.split())
