#!/bin/sh
# Files that ask for more than they give, and addresses that lead inside: each must be refused by name within 2 seconds
# and 200 MB, however large or deep it says that it is, and so must all of them in one run. What is as large as the limits
# let through may be read, too, in as much memory; all of it in one run may take half as much again, for an archive or a feed
# is held while others are read.
#   bench/hostile.sh PROGRAM
set -eu
cd "$(dirname "$0")/.."
. bench/about.sh

program=${1:?the path of the native program, see bench/README.md}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

about
python3 - "$work" <<'PY'
import base64, gzip, io, pathlib, random, sys, zipfile, zlib

work = pathlib.Path(sys.argv[1])


def zipped(*entries):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return file.getvalue()


def docx(main):
    return zipped(("[Content_Types].xml", "<Types/>"), ("word/document.xml", main))


def epub(chapter):
    return zipped(
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", '<container><rootfile full-path="a.opf"/></container>'),
        ("a.opf", '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>'),
        ("a.xhtml", chapter),
    )


def deep(tag, times):
    chooser = random.Random(1)
    return "".join(f"<{tag}>{chooser.randrange(1000)}" for _ in range(times))


def pdf(*objects):
    file, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    xref = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(file + b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, xref))


def packed_pdf(content):
    stream = zlib.compress(content, 9)
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<<>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
    )


def nested(deep):
    inner = zipped(("a.txt", "text"))
    for _ in range(deep):
        inner = zipped(("a.zip", inner))
    return inner


laughs = "<!DOCTYPE rss [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
) + "]><rss><channel><item><title>&a9;</title></item></channel></rss>"
zeros = b"\0" * (1 << 30)


