"""The process that sets one document: its inputs as JSON on standard input, the PDF on standard output.

A process of its own, because the typesetter keeps what it has laid out in memory for ever (some 200 MB for a programme
of 200 actions), which a web server must not.
"""

import json
import sys
from datetime import datetime
from pathlib import Path

import typst

from gouvernail.files.pdf_packing import packed
from gouvernail.files.typesetting import PDF_STANDARDS, TEMPLATES, fonts


def main() -> int:
    """0 with the file on standard output; 1 with what the typesetter says on standard error."""
    order = json.load(sys.stdin.buffer)
    try:
        made = typst.compile(
            Path(TEMPLATES / order["template"]),
            root=TEMPLATES,
            font_paths=fonts(),
            sys_inputs={"document": json.dumps(order["data"], ensure_ascii=False)},
            format="pdf",
            pdf_standards=PDF_STANDARDS,
            timestamp=datetime.fromisoformat(order["stamp"]) if order["stamp"] else None,
        )
    except typst.TypstError as error:
        sys.stderr.write(error.diagnostic or str(error))
        return 1
    sys.stdout.buffer.write(packed(made))
    return 0


if __name__ == "__main__":
    sys.exit(main())
