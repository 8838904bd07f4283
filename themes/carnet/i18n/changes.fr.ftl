## Corrections et accueil

corrections-about = Ce qui a été corrigé, précisé ou ajouté après publication. Rien n’est modifié sans être dit.
corrections-none = Aucune correction pour l’instant.
corrections-all = Toutes les corrections
latest-change = Dernier changement
related = À lire aussi
home-actors = Qui est qui
home-actors-all = Tous les acteurs et ce qui les lie
# Devant ce qui est dit d’une chose que l’on vient de nommer.
colon = {"\u00A0"}:
