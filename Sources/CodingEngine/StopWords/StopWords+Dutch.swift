extension StopWords {
  /// Function words of Dutch, folded.
  static let dutch = """
    aan af al alle alleen allemaal alles als altijd ander andere anders beide ben bent bij bijna binnen
    boven daar daarom dan dat de deze die dit doch doen door dus echt een eens eh ehm eigenlijk elk elke en
    er erg ergens even ga gaan ge gedaan geen geweest gewoon haar had hadden heb hebben hebt heeft heel hem
    hen het hier hij hm hoe hoewel hun ieder iedere iedereen iemand iets ik in is ja je jij jou jouw jullie
    kan kon konden kunnen maar mag maken me meer men met mij mijn mijzelf misschien moest moet moeten na
    naar nee net niemand niet niets nog nou nu of om omdat onder ons onze ook op over per reeds sinds
    sommige soms steeds te tegen ten ter terug toch toen tot tussen u uit uw van vanaf veel vele verder via
    voor voordat waar waarom want waren was wat we weer weg wel welk welke werd werden wie wij wil wilde
    willen word worden wordt zal ze zei zelf zelfs zich zichzelf zij zijn zo zoals zonder zou zouden zulke
    """
}
