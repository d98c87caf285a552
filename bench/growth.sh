#!/bin/sh
# Files with ten times as many of one thing: each must take no more than twenty times as long, 5 s at the most, and 200 MB,
# or be refused. Time is the processor's, so that others who use it do not matter.
#   bench/growth.sh PROGRAM [WORD…]     only the cases whose names have one of the words
set -eu
cd "$(dirname "$0")/.."
. bench/about.sh

program=${1:?the path of the native program, see bench/README.md}
shift

about
python3 - "$program" "$@" <<'PY'
import gzip, io, json, os, pathlib, subprocess, sys, tempfile, zipfile

program, wanted = sys.argv[1], sys.argv[2:]
# Below LEAST seconds a time is mostly that of the start and of the clock.
LEAST, MOST_SECONDS, MOST_RATIO, MOST_MIB = 0.03, 5, 20, 200
PROSE = "<p>The old bridge at Harlow reopened on Monday. Carts and bicycles crossed it all day long, and a band played.</p>" * 3


def page(content, head="", after=""):
    return f"<!DOCTYPE html><html><head><title>A bridge</title>{head}</head><body><article><h1>A bridge</h1>{content}{PROSE}</article>{after}</body></html>".encode()


def each(form, before="", after=""):
    """A page with n of what the form says, before the prose."""
    return lambda n: page(before + "".join(form.replace("%", str(i)) for i in range(n)) + after)


def behind(form):
    """The same after the prose, inside the article."""
    return lambda n: page(PROSE + "".join(form.replace("%", str(i)) for i in range(n)))


def head(form):
    return lambda n: page("", "".join(form.replace("%", str(i)) for i in range(n)))


def linked(thing):
    return lambda n: page("", f'<script type="application/ld+json">{json.dumps(thing(n))}</script>')


def times(text, before="", after=""):
    return lambda n: (before + text * n + after).encode()


def zipped(*entries):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return file.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATION = '<Relationships><Relationship Id="a" Type="http://x/%s" Target="%s"/></Relationships>'


def docx(body, styles=""):
    return zipped(
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", RELATION % ("officeDocument", "word/document.xml")),
        ("word/_rels/document.xml.rels", RELATION % ("styles", "styles.xml")),
        ("word/styles.xml", f"<w:styles {W}>{styles}</w:styles>"),
        ("word/document.xml", f"<w:document {W}><w:body>{body}<w:p><w:r><w:t>Some words.</w:t></w:r></w:p></w:body></w:document>"),
    )


def epub(manifest, spine, chapters):
    return zipped(
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", '<container><rootfile full-path="a.opf"/></container>'),
        ("a.opf", f"<package><metadata/><manifest>{manifest}</manifest><spine>{spine}</spine></package>"),
        *chapters,
    )


def xhtml(content):
    return f"<html><head><title>A</title></head><body>{content}</body></html>"


def chapters(n):
    return epub(
        "".join(f'<item id="a{i}" href="{i}.xhtml" media-type="application/xhtml+xml"/>' for i in range(n)),
        "".join(f'<itemref idref="a{i}"/>' for i in range(n)),
        [(f"{i}.xhtml", xhtml("<p>Some words.</p>")) for i in range(n)],
    )


def one_chapter(n):
    return epub('<item id="a" href="a.xhtml"/>', '<itemref idref="a"/>' * n, [("a.xhtml", xhtml("<p>Some words.</p>"))])


def contents(n):
    return epub(
        '<item id="a" href="a.xhtml"/><item id="n" href="n.xhtml" properties="nav"/>',
        '<itemref idref="a"/>',
        [("a.xhtml", xhtml("".join(f'<p id="p{i}">Some words.</p>' for i in range(n)))),
         ("n.xhtml", xhtml('<nav epub:type="toc"><ol>' + "".join(f'<li><a href="a.xhtml#p{i}">Part</a></li>' for i in range(n)) + "</ol></nav>"))],
    )


def rss(form):
    return lambda n: ("<rss><channel>" + "".join(form.replace("%", str(i)) for i in range(n)) + "</channel></rss>").encode()


