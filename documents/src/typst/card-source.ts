/**
 * Typst: a slogan on one coloured sheet, as large as it goes: the size shrinks until every word fits the width and all lines the height.
 * All of it comes as JSON in `d`, lengths in points; no word of it is a command.
 */
export const cardSource = String.raw`#let d = json(bytes(sys.inputs.d))

#set document(title: d.text)
#set page(width: d.width * 1pt, height: d.height * 1pt, margin: d.margin * 1pt, fill: rgb("#b3121d"))
#set text(font: "Be Vietnam Pro", lang: "vi", region: "vn", weight: 700, fill: rgb("#ffe9a8"), hyphenate: false, top-edge: 1.05em, bottom-edge: -0.3em)
#set par(spacing: 0pt, leading: 0.06em)
#set align(center + horizon)

#let words = d.text.split(" ")
#let fits(size, width, height) = {
  let whole = measure(block(width: width, text(size: size, d.text)))
  whole.height <= height and words.all(word => measure(text(size: size, word)).width <= width)
}
#let largest(width, height) = {
  let size = height
  while size > 4pt and not fits(size, width, height) { size = size * 0.96 }
  size
}

#let label = if d.label != "" { text(size: d.small * 1pt, weight: 600, fill: white, tracking: 0.04em, upper(d.label)) } else { none }
#let foot = if d.foot != "" { text(size: d.small * 0.72pt, weight: 600, fill: white, d.foot) } else { none }

#layout(area => {
  let taken = (label, foot).filter(one => one != none).map(one => measure(block(width: area.width, one)).height + d.small * 0.9pt).sum(default: 0pt)
  let size = largest(area.width, area.height - taken)
  grid(rows: (auto, 1fr, auto), columns: (1fr,), align: center + horizon,
    if label != none { block(below: 0pt, label) }, block(width: 100%, text(size: size, d.text)), if foot != none { block(foot) })
})
`;
