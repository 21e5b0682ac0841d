/// How the page of a table looks, on a screen and on paper.
enum HTMLStyle {
  static let sheet = """
    :root{color-scheme:light dark}body{font:1rem/1.5 Georgia,"Times New Roman",serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
    h1{font-size:1.3rem}h2{font-size:1.15rem;margin-top:2.5rem}h3{font-size:1rem;margin-bottom:.3rem}
    .wide{overflow-x:auto}table{border-collapse:collapse;border-top:1.5px solid;border-bottom:1.5px solid}
    caption{text-align:left;padding-bottom:.4rem}caption b{display:block}thead{border-bottom:1px solid}
    thead th{vertical-align:bottom;font-weight:normal}thead th.spanner{text-align:center;border-bottom:1px solid}
    th,td{padding:.2rem .7rem;text-align:left;vertical-align:top}tbody th{font-weight:normal}
    td.number,thead th.number{text-align:right;font-variant-numeric:tabular-nums lining-nums}
    .depth1{padding-left:1.7rem}.depth2{padding-left:2.9rem}.depth3{padding-left:4.1rem}
    .depth4,.depth5,.depth6{padding-left:5.3rem}.note{font-size:.9rem;margin:.4rem 0}
    li{margin:.4rem 0}cite{font-style:normal;font-size:.85rem;opacity:.75}section:target{outline:2px solid;padding:.3rem}
    @media print{body{margin:0;max-width:none}.wide{overflow:visible}thead{display:table-header-group}tr{break-inside:avoid}
    h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}}
    """
}
