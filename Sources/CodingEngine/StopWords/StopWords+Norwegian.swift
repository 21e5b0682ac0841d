extension StopWords {
  /// Function words of Norwegian, folded.
  static let norwegian = """
    alle allerede alltid alt altså at av bare begge ble blei bli blir blitt både da de deg dei deim deira
    deires dem den denne der dere deres derfor det dette di din disse ditt du dykk e eg egen egentlig eh ein
    eit eitt eller ellers elles en enda enn er et ett etter faktisk for fordi fra før først gjennom gjorde
    gjør ha hadde han hans har hennar henne hennes her hjå hm ho hoe honom hos hun hva hvem hver hvilke
    hvilken hvilket hvis hvor hvordan hvorfor i igjen ikke ikkje imellom imot ingen ingenting ingi inkje inn
    innen inni ja jeg jo kan kanskje korleis kun kunne kva kvar kvarhelst kven kvifor liksom litt man mange
    med medan meg meget mellom men mens mer mest mi min mine mitt mot mye mykje må måtte ned nei noe noen
    nok noka noko nokon nokre nå når og også om opp oss over på samme seg selv selvom si siden sin sine sitt
    sjøl skal skulle slik slike snart so som somme somt så sånn til under ut uten vart varte ved vel vere
    verte vi vil ville vore vors vort vår våre være vært å
    """
}
