extension StopWords {
  /// Function words of Swedish, folded.
  static let swedish = """
    alla allt alltid allting alltså an andra annan annat att av bara blev bli blir blivit båda både de dem
    den denna deras dess dessa det detta dig din dina dit ditt dock du där därför då efter eftersom egen
    egentligen eget ej eller en er era ett faktiskt fast fick från få får för före förut genom gjorde gör ha
    hade haft han hans har hel hela helt henne hennes hm hon honom hos hur här i ibland icke igen in inga
    ingen ingenting inget innan inne inom inte ja jag jo ju just kan kanske knappt kunde kunna liksom lite
    man med medan mellan men mer mera mest mig min mina mindre mitt mot mycket många måste ned nej ner ni
    nog nu när nästan någon någonting något några och också ofta olika om omkring oss på redan samma sedan
    sen ser sig sin sina sitt själv ska skall skulle som så sådan sådana sådant till tills trots typ under
    upp ut utan utanför vad var vara varandra varför varit varje vars vart vem vems verkligen vi vid vilka
    vilken vilket vill ville väl åt öh över
    """
}
