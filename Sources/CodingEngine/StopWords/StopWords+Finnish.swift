extension StopWords {
  /// Function words of Finnish, folded.
  static let finnish = """
    aina ainakin edes ei eihän eikä eivät eli ellei emme en enemmän ennen entä enää eri esimerkiksi et ette
    että he heidän heidät heihin heille heillä heiltä heissä heistä heitä hm hän häneen hänelle hänellä
    häneltä hänen hänestä hänet häntä itse itsensä ja jo johon joiden joihin joita joka jokainen jokin joku
    jolla jolle jolta jonka jopa jos joskus jossa josta jota jotain jotka jotta juuri kai kaikki kanssa
    kautta keitä ken kenen kenet ketkä ketä koko koska kuin kuinka kuitenkin kun kuten kyllä lisäksi luona
    me meidän meidät meihin meille meillä meiltä meissä meistä meitä melkein mihin miksi mikä mikään minkä
    minne minua minulla minulle minulta minun minusta minut minä missä mistä miten mitkä mitä mitään
    molemmat mukaan mulla mun mut mutta muu muut myös mä ne niiden niihin niille niillä niin niinku niinkuin
    niissä niistä niitä no noin nuo nyt näiden näin näissä näitä nämä ole olemme olen olet olette oli olimme
    olin olisi olisivat olit olitte olivat olla olleet ollut on onko ovat pitkin poikki se sekä sellainen
    sen siellä siihen siinä siis siitä sille sillä siltä sinua sinun sinut sinä sitten sitä sä taas tai
    tarpeeksi te teidän teidät teille teillä teitä toinen tuo tuolla tuon tällä tämä tämän tässä tästä tätä
    vaan vai vaikka vain vielä voi yli ym
    """
}
