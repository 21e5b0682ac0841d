import Foundation

/// The words that head columns of codes, in the languages researchers write them in.
enum CodeHeadings {
  /// What a heading says of its column; `nil` for one that is not known.
  static func role(of heading: String) -> CodeRole? {
    let plain = plain(heading)
    if let role = roles[plain] { return role }
    if heading.contains("%") { return .figures }
    var words = plain.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.popLast() else { return levelAlone(plain) }
    let rest = words.joined(separator: " ")
    if let number = Int(last) {
      // `Level 2`, or one of several columns of examples.
      if depths.contains(rest) || rest == "code level" { return .level(number) }
      if let role = roles[rest], role.isList { return role }
      return nil
    }
    guard last.count == 2 || last.count == 3, let role = roles[rest] else { return nil }
    switch role {
    case .rules: return .rules(last)
    case .keywords: return .keywords(last)
    default: return nil
    }
  }

  /// Lower case, words parted by single blanks, nothing else.
  static func plain(_ heading: String) -> String {
    heading.precomposedStringWithCanonicalMapping.lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "#" }.joined(separator: " ")
  }

  /// `level2`, `niveau1`
  private static func levelAlone(_ plain: String) -> CodeRole? {
    let word = plain.prefix { !$0.isNumber }
    guard depths.contains(String(word)), let number = Int(plain.dropFirst(word.count)) else {
      return nil
    }
    return .level(number)
  }

  private static let depths: Set<String> = [
    "depth", "level", "code level", "niveau", "dybde", "tiefe", "ebene", "taso", "nivå", "nivel",
  ]

  private static let roles: [String: CodeRole] = {
    var roles: [String: CodeRole] = [:]
    func add(_ role: CodeRole, _ words: String) {
      for word in words.split(separator: ",") { roles[plain(String(word))] = role }
    }
    add(
      .level(10),
      "aggregate dimension, dimension, overarching theme, global theme, domain, main theme, main category, core category, overordnet tema, hovedtema, hovedkategori, dimensjon, huvudtema, huvudkategori, hauptthema, hauptkategorie, oberthema, oberkategorie, pääteema, pääluokka, yläluokka, thème principal, tema principal, categoría principal, hoofdthema, hoofdcategorie"
    )
    add(
      .level(20),
      "theme, themes, category, categories, family, topic, second order theme, 2nd order theme, organizing theme, organising theme, tema, temaer, kategori, kategorier, thema, themen, kategorie, kategorien, teema, luokka, thème, catégorie, categoría, categorie"
    )
    add(
      .level(25),
      "subtheme, sub theme, subthemes, subcategory, sub category, subtopic, undertema, delttema, underkategori, unterthema, subthema, unterkategorie, subkategorie, alateema, alaluokka, sous thème, sous catégorie, subtema, subcategoría, subcategorie, basic theme"
    )
    add(
      .level(CodeRole.codeLevel),
      "code, codes, code name, codename, name of code, tag, tags, node, nodes, title, code title, first order concept, 1st order concept, first order code, 1st order code, code system, codesystem, list of codes, kode, koder, kodenavn, kodesystem, kod, kodnamn, koodi, koodit, koodin nimi, codierung, codename, code bezeichnung, código, códigos, codenaam, nom du code, concept, koncept"
    )
    add(
      .level(40),
      "subcode, sub code, subcodes, child code, underkode, subkode, underkod, untercode, alakoodi, sous code, subcódigo"
    )
    add(
      .label,
      "label, name, code label, display name, long name, full name, navn, betegnelse, etiket, namn, benämning, bezeichnung, titel, nimi, nom, libellé, nombre, etiqueta, naam"
    )
    add(
      .parent,
      "parent, parent code, parentcode, parent name, parent node, parent id, parent code id, parent theme, parent category, code parent, belongs to, broader, overkode, overordnet, overordnet kode, hører under, forælder, överordnad, överordnad kod, obercode, übergeordneter code, übergeordnet, yläkoodi, code parent, code supérieur, código padre, bovenliggende code"
    )
    add(
      .path,
      "path, code path, codepath, full path, full code, hierarchical name, hierarchy, sti, kodesti, pfad, codepfad, sökväg, polku, chemin, ruta, pad"
    )
    add(
      .number,
      "number, no, nr, num, #, numbering, code number, code no, code nr, nummer, kodenummer, numero, numéro, número"
    )
    add(.id, "id, code id, codeid, guid, uuid, key")
    add(.depth, "depth, level, code level, niveau, dybde, tiefe, ebene, taso, nivå, nivel")
    add(
      .definition,
      "definition, definitions, full definition, long definition, detailed definition, description, full description, code description, code definition, meaning, explanation, what it means, beskrivelse, betydning, forklaring, fuld definition, definisjon, beskrivning, betydelse, beschreibung, erklärung, määritelmä, kuvaus, selite, définition, descriptif, definición, descripción, definitie, beschrijving, omschrijving"
    )
    add(
      .briefDefinition,
      "brief definition, short definition, brief description, short description, kort definition, kort beskrivelse, kort beskrivning, kurzdefinition, kurzbeschreibung, lyhyt määritelmä, définition courte, definición breve, korte definitie"
    )
    add(
      .memo,
      "memo, memos, code memo, memo text, comment, comments, code comment, note, notes, annotation, kommentar, kommentarer, bemærkning, bemærkninger, noter, notat, anmerkung, anmerkungen, kommentti, muistiinpano, commentaire, comentario, opmerking"
    )
    add(
      .include,
      "include, includes, inclusion, inclusions, inclusion criteria, inclusion criterion, when to use, use when, use for, when to apply, apply when, applies to, coding rule, coding rules, coding guideline, coding guidelines, decision rule, decision rules, inkluder, inkluderer, inklusion, inklusionskriterier, hvornår bruges, bruges når, brug når, anvendes når, kodningsregel, kodningsregler, inkluderar, används när, einschluss, einschlusskriterien, wann verwenden, kodierregel, kodierregeln, codierregel, codierregeln, sisältää, milloin käytetään, inclure, critères d'inclusion, inclusión, criterios de inclusión, inclusie, wanneer gebruiken"
    )
    add(
      .exclude,
      "exclude, excludes, exclusion, exclusions, exclusion criteria, exclusion criterion, when not to use, do not use, don't use, do not use when, not for, when not to apply, ekskluder, ekskluderer, eksklusion, eksklusionskriterier, hvornår ikke, bruges ikke når, brug ikke, anvendes ikke når, exkluderar, används inte när, ausschluss, ausschlusskriterien, abgrenzung, wann nicht verwenden, poissulkee, milloin ei käytetä, exclure, critères d'exclusion, exclusión, criterios de exclusión, exclusie, wanneer niet gebruiken"
    )
    add(
      .examples,
      "example, examples, example quote, example quotes, example text, sample quote, quote, quotes, quotation, illustrative quote, illustrative quotes, exemplar, exemplars, typical example, typical examples, typical exemplar, typical exemplars, anchor example, anchor examples, eksempel, eksempler, citat, citater, eksempelcitat, exempel, exempelcitat, sitat, beispiel, beispiele, ankerbeispiel, ankerbeispiele, zitat, esimerkki, esimerkit, sitaatti, exemple, exemples, citation, ejemplo, ejemplos, cita, voorbeeld, voorbeelden"
    )
    add(
      .counterexamples,
      "counterexample, counterexamples, counter example, counter examples, negative example, negative examples, non example, non examples, close but no, atypical exemplar, atypical exemplars, modeksempel, modeksempler, motexempel, moteksempel, gegenbeispiel, gegenbeispiele, vastaesimerkki, contre exemple, contraejemplo, tegenvoorbeeld"
    )
    add(
      .color,
      "color, colour, code color, code colour, farve, farge, färg, farbe, väri, couleur, kleur")
    add(
      .source,
      "source, reference, literature, theory, kilde, litteratur, källa, quelle, literatur, lähde, fuente, bron"
    )
    add(
      .origin,
      "origin, derivation, oprindelse, opprinnelse, ursprung, herkunft, alkuperä, origine, origen, herkomst"
    )
    add(.exclusive, "exclusive, mutually exclusive")
    add(.union, "union")
    add(
      .rules(nil),
      "rule, rules, search rule, search rules, query, queries, regel, regler, søgeregler, regeln, suchregeln, säännöt, sääntö, règles, reglas, regels"
    )
    add(
      .keywords(nil),
      "keyword, keywords, key words, search term, search terms, search words, indicator, indicators, terms, synonyms, nøgleord, søgeord, stikord, nyckelord, sökord, søkeord, suchbegriffe, suchwörter, schlüsselwörter, schlagwörter, schlagworte, stichwörter, avainsanat, hakusanat, mots clés, palabras clave, trefwoorden, zoektermen"
    )
    add(.codebookName, "codebook, codebook name")
    add(.codebookVersion, "codebook version, version")
    add(.codebookLanguage, "codebook language, language")
    add(.codebookSource, "codebook source")
    add(.codebookNote, "codebook note")
    add(.codebookVariables, "codebook variables")
    add(
      .figures,
      "files, references, sources, cases, count, counts, frequency, frequencies, freq, number of highlights, highlights, coded segments, segments, codings, quotations, documents, grounded, groundedness, density, created, created on, created by, creation date, modified, modified on, modified by, last modified, author, owner, date, coder, coders, weighted, weight min, weight max, weight default, weight, aggregate, nickname, user specified color, antal, anzahl, häufigkeit, kodede segmenter, codierte segmente, dokumente, dokumenter, erstellt, erstellt am, autor, forfatter, oprettet, ändrad, luotu, lukumäärä"
    )
    return roles
  }()
}
