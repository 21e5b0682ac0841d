extension StopWords {
  /// Function words of French, folded.
  static let french = """
    afin ai aie ainsi alors après as assez au aucun aucune aujourd'hui auquel aura aurait aussi autre autres
    aux avaient avais avait avant avec avez avoir avons ayant beaucoup bien c' car ce ceci cela celle celles
    celui cependant certain certaine ces cet cette ceux chaque chez comme comment contre d' dans de depuis
    des dessous dessus donc dont du dès déjà elle elles en encore entre es est et eu euh eux faire fait faut
    hein hors ici il ils j' je jusqu' jusque l' la laquelle le lequel les lesquels leur leurs lors lorsqu'
    lorsque lui là m' ma mais malgré me mes mien mieux moi moins mon même mêmes n' ne ni non nos notre nous
    nôtre on ont ou oui où par parce parfois parmi pas peu peut peuvent plus plusieurs plutôt pour pourquoi
    pourtant près puis puisqu' puisque qu' qu'un quand que quel quelle quelles quelqu'un quelque quelques
    quels qui quoi rien s' sa sans se sera serait ses si sien sinon soi soit sommes son sont sous suis sur
    t' ta tandis tant te tel telle tellement tes toi ton toujours tous tout toute toutes trop très tu un une
    vers voici voilà vos votre vous y à ça étaient étais était étant été être
    """
}
