extension StopWords {
  /// Function words of German, folded.
  static let german = """
    aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf
    aus ausser bei beide beim bin bis bist bloss da dabei dafür dagegen daher damit danach dann daran darauf
    darum das dass davon dazu dein deine deinem deinen deiner dem den denen denn der deren des dessen dich
    die dies diese diesem diesen dieser dieses dir doch dort du durch eben ein eine einem einen einer eines
    einfach einige einiger einmal er es etwas euch euer eure für ganz gar gegen gewesen hab habe haben halt
    hat hatte hatten hier hin hinter hm ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins
    irgendwie ist ja jede jedem jeden jeder jedes jene jetzt kann kein keine keinem keinen keiner können
    könnte man manche mehr mein meine meinem meinen meiner mich mir mit muss müssen nach naja nein nicht
    nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so
    solche soll sollte sondern sonst um und uns unser unsere unter viel vom von vor war waren warum was weg
    weil weiter welche welcher wenn wer werde werden wie wieder will wir wird wo wollen worden wurde wurden
    zu zum zur zwar zwischen äh ähm über
    """
}
