extension StopWords {
  /// Function words of Portuguese, folded.
  static let portuguese = """
    a ainda algo algum alguma algumas alguns alguém ali além ante antes ao aos apenas apesar aquela aquelas
    aquele aqueles aqui aquilo as assim através atrás até bastante bem cada com como contra contudo cuja
    cujo cá da daquela daquele das de dela delas dele deles demais depois desde dessa desse desta deste
    disso disto do dos durante e eh ela elas ele eles em embora enquanto entre então era eram essa essas
    esse esses esta estamos estar estas estava estavam este estes estou está estão eu faz fazer foi for
    foram fosse havia há isso isto já la lhe lhes lo logo lá mais mas me mesma mesmas mesmo mesmos meu meus
    minha minhas muita muitas muito muitos na nada nas nela nele nem nenhum nenhuma nessa nesse nesta neste
    ninguém no nos nossa nossas nosso nossos num numa nunca não nós o onde os ou outra outras outro outros
    para pela pelas pelo pelos perante pode pois por porque porém pouco poucos pra quais qual qualquer
    quando quanto quase que quem quê se seja sem sempre sendo ser será seu seus si sido sim sob sobre sua
    suas só também tanta tanto te tem temos tenha tenho ter teu teve ti tido tinha tinham toda todas todavia
    todo todos tu tua tudo tão têm um uma umas uns vai você vocês vos vossa vosso à às é
    """
}
