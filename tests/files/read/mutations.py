"""Damage done to sound files: bytes of them, or of the parts inside them, changed, doubled and taken away."""

import io
import random
import re
import zipfile

TOKENS = (
    b"<", b">", b"&", b'"', b"-1", b"99999999999", b"\x00", b"\xff", b"</w:p>", b"<w:tbl>", b"&x;", b"NaN", b"1e999",
    b"A1:XFD1048576", b"<!DOCTYPE x [<!ENTITY x 'y'>]>", b'<table:table-row table:number-rows-repeated="1048576">',
)  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Bytes changed, taken away, doubled; attributes with other values."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        if not found:
            break
        at = chance.randrange(len(found))
        end = min(len(found), at + chance.randrange(1, 200))
        match chance.randrange(6):
            case 0:
                found[at] = chance.randrange(256)
            case 1:
                del found[at:end]
            case 2:
                found[at:at] = found[at:end] * chance.randrange(1, 20)
            case 3:
                found[at:at] = chance.choice(TOKENS)
            case 4:
                found[at:end] = chance.choice(TOKENS)
            case _:
                values = [one.span(1) for one in re.finditer(rb'="([^"]{0,40})"', bytes(found[at : at + 3000]))]
                if values:
                    start, stop = chance.choice(values)
                    found[at + start : at + stop] = chance.choice(
                        [b"-1", b"0", b"99999999", b"", b"x", b"NaN", b"1e400"]
                    )
    return bytes(found)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A file with one or two of its parts mutated, or mutated as a whole."""
    if not data.startswith(b"PK") or chance.random() < 0.15:
        return mutated(data, chance)
    memory = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as made:
        names = source.namelist()
        hit = {name for name in names if name.endswith((".xml", ".rels")) and chance.random() < 3 / len(names)}
        for name in names:
            content = source.read(name)
            made.writestr(name, mutated(content, chance) if name in hit else content)
    return memory.getvalue()
