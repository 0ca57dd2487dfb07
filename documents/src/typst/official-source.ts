/**
 * Typst: sets a document of Khéo's model on pages. All of it comes as JSON in `d`, lengths in points; nothing is ever spliced into this
 * source, so no word of a document is a command.
 */
export const officialSource = String.raw`#let d = json(bytes(sys.inputs.d))

#set document(title: d.title)
#set text(font: "Tinos", lang: "vi", region: "vn", size: 14pt, hyphenate: false, top-edge: 0.891em, bottom-edge: -0.216em, overhang: false)
#set par(spacing: 0pt, justification-limits: (spacing: (min: 100%, max: 300%)))
#set super(typographic: false)
#set sub(typographic: false)
#set footnote.entry(indent: 0pt, gap: 3pt)
#show footnote.entry: set text(size: 10pt)
#show heading: it => it.body

#let alignments = (left: left, center: center, right: right, justify: start, top: top, bottom: bottom, middle: horizon)

#let page-number(base) = context {
  let first = locate(label("section-" + str(base.at(0)))).page()
  str(here().page() - first + base.at(1))
}

#let run(r, base) = {
  if r.k == "break" { linebreak() } else if r.k == "page" { page-number(base) } else if r.k == "pages" {
    context str(counter(page).final().first())
  } else if r.k == "line" { box(line(length: r.w * 1pt, stroke: 0.75pt), baseline: -0.3em) } else if r.k == "image" {
    box(image(r.path, width: r.w * 1pt, height: r.h * 1pt, alt: r.alt))
  } else {
    let shown = text(size: r.s * 1pt, weight: if r.b { "bold" } else { "regular" }, style: if r.i { "italic" } else { "normal" }, fill: rgb(r.c), r.t)
    if r.u { shown = underline(shown) }
    if r.v == "superscript" { super(shown) } else if r.v == "subscript" { sub(shown) } else { shown }
  }
}

// first: nothing stands above it in its page section or cell, so that its space above is kept.
#let paragraph(p, first, base) = {
  if p.newpage { pagebreak(weak: true) }
  if first { v(p.above * 1pt) }
  let words = p.runs.map(r => if r.k == "note" { footnote(r.blocks.map(b => b.runs.map(x => run(x, base)).join()).join(parbreak())) } else { run(r, base) }).join()
  if p.heading != 0 { words = heading(level: p.heading, words) }
  let set-words = if p.runs.len() == 0 { v(p.line * 1pt) } else {
    set text(size: p.size * 1pt)
    set par(justify: p.align == "justify", leading: p.leading * 1pt, first-line-indent: (amount: p.indent * 1pt, all: true), hanging-indent: p.hanging * 1pt)
    par(words)
  }
  block(
    above: if first { 0pt } else { p.above * 1pt },
    below: 0pt,
    width: 100%,
    height: if p.runs.len() == 0 { p.line * 1pt } else { auto },
    inset: (left: p.left * 1pt, right: p.right * 1pt),
    breakable: not p.whole,
    sticky: p.sticky,
    {
      set align(alignments.at(p.align))
      set-words
      if p.rule { place(bottom, dy: 1pt, line(length: 100%, stroke: 0.75pt)) }
    },
  )
}

#let stack-up(blocks, base) = for (i, b) in blocks.enumerate() { paragraph(b, i == 0, base) }

#let at-least(height, to, body) = if height == 0 { body } else { grid(columns: (0pt, 1fr), align: alignments.at(to), box(height: height * 1pt), body) }

#let sheet(t, base) = {
  let make = if t.ruled { table } else { grid }
  let head = if t.ruled { table.header } else { grid.header }
  set table.cell(breakable: false) if t.usual.whole
  let one = if t.ruled { table.cell } else { grid.cell }
  let cells(rows) = rows.map(row => if type(row) == array { row } else {
    row.cells.map(c => if c.bare == none { one(
      x: c.x, y: c.y, colspan: c.across, rowspan: c.down, breakable: not row.whole, align: alignments.at(c.at), inset: (x: 4.25pt, y: 0pt),
      ..if c.framed { (stroke: 0.5pt) } else { () },
      at-least(row.least, c.at, stack-up(c.blocks, base) + if c.below > 0 { v(c.below * 1pt) }),
    ) } else { one(
      x: c.x, y: c.y, colspan: c.across, rowspan: c.down, breakable: not row.whole, align: alignments.at(c.bare.align) + alignments.at(c.at),
      inset: (x: 4.25pt, top: c.bare.above * 1pt, bottom: c.below * 1pt), ..if c.framed { (stroke: 0.5pt) } else { () },
      {
        set par(justify: c.bare.align == "justify", leading: c.bare.leading * 1pt)
        text(size: c.bare.s * 1pt, weight: if c.bare.b { "bold" } else { "regular" }, style: if c.bare.i { "italic" } else { "normal" }, c.bare.t)
      },
    ) })
  }).flatten()
  set text(size: t.usual.size * 1pt)
  set par(leading: t.usual.leading * 1pt)
  block(above: t.above * 1pt, below: 0pt, inset: (left: if t.align == "left" { -4.25pt } else { 0pt }), align(alignments.at(t.align), make(
    columns: t.grid.map(w => w * 1pt),
    rows: if t.heights.len() == 0 { auto } else { t.head.map(_ => auto) + t.heights.map(h => if h == 0 { auto } else { h * 1pt }) },
    align: t.usual.aligns.map(a => alignments.at(a)),
    inset: (x: 4.25pt, top: t.usual.above * 1pt, bottom: t.usual.below * 1pt),
    stroke: if t.ruled { 0.5pt } else { none },
    ..if t.head.len() > 0 { (head(repeat: true, ..cells(t.head)),) } else { () },
    ..cells(t.rows),
  )))
}

// One line, such as the number of the page, is set on every page: as words, not as a paragraph.
#let is-line(p) = p.left + p.right + p.indent + p.hanging + p.heading == 0 and p.runs.len() > 0 and not p.rule and p.runs.all(r => r.k == "r" or r.k == "page")
#let band(paragraphs, height, to, base) = block(height: height, width: 100%, if paragraphs.len() == 1 and is-line(paragraphs.first()) {
  let p = paragraphs.first()
  v(p.above * 1pt)
  align(alignments.at(p.align) + to, text(size: p.size * 1pt, p.runs.map(r => run(r, base)).join()))
} else { align(to, stack-up(paragraphs, base)) })

#for (i, s) in d.sections.enumerate() {
  let mark = label("section-" + str(i))
  let is-first() = here().page() == locate(mark).page()
  page(
    width: s.width * 1pt,
    height: s.height * 1pt,
    margin: (top: s.top * 1pt, right: s.right * 1pt, bottom: s.bottom * 1pt, left: s.left * 1pt),
    header-ascent: 0pt,
    footer-descent: 0pt,
    header: context band(if s.first-differs and is-first() { s.first-header } else { s.header }, (s.top - s.header-at) * 1pt, top, s.base),
    footer: context band(if s.first-differs and is-first() { s.first-footer } else { s.footer }, (s.bottom - s.footer-at) * 1pt, bottom, s.base),
    {
      [#metadata(none)#mark]
      for (k, b) in s.blocks.enumerate() {
        if b.k == "t" { sheet(b, s.base) } else { paragraph(b, k == 0, s.base) }
      }
    },
  )
}
`;