def atom(inside):
    return lambda n: ("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title>" + inside * n + "<content>Some words here.</content></entry></feed>").encode()


def json_feed(n):
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": str(i), "content_html": f"<p>Words of number {i}.</p>"} for i in range(n)]}).encode()


def parts(n):
    return ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n" + "--b\r\nContent-Type: image/png\r\n\r\nx\r\n" * n
            + "--b\r\nContent-Type: text/html\r\n\r\n").encode() + page("") + b"\r\n--b--\r\n"


def multiparts(n):
    return ("MIME-Version: 1.0\n" + "".join(f"Content-Type: multipart/related; boundary=b{i}\n\n--b{i}\n" for i in range(n))
            + "Content-Type: text/html\n\n").encode() + page("")


def mail_head(n):
    return ("MIME-Version: 1.0\r\n" + "X-A: b\r\n" * n + "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n").encode() + page("") + b"\r\n--b--\r\n"


def record(content, kind="resource"):
    return b"WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (kind.encode(), len(content), content)


def pdf(*objects):
    file, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    xref = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(file + b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, xref))


def pdf_page(content, more=()):
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    )


def pdf_lines(n):
    return pdf_page(b"BT /F 8 Tf " + b"".join(b"1 0 0 1 %d %d Tm (word%d) Tj " % (20 + 40 * (i % 14), 780 - 9 * (i // 14 % 85), i) for i in range(n)) + b"ET")


# What is repeated, and how often the first time; the second time it is ten times as often.
N = 10_000
cases = {
    # Who wrote it.
    "author-spans.html": (N, each('<span class="author">Ann Bow%</span>')),
    "author-links.html": (N, each('<a rel="author" href="/a/%">Ann Bow</a>')),
    "author-metas.html": (N, head('<meta name="author" content="Ann Bow%">')),
    "authors-in-one.html": (N, lambda n: page("", '<meta name="author" content="' + ", ".join(f"Ann Bow{i}" for i in range(n)) + '">')),
    "microdata-authors.html": (N, each('<span itemprop="author">Ann Bow%</span>')),
    "bylines.html": (N, each("<p>By Ann Bow%</p>")),
    "byline-names.html": (N, lambda n: page("<p>By " + ", ".join(["Ann Bow"] * n) + "</p>")),
    "byline-ands.html": (N, lambda n: page('<p class="byline">By Ann Bow' + " and Ann Bow" * n + "</p>")),
    "linked-authors.html": (N, linked(lambda n: {"@type": "NewsArticle", "headline": "A bridge", "author": [{"@type": "Person", "name": f"Ann Bow{i}"} for i in range(n)]})),
    "linked-articles.html": (N, linked(lambda n: [{"@type": "NewsArticle", "headline": f"A bridge {i}"} for i in range(n)])),
    "linked-graph.html": (N, linked(lambda n: {"@graph": [{"@type": "Person", "@id": f"#{i}", "name": "Ann Bow"} for i in range(n)] + [{"@type": "NewsArticle", "author": [{"@id": f"#{i}"} for i in range(n)]}]})),
    "linked-scripts.html": (N // 2, head('<script type="application/ld+json">{"@type":"NewsArticle","headline":"A bridge","author":"Ann Bow%"}</script>')),
    "author-boxes.html": (N // 2, behind('<div class="author-bio"><a href="/author/%">Ann Bow</a> writes on bridges.</div>')),
    "signatures.html": (N, behind("<p>Ann Bow%, Harlow</p>")),
    # What else an article has.
    "credits.html": (N, each("<p>Photo: Ann Bow% / Agency</p>")),
    "credit-spans.html": (N, each('<span class="credit">Ann Bow%/Agency</span>')),
    "captions.html": (N, each("<figure><figcaption>A bridge % (Photo: Ann Bow)</figcaption></figure>")),
    "notes.html": (N, behind("<p>Ann Bow% is a reporter at the Harlow Post.</p>")),
    "italic-notes.html": (N, behind("<p><em>Ann Bow% is a writer based in Harlow.</em></p>")),
    "corrections.html": (N, behind("<p>This article was updated on 3 May % to say so.</p>")),
    "contacts.html": (N, behind("<p>Contact: ann%@example.org</p>")),
    "contact-words.html": (N, behind("<p>Follow her on @annbow%, or write to desk@example.org</p>")),
    "addresses.html": (N, lambda n: page(PROSE + "<p>" + "a@b.org " * n + "</p>")),
    "ats.html": (N, lambda n: page(PROSE + "<p>" + "@" * n + "</p>")),
    "dates.html": (N, each("<time datetime=2021-11-09T08:00:00Z>9 November 2021</time>")),
    "date-lines.html": (N, each("<p>Published 9 November 2021, 8:0% am</p>")),
    "standfirsts.html": (N, each('<p class="standfirst">A bridge that was shut for years, number %.</p>')),
    "headings.html": (N, each("<h1>A bridge %</h1>")),
    "headings-2.html": (N, each("<h2>A bridge %</h2>")),
    "articles.html": (N // 2, each("<article><h2>A bridge %</h2><p>Some words of it.</p></article>")),
    "next-pages.html": (N, behind('<a rel="next" href="?page=%">%</a>')),
    "pages.html": (N, behind('<a href="/a/bridge?page=%">%</a> ')),
    "boxes.html": (N, behind("<p>Fact box: level 14.% tokens 972</p>")),
    "box-rows.html": (N // 2, behind("<table><tr><td>Lix<td>14.%</table>")),
    "links.html": (N, each('<a href="/a/%">A bridge</a> ')),
    "link-list.html": (N, each('<li><a href="/a/%">A bridge</a>', "<ul>", "</ul>")),
    "metas.html": (N, head('<meta property="article:tag" content="%">')),
    "canonicals.html": (N, head('<link rel="canonical" href="/%">')),
    "bases.html": (N, head('<base href="/%/">')),
    "titles.html": (N, head("<title>A bridge %</title>")),
    "title-parts.html": (N, lambda n: page("").replace(b"<title>A bridge", b"<title>A bridge" + b" | Post" * n)),
    "widgets.html": (N, each('<div class="related-stories share newsletter">More % here</div>')),
    "quotes.html": (N, each("<blockquote><p>Some words %.</blockquote>")),
    "pictures.html": (N, each('<img src="data:image/png;base64,AAAA" alt="A bridge %">')),
    # Markup.
    "paragraphs.html": (N, each("<p>Some words %.")),
    "divs.html": (N, each("<div>Some words %.</div>")),
    "breaks.html": (N, each("Some words %.<br>")),
    "double-breaks.html": (N, each("Some words %.<br><br>")),
    "spans.html": (N, each("<span>word %</span>")),
    "open-links.html": (N, each("<a>")),
    "open-paragraphs.html": (N, each("<p><b>x")),
    "open-formatting.html": (N, each("<b><i>x</b>")),
    "open-fonts.html": (N, each("<font size=%>x<p>")),
    "crossed.html": (N, each("<a><div></a>x</div>")),
    "ends.html": (N, each("</b></p></div></a>")),
    "forms.html": (N, each("<form><input></form>")),
    "buttons.html": (N, each("<button>x")),
    "options.html": (N, each("<option>x", "<select>", "</select>")),
    "list-items.html": (N, each("<li>word", "<ul>", "</ul>")),
    "lists.html": (N, each("<ul><li>word %</ul>")),
    "nested-lists.html": (25, lambda n: page("<ul><li>word" * n)),
    "deep.html": (50, lambda n: page("<div>" * n + PROSE * 2000)),
    "deep-often.html": (50, lambda n: page(("<div>" * n + "word" + "</div>" * n) * (200_000 // n))),
    "definitions.html": (N, each("<dt>word<dd>word", "<dl>", "</dl>")),
    "rows.html": (N // 2, each("<tr><td>a<td>b", "<table>", "</table>")),
    "cells.html": (N, each("<td>%", "<table><tr>", "</table>")),
    "tables.html": (N, each("<table><td>%</table>")),
    "nested-tables.html": (15, lambda n: page("<table><tr><td>word" * n)),
    "tables-in-tables.html": (N, each("<table>x")),
    "fostered.html": (N, each("x<b>y", "<table>", "</table>")),
    "svg.html": (N, each("<svg><p>x")),
    "math.html": (N, each("<math><mi>x</math>")),
    "templates.html": (N, each("<template>x</template>")),
    "scripts.html": (N, each("<script>x</script>")),
    "script-comments.html": (N, lambda n: page("<script><!--" + "<script>" * n + "</script>")),
    "noscripts.html": (N, each("<noscript>x</noscript>")),
    "textareas.html": (N, each("<textarea>x</textarea>")),
    "frames.html": (N, each("<iframe src=%></iframe>")),
    "plaintexts.html": (N, each("<xmp>x</xmp>")),
    "attributes.html": (N, lambda n: page("<p " + " ".join(f"a{i}=b" for i in range(n)) + ">x</p>")),
    "same-attributes.html": (N, lambda n: page("<p " + "a=b " * n + ">x</p>")),
    "classes.html": (N, lambda n: page('<p class="' + " ".join(f"c{i}" for i in range(n)) + '">x</p>')),
    "class-name.html": (N, lambda n: page('<div class="' + "author-" * n + '">x</div>')),
    "class-names.html": (N, each('<p class="a% b% c%">x</p>')),
    "long-classes.html": (100, lambda n: page(('<p class="' + "caption-" * n + '">x</p>') * 1000)),
    "style.html": (N, lambda n: page('<p style="' + "a:b;" * n + 'display:none">x</p>')),
    "hidden.html": (N, each('<p style="display:none" hidden>x</p>')),
    "data-url.html": (10 * N, lambda n: page('<img src="data:image/png;base64,' + "A" * n + '">')),
    "long-link.html": (10 * N, lambda n: page('<a href="http://a.example/' + "a/../" * n + '">x</a>')),
    "comments.html": (N, each("<!--x-->")),
    "comment-dashes.html": (10 * N, lambda n: page("<!--" + "-!" * n + "-->")),
    "open-comments.html": (N, each("<!--x--!>")),
    "cdata.html": (N, each("<![CDATA[x]]>")),
    "declarations.html": (N, each("<!DOCTYPE html>")),
    "instructions.html": (N, each("<?x?>")),
    "less-thans.html": (10 * N, lambda n: page("<" * n)),
    "open-tag.html": (10 * N, lambda n: page("<p " + "<" * n)),
    "entities.html": (10 * N, lambda n: page("<p>" + "&amp;" * n)),
    "ampersands.html": (10 * N, lambda n: page("<p>" + "&" * n)),
    "near-entities.html": (2 * N, lambda n: page("<p>" + "&CounterClockwiseContourIntegra " * n)),
    "numbers.html": (10 * N, lambda n: page("<p>&#" + "9" * n + ";")),
    "long-word.html": (10 * N, lambda n: page("<p>" + "word" * n)),
    "long-line.html": (10 * N, lambda n: page("<p>" + "word " * n)),
    "spaces.html": (10 * N, lambda n: page("<p>x" + " " * n + "x")),
    "lines.html": (10 * N, lambda n: page("<p>x" + "\n" * n + "x")),
    "no-break-spaces.html": (10 * N, lambda n: page("<p>x" + "&nbsp;" * n + "x")),
    "capitals.html": (10 * N, lambda n: page("<p>" + "Ann " * n)),
    "by-words.html": (10 * N, lambda n: page("<p>" + "by Ann " * n)),
    "photo-words.html": (6 * N, lambda n: page("<p>" + "Photo: Ann " * n)),
    "slashes.html": (10 * N, lambda n: page("<p>Photo: Ann" + "/Ann" * n)),
    "commas.html": (10 * N, lambda n: page("<p>By Ann" + ", " * n)),
    "brackets.html": (10 * N, lambda n: page("<p>" + "(" * n + "x")),
    "dashes.html": (10 * N, lambda n: page("<p>" + "- " * n + "x")),
    "bars.html": (10 * N, lambda n: page("<p>" + "Ann | " * n + "x")),
    "marks.html": (10 * N, lambda n: page("<p>" + "\u201c" * n + "x")),
    "soft-hyphens.html": (10 * N, lambda n: page("<p>a" + "&shy;" * n + "x")),
    "combining.html": (10 * N, lambda n: page("<p>a" + "\u0301" * n + "x")),
    # Plain text and Markdown.
    "paragraphs.txt": (N, times("Some words.\n\n")),
    "lines.txt": (6 * N, times("word\n")),
    "blank-lines.txt": (10 * N, times("\n", "word", "word")),
    "by-lines.txt": (N, times("By Ann Bow\n\n", "A bridge\n\n")),
    "credits.txt": (N, times("Photo: Ann Bow / Agency\n\n", "A bridge\n\n")),
    "contacts.txt": (N, times("Contact: ann@example.org\n\n", "A bridge\n\n")),
    "notes.txt": (N, times("Ann Bow is a reporter at the Post.\n\n", "A bridge\n\n")),
    "long-word.txt": (10 * N, times("word")),
    "long-line.txt": (8 * N, times("word ")),
    "hyphens.txt": (10 * N, times("-a")),
    "apostrophes.txt": (10 * N, times("'")),
    "periods.txt": (10 * N, times(".")),
    "initials.txt": (10 * N, times("A. ")),
    "abbreviations.txt": (10 * N, times("Mr. ")),
    "quotes.txt": (10 * N, times('"')),
    "brackets.txt": (10 * N, times("(")),
    "url.txt": (10 * N, times("/a", "http://a.example")),
    "box.txt": (N, times("Level: 14.9\n", "A bridge\n\nSome words.\n\n")),
    "headings.md": (N // 3, times("# A bridge\n\n")),
    "paragraphs.md": (N // 3, times("Some words.\n\n")),
    "items.md": (N // 2, times("- word\n")),
    "nested-items.md": (10, lambda n: "".join("  " * i + "- word\n" for i in range(n)).encode()),
    "nested-items-often.md": (N // 5, lambda n: ("".join("  " * i + "- word\n" for i in range(20)) * (n // 20)).encode()),
    "items-on-one-line.md": (2 * N, times("- ", "", "word")),
    "quotes.md": (N, times(">", "", " word")),
    "quote-lines.md": (N // 2, times("> word\n")),
    "deep-quote-lines.md": (N // 15, times(">" * 60 + " word\n")),
    "brackets.md": (400, times("[", "", " word")),
    "bracket-pairs.md": (400, times("[a](", "", " word")),
    "images.md": (300, times("![a](b")),
    "links.md": (400, times("[a](b) ")),
    "titles.md": (400, times("[a](b (c \n", "", "word " * 90_000)),
    "nested-links.md": (400, lambda n: ("[" * n + "a" + "](b)" * n).encode()),
    "references.md": (200, lambda n: ("".join(f"[a{i}]: b\n" for i in range(n)) + "".join(f"[a{i}] " for i in range(n))).encode()),
    "footnotes.md": (200, lambda n: ("".join(f"[^{i}]: b\n" for i in range(n)) + "".join(f"[^{i}] " for i in range(n))).encode()),
    "stars.md": (N, times("*a_", "", " word")),
    "stars-2.md": (N, times("*a ")),
    "stars-3.md": (N // 2, times("**a *a ")),
    "stars-4.md": (N, times("*", "", "a")),
    "closing-stars.md": (N, times(" a*")),
    "underscores.md": (N, times("_a ")),
    "tildes.md": (N, times("~~a ")),
    "ticks.md": (400, lambda n: "".join("a" + "`" * i for i in range(int((2 * n) ** 0.5 * 10))).encode()),
    "ticks-2.md": (N, times("`a")),
    "fences.md": (N, times("```\n")),
    "fences-2.md": (N // 3, times("```\na\n```\n")),
    "angles.md": (N, times("<a ")),
    "comments.md": (N, times("a<!--")),
    "html-comments.md": (N // 2, times("<!--\n\n")),
    "cdata.md": (390, times("a<![CDATA[", "", "word " * 90_000)),
    "instructions.md": (N, times("a<?")),
    "declarations.md": (N, times("a<!A ")),
    "autolinks.md": (N // 3, times("<http://a ")),
    "urls.md": (N // 4, times("http://a.example/ ")),
    "wwws.md": (N, times("www.a")),
    "ats.md": (N // 2, times("a@b.c ")),
    "backslashes.md": (N, times("\\a")),
    "backslash-lines.md": (N, times("a\\\n")),
    "entities.md": (N, times("&amp;")),
    "ampersands.md": (N, times("&")),
    "rules.md": (N, times("---\n\n")),
    "spaced-rules.md": (N, times("* ")),
    "under-lines.md": (N // 4, times("word\n=\n")),
    "table.md": (N // 2, times("|c|d|\n", "|a|b|\n|-|-|\n")),
    "tables.md": (N // 5, times("|a|b|\n|-|-|\n|c|d|\n\n")),
    "table-cells.md": (1_000, lambda n: ("|a" * n + "|\n" + "|-" * n + "|\n" + "|c" * n + "|\n").encode()),
    "table-bars.md": (N, times("a|b\n")),
    "bars.md": (N, times("|")),
    "front-matter.md": (N // 3, lambda n: ("---\n" + "".join(f"a{i}: b\n" for i in range(n)) + "---\nSome words.\n").encode()),
    "front-authors.md": (N // 3, lambda n: ("---\nauthors:\n" + "  - Ann Bow\n" * n + "---\nSome words.\n").encode()),
    "braces.md": (N, times("{")),
    "dollars.md": (N, times("$a ")),
    "indents.md": (N // 2, times("    word\n")),
    "tabs.md": (N, times("\t", "", "word")),
    "spaces.md": (N, times(" ", "word", "word")),
    # Word documents.
    "styles.docx": (N, lambda n: docx("", "".join(f'<w:style w:type="paragraph" w:styleId="s{i}"><w:name w:val="a"/></w:style>' for i in range(n)))),
    "style-chain.docx": (N, lambda n: docx(f'<w:p><w:pPr><w:pStyle w:val="s{n - 1}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>' * 100, "".join(f'<w:style w:type="paragraph" w:styleId="s{i}"><w:basedOn w:val="s{i - 1}"/></w:style>' for i in range(n)))),
    "style-chain-each.docx": (N // 2, lambda n: docx("".join(f'<w:p><w:pPr><w:pStyle w:val="s{i}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>' for i in range(n)), "".join(f'<w:style w:type="paragraph" w:styleId="s{i}"><w:basedOn w:val="s{i - 1}"/></w:style>' for i in range(n)))),
    "paragraphs.docx": (N, lambda n: docx("<w:p><w:r><w:t>Some words.</w:t></w:r></w:p>" * n)),
    "empty-paragraphs.docx": (N, lambda n: docx("<w:p/>" * n)),
    "runs.docx": (N, lambda n: docx("<w:p>" + "<w:r><w:t>word </w:t></w:r>" * n + "</w:p>")),
    "breaks.docx": (N, lambda n: docx("<w:p><w:r>" + "<w:t>a</w:t><w:br/>" * n + "</w:r></w:p>")),
    "tables.docx": (N, lambda n: docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>" * (n // 2))),
    "rows.docx": (N, lambda n: docx("<w:tbl>" + "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>" * n + "</w:tbl>")),
    "cells.docx": (N, lambda n: docx("<w:tbl><w:tr>" + "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * n + "</w:tr></w:tbl>")),
    "fields.docx": (N, lambda n: docx("<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * n + "</w:p>")),
    "by-lines.docx": (N // 2, lambda n: docx("".join(f"<w:p><w:r><w:t>By Ann Bow{i}</w:t></w:r></w:p>" for i in range(n)))),
    "attributes.docx": (N, lambda n: docx("<w:p " + " ".join(f'a{i}="b"' for i in range(n)) + "/>")),
    "namespaces.docx": (N, lambda n: docx("<w:p " + " ".join(f'xmlns:a{i}="b{i}"' for i in range(n)) + "/>")),
    "members.docx": (N, lambda n: zipped(("[Content_Types].xml", "<Types/>"), ("word/document.xml", f"<w:document {W}><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>"), *((f"m{i}", "") for i in range(n - 2)))),
    "relations.docx": (N, lambda n: zipped(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<Relationships>" + RELATION[15:-16] % ("other", "x") * n + RELATION[15:-16] % ("officeDocument", "word/document.xml") + "</Relationships>"), ("word/document.xml", f"<w:document {W}><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>"))),
    # Books.
    "chapters.epub": (N // 10, chapters),
    "chapters-once.epub": (N, one_chapter),
    "contents.epub": (N, contents),
    "creators.epub": (N, lambda n: zipped(
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", '<container><rootfile full-path="a.opf"/></container>'),
        ("a.opf", '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>' + "".join(f'<dc:creator id="c{i}">Ann Bow</dc:creator><meta refines="#c{i}" property="role">aut</meta>' for i in range(n)) + '</metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>'),
        ("a.xhtml", xhtml("<p>Some words.</p>")))),
    "paragraphs.epub": (N, lambda n: epub('<item id="a" href="a.xhtml"/>', '<itemref idref="a"/>', [("a.xhtml", xhtml("".join(f"<p>Some words {i}.</p>" for i in range(n))))])),
    "notes.epub": (N // 2, lambda n: epub('<item id="a" href="a.xhtml"/>', '<itemref idref="a"/>', [("a.xhtml", xhtml("".join(f'<p>Word<a epub:type="noteref" href="#n{i}">1</a></p><aside epub:type="footnote" id="n{i}">x</aside>' for i in range(n))))])),
    # Feeds.
    "items.rss": (1_000, rss("<item><title>A %</title><description>Some words.</description></item>")),
    "whole-items.rss": (1_000, rss("<item><title>A %</title><link>http://a.example/%</link><content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>Some words of number %.</content:encoded></item>")),
    "same-items.rss": (1_000, rss("<item><title>A</title><content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>Some words of it.</content:encoded></item>")),
    "many-items.rss": (N, rss("<item><title>A %</title></item>")),
    "links.rss": (N, lambda n: ("<rss><channel><item><title>A</title>" + "<link>a</link>" * n + "<description>Some words.</description></item></channel></rss>").encode()),
    "others.rss": (N, rss("<image/>")),
    "links.atom": (N, atom("<link rel='self' href='a'/>")),
    "authors.atom": (N, atom("<author><name>Ann Bow</name></author>")),
    "bases.atom": (100, lambda n: ("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/'>" + "".join(f"<entry xml:base='{'b/' * n}'><link href='a{i}'/><content>Some words.</content></entry>" for i in range(500)) + "</feed>").encode()),
    "items.json": (1_000, json_feed),
    "authors.json": (N, lambda n: json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": "Some words.", "authors": [{"name": f"Ann Bow{i}"} for i in range(n)]}]}).encode()),
    "same-keys.json": (N, lambda n: ('{"version":"https://jsonfeed.org/version/1.1",' + '"a":1,' * n + '"items":[{"id":"1","content_text":"Some words."}]}').encode()),
    # Archives, saved pages, web archives.
    "texts.zip": (1_000, lambda n: zipped(*((f"{i}.txt", "Some words.") for i in range(n)))),
    "others.zip": (N - 1, lambda n: zipped(("a.txt", "Some words."), *((f"{i}.png", "") for i in range(n)))),
    "deep-names.zip": (100, lambda n: zipped(*((f"{'a/' * n}{i}.txt", "Some words.") for i in range(100)))),
    "members.gz": (N, lambda n: gzip.compress(b"Some words. ", 1) * n),
    "empty-members.gz": (N, lambda n: gzip.compress(b"", 1) * n + gzip.compress(b"Some words.")),
    "parts.mhtml": (900, parts),
    "multiparts.mhtml": (1_000, multiparts),
    "head.mhtml": (1_900, mail_head),
    "boundary.mhtml": (N, lambda n: ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=" + "b" * n + "\r\n\r\n" + "--b\r\n" * n).encode()),
    "records.warc": (1_000, lambda n: record(page("")) * n),
    "empty-records.warc": (N, lambda n: record(b"") * n + record(page(""))),
    "empty-records.warc.gz": (N, lambda n: gzip.compress(record(b""), 1) * n + gzip.compress(record(page("")))),
    "others.warc": (N, lambda n: record(b"", "request") * n + record(page(""))),
    "head.warc": (N, lambda n: b"WARC/1.0\r\n" + b"X-A: b\r\n" * n + b"Content-Length: 0\r\n\r\n\r\n\r\n" + record(page(""))),
    "damage.warc": (N, lambda n: b"WARC/1.0\r\nContent-Length: x\r\n\r\n" * n + record(page(""))),
    "damage-2.warc": (10 * N, lambda n: record(page("")) + b"WARC/" * n),
    "chunks.warc": (N, lambda n: b"".join([b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(http) + http + b"\r\n\r\n" for http in [b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in [page("")] + [b"x"] * n) + b"0\r\n\r\n"]])),
    # PDF.
    "objects.pdf": (N, lambda n: pdf_page(b"BT /F 12 Tf 20 700 Td (Some words here.) Tj ET", [b"<</A 1>>"] * n)),
    "letters.pdf": (N // 10, pdf_lines),
    "words.pdf": (N, lambda n: pdf_page(b"BT /F 8 Tf 20 700 Td " + b"(a) Tj " * n + b"ET")),
    "states.pdf": (N, lambda n: pdf_page(b"q " * n + b"BT /F 8 Tf 20 700 Td (Some words here.) Tj ET")),
    "paths.pdf": (N, lambda n: pdf_page(b"0 0 m 9 9 l S " * n + b"BT /F 8 Tf 20 700 Td (Some words here.) Tj ET")),
    "pages.pdf": (450, lambda n: pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[" % n + b"3 0 R " * n + b"]>>",
                                     b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                                     b"<</Length 51>>stream\nBT /F 8 Tf 20 700 Td (Some words are here.) Tj ET   \nendstream", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")),
}


def run(path, build, n):
    # By a process of its own: a child's peak of memory is never less than its parent's at the start.
    if os.fork() == 0:
        path.write_bytes(build(n))
        os._exit(0)
    if os.wait()[1] != 0:
        sys.exit(f"{path.name} could not be made")
    with open(path.parent / "said", "w") as error:
        child = subprocess.Popen(["timeout", "30", program, str(path)], stdout=subprocess.DEVNULL, stderr=error)
        _, status, usage = os.wait4(child.pid, 0)
    message = (path.parent / "said").read_text().split("\n")[0].removeprefix("factbox: ").replace(str(path), "…")
    path.unlink()
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), message


failed = run_cases = 0
with tempfile.TemporaryDirectory() as folder:
    for name, (n, build) in cases.items():
        if wanted and not any(word in name for word in wanted):
            continue
        path = pathlib.Path(folder) / name
        few, _, _, _ = run(path, build, n)
        many, mib, code, message = run(path, build, 10 * n)
        ratio = many / max(few, LEAST)
        well = ratio < MOST_RATIO and many <= MOST_SECONDS and mib <= MOST_MIB and code in (0, 1)
        run_cases += 1
        failed += not well
        print(f"{'' if well else 'FAILED '}{name:<26} {10 * n:>9,} {few:6.2f} s {many:6.2f} s x{ratio:5.1f} {mib:6.1f} MiB   exit {code}   {message[:80]}", flush=True)

print(f"{run_cases} cases, {failed} not within {MOST_RATIO} times the time for 10 times as many, {MOST_SECONDS} s and {MOST_MIB} MiB")
sys.exit(1 if failed else 0)
PY
