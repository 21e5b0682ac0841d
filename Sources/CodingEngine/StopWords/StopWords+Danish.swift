extension StopWords {
  /// Function words of Danish, folded.
  static let danish = """
    ad af al alle allerede alligevel alt altid altså and anden andet andre at bare begge blev blevet blive
    bliver både da de deg dem den denne der deres derfor dermed derved det dette dig din dine disse dit dog
    du efter egen egentlig eget ej eller ellers en end endnu er et faktisk for foran forbi fordi fra få får
    før først gennem gjorde gør ham han hans har havde have hel hele helt hende hendes her hmm hos hun hvad
    hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i igen igennem ikke imellem
    imens imod ind inde inden ingen ingenting intet ja jamen jeg jer jeres jo kan kun kunne lidt lige
    ligesom man mange med meget mellem men mens mere mest mig min mindre mine mit mod må måske måtte ned nej
    nogen noget nogle nok nu når næsten og også om omkring op os over ovre på samme selv selvom siden sig
    sin sine sit skal skulle som så sådan således til tit ud uden under var ved vel vi vil ville vor vore
    vores være været øh øhm
    """
}
