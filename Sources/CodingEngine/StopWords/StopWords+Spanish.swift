extension StopWords {
  /// Function words of Spanish, folded.
  static let spanish = """
    a ahora ahí al algo alguien alguna algunas alguno algunos algún allá allí ante antes aquel aquella
    aquellas aquello aquellos aquí así aun aunque aún bajo bastante bien cada casi como con conmigo contigo
    contra cual cuales cualquier cuando cuanto cuál cuándo cómo de del demás desde donde dos durante dónde e
    eh el ella ellas ello ellos en entonces entre era eran eras eres es esa esas ese eso esos esta estaba
    estaban estado estar estas este esto estos estoy está están fue fueron ha haber habido había habían hace
    hacer hacia han has hasta hay haya he hemos hubo incluso la las le les lo los luego me mi mientras mis
    misma mismas mismo mismos mucha muchas mucho muchos muy más mía mío nada nadie ni ninguna ninguno ningún
    no nos nosotras nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para pero
    poca pocas poco pocos por porque pues que quien quienes quién qué se sea ser será si sido siempre sin
    sino sobre sois solo somos son soy su sus suya suyo sí sólo también tampoco tan tanta tanto te tener
    tengo tenía ti tiene tienen toda todas todavía todo todos tu tus tú un una unas uno unos usted ustedes
    va vosotros vuestra vuestro y ya yo él
    """
}