def words(size):
    # As long as wanted, and packed no better than text is.
    chooser = random.Random(2)
    page = " ".join(f"w{chooser.randrange(9999)}" for _ in range(200_000)) + ". "
    return (page * (size // len(page) + 1))[:size]


def page(content):
    return ("<!DOCTYPE html><title>A page</title><h1>A page</h1><article>" + content).encode()


MB = 1 << 20
long_word_list = words(MB)


def pieces(size, before, after, each=900):
    whole = len(before) + each + len(after)
    return "".join(before + long_word_list[n * 37 % 100_000 :][:each] + after for n in range(size // whole))


HTML, XML = 8 * MB - 200, 12 * MB - 1000
paragraphs = pieces(HTML, "<p>", "")

files = {
    "bomb.txt.gz (1 GB)": gzip.compress(zeros, 9),
    "bomb.zip (1 GB)": zipped(("a.txt", zeros)),
    "bomb.docx (1 GB)": docx(zeros),
    "bomb.epub (1 GB)": epub(zeros),
    "bomb.pdf (1 GB)": packed_pdf(b" " * (1 << 30)),
    "bomb.warc.gz (1 GB)": gzip.compress(b"WARC/1.0\r\nContent-Length: 1073741824\r\n\r\n" + zeros, 9),
    "many.zip (100,001 files)": zipped(*((f"{n}.txt", "a") for n in range(100_001))),
    "nested.zip (20 deep)": nested(20),
    "traversal.zip": zipped(("../../a.txt", "text")),
    "deep.docx (10^6)": docx('<w:document xmlns:w="w">' + deep("w:p", 1_000_000)),
    "deep.epub (10^6)": epub(deep("div", 1_000_000)),
    "deep.html (10^6)": ("<!DOCTYPE html>" + "<div>" * 1_000_000).encode(),
    "deep.rss (10^6)": ("<rss><channel>" + "<a>" * 1_000_000).encode(),
    "deep.json (10^6)": ('{"version":"https://jsonfeed.org/version/1.1","items":' + "[" * 1_000_000).encode(),
    "deep.pdf (10^6)": pdf(b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 1_000_000 + b">>", b"<</Type/Pages/Count 0/Kids[]>>"),
    "deep-content.pdf (10^6)": packed_pdf(b"".join(b"[<<%d" % (n % 977) for n in range(1_000_000))),
    "loop.pdf": pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>"),
    "loop-content.pdf": pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 4 0 R>>>>>>",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 4 0 R>>>>/Length 5>>stream\n/A Do\nendstream",
    ),
    "letters.pdf (5,000 pages)": pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 5000/Kids[" + b"3 0 R " * 5_000 + b"]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length 36020>>stream\nBT /F 8 Tf " + b"2 2 Td (abcdefgh abcdefg) Tj " * 1_286 + b" ET\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ),
    "forms.pdf (10^8 drawn)": pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>",
        b"<</Length 5>>stream\n/A Do\nendstream",
        *(
            b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>/Length 60>>stream\n%s\nendstream" % (6 + n, b"/A Do " * 10)
            for n in range(8)
        ),
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 3>>stream\nq Q\nendstream",
    ),
    "mutual-forms.pdf": pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R/B 6 0 R>>>>>>",
        b"<</Length 5>>stream\n/A Do\nendstream",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5>>stream\n/B Do\nendstream",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5>>stream\n/A Do\nendstream",
    ),
    "states.pdf (9 million)": packed_pdf(b"q " * 9_000_000),
    "laughs.rss (10^9)": laughs.encode(),
    "external.rss": b"<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&x;</title></item></channel></rss>",
    "line.html (200 MB)": b"<!DOCTYPE html><p>" + b"word " * 40_000_000,
    "nul.txt": b"Some text\0and more",
    "nul-utf16.html (14 MB)": b"\xff\xfe" + b"\0\0" * 7 * MB,
}
book = epub("<html><body>" + pieces(XML, "<p>", "</p>") + "</body></html>")
rss = ("<rss><channel>" + pieces(XML, "<item><title>A</title><description>", "</description></item>", 3000) + "</channel></rss>").encode()
# As large as the limits let through.
large = {
    "line.html (8 MB)": page("<p>" + words(HTML)),
    "paragraphs.html (8 MB)": page(paragraphs),
    "bold.html (8 MB)": page("<b>" * (HTML // 3)),
    "bold-words.html (8 MB)": page("<p>" + "<b>x</b> " * (HTML // 9)),
    "entities.html (8 MB)": page("<p>" + "&amp;&#x41;&notanentity;" * (HTML // 24)),
    "attributes.html (8 MB)": page("<p " + "a=b c " * (HTML // 6) + ">word"),
    "comment.html (8 MB)": page("<p>word<!--" + "-- >" * (HTML // 4)),
    "json.html (8 MB)": page('<script type="application/ld+json">' + '{"a":[' * (HTML // 6)),
    "nul.html (8 MB)": page("<p>" + "\0" * (HTML)),
    "wrong-encoding.html (8 MB)": page("<p>" + words(4 * MB)).replace(b"<title>", b"<meta charset=utf-16><title>") + b"\xff\xfe\x80" * MB,
    "big5.html (8 MB)": page("<meta charset=big5><p>") + b"\xa4\x40\xff" * (HTML // 3),
    "large.txt.gz (31 MB)": gzip.compress(words(31 * MB).encode()),
    "large.md (30 MB)": words(30 * MB).encode(),
    "quotes.md": (">" * 500_000 + " word").encode(),
    "brackets.md": ("[" * 500_000 + " word").encode(),
    "stars.md": ("*a_" * 170_000 + " word").encode(),
    "large.docx (12 MB)": docx('<w:document xmlns:w="w"><w:body>' + pieces(XML, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>") + "</w:body></w:document>"),
    "runs.docx (12 MB)": docx('<w:document xmlns:w="w"><w:body><w:p>' + "".join(f"<w:r><w:t>w{n}</w:t></w:r>" for n in range(XML // 34)) + "</w:p></w:body></w:document>"),
    "large.epub (12 MB)": book,
    "large.pdf (31 MB)": packed_pdf(b"BT /F 12 Tf " + pieces(31 * MB, "(", ") Tj ", 50).encode() + b"ET"),
    "large.rss (12 MB)": rss,
    "large.json (12 MB)": ('{"version":"https://jsonfeed.org/version/1.1","items":[' + ",".join([f'{{"content_html":"<p>{words(3000)}"}}'] * 3_900) + "]}").encode(),
    "large.zip (20 of 8 MB)": zipped(*((f"{n}.html", page(paragraphs)) for n in range(20))),
    "large.mhtml (11 MB)": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
    + base64.encodebytes(page(paragraphs)) + b"\n--b--\n",
    "large.warc.gz (5 of 31 MB)": b"".join(
        gzip.compress(b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(record) + record + b"\r\n\r\n")
        for record in [page("<p>" + words(31 * MB))] * 5
    ),
    "feeds.zip (5 of 12 MB)": zipped(*((f"{n}.rss", rss) for n in range(5))),
    "books.zip (5 of 12 MB)": zipped(*((f"{n}.epub", book) for n in range(5))),
}
(work / "large").mkdir()
for name, content in large.items():
    (work / "large" / name).write_bytes(content)
for name, content in files.items():
    (work / name).write_bytes(content)
PY
# A process of its own: a child's peak of memory is never less than its parent's at the start.
python3 - "$program" "$work" <<'PY'
import os, pathlib, subprocess, sys, time

program, work = sys.argv[1], pathlib.Path(sys.argv[2])
# What is read may take its time.
MOST_SECONDS, MOST_LARGE_SECONDS, MOST_MIB = 2, 30, 200
addresses = [
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://localhost/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://100.64.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://user:word@127.0.0.1/",
]



def run(*paths):
    with said.open("w") as error:
        start = time.perf_counter()
        child = subprocess.Popen([program, *paths], stdout=subprocess.DEVNULL, stderr=error)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
    return seconds, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), said.read_text().strip()


def told(well, name, seconds, mib, code, message):
    short = message.split("\n")[0].removeprefix("factbox: ")
    print(f"{'' if well else 'FAILED '}{name:<42} {seconds:5.2f} s {mib:6.1f} MiB   exit {code}   {short[:110]}")
    return not well


large = sorted((work / "large").iterdir())
files = sorted(path for path in work.iterdir() if path.is_file())
said = work / "said"
failed = 0
for path in [*map(str, files), *addresses]:
    seconds, mib, code, message = run(path)
    well = code == 1 and message.startswith("factbox: ") and seconds <= MOST_SECONDS and mib <= MOST_MIB
    failed += told(well, path.replace(f"{work}/", ""), seconds, mib, code, message.replace(path, "…"))

for path in map(str, large):
    seconds, mib, code, message = run(path)
    well = code in (0, 1) and seconds <= MOST_LARGE_SECONDS and mib <= MOST_MIB
    failed += told(well, path.replace(f"{work}/", ""), seconds, mib, code, message.replace(path, "…"))

for what, together, most in [("to refuse", files, MOST_MIB), ("of all", [*files, *large], 1.5 * MOST_MIB)]:
    seconds, mib, code, message = run(*map(str, together))
    well = code == 1 and mib <= most and all(str(f) in message for f in files)
    failed += told(well, f"{len(together)} {what} in one run", seconds, mib, code, "")

print(f"{len(files)} files, {len(large)} large ones, {len(addresses)} addresses; {failed} not within time and {MOST_MIB} MiB")
sys.exit(1 if failed else 0)
PY
