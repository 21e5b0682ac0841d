extension StopWords {
  /// Function words of Italian, folded.
  static let italian = """
    a abbia abbiamo abbiano ad ai al alcune alcuni all' alla alle allo allora altra altre altri altro anche
    ancora appena avendo avere avete aveva avevano avevo avuto bene c' che chi chiunque ci ciascuno ciò coi
    col come comunque con contro cosa così cui d' da dagli dai dal dall' dalla dalle dallo degli dei del
    dell' della delle dello dentro di dopo dov' dove dunque e ebbe ecco ed egli eh ella era erano eri ero
    essere essi esso fa fare fino fra fu già gl' gli ha hai hanno ho i il in infatti inoltre insomma invece
    io l' la le lei lo loro lui lungo là lì m' ma magari mai me meno mentre mi mia mie miei mio molta molti
    molto n' ne negli nei nel nell' nella nelle nello nessun nessuno niente no noi non nostra nostre nostri
    nostro né o od ogni ognuno oltre oppure per perché però più po' poco poi proprio pure può qua qualche
    qualcosa qualcuno quale quali quando quanta quanti quanto quasi quegli quei quel quell' quella quelle
    quello questa queste questi questo qui quindi s' sarà se sei sempre senza si sia siamo siano siete solo
    sono sopra sotto sta stata state stati stato stesso su sua sue sugli sui sul sull' sulla sulle sullo suo
    suoi sé sì t' ti tra troppo tu tua tue tuo tuoi tutta tutte tutti tutto un un' una uno v' verso vi via
    voi vostra vostro è
    """
}
