"""Writes blocks as plain text and Markdown, and rows as separated values."""

import csv
import io

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, TextBox, accepted, placed


def plain(blocks: list[Block], *, rule: str = "\f") -> str:
    """Text as one gets by copying from a word processor: tables with tabs, a form feed between pages."""
    lines: list[str] = []
    for block in blocks:
        match block:
            case Head():
                lines += ["", f"{block.shown} {block.text}".strip(), ""]
            case Para():
                lines += [*accepted(block.text).split("\n"), ""]
            case Bullet():
                lines.append("   " * (block.depth + 1) + f"{block.mark} {accepted(block.text)}")
            case TextBox():
                lines += ["", block.text, ""]
            case Contents():
                lines += [
                    f"{'  ' * depth}{text} {'.' * (60 - len(text) % 40)} {page}" for text, page, depth in block.entries
                ]
            case Break():
                lines.append(rule)
            case Grid():
                lines += ["\t".join(_flat(box) for box in line) for line in placed(block)]
    return "\n".join(lines) + "\n"


def _flat(box: Box | None) -> str:
    return "" if box is None else " ".join(accepted(box.text).split("\n"))


def markdown(blocks: list[Block]) -> str:
    lines: list[str] = []
    for block in blocks:
        match block:
            case Head():
                lines += ["", "#" * block.level + " " + f"{block.shown} {block.text}".strip(), ""]
            case Para():
                lines += [f"**{block.text}**" if block.bold else accepted(block.text), ""]
            case Bullet():
                lines.append("  " * block.depth + f"{block.mark} {accepted(block.text)}")
            case Grid():
                rows = placed(block)
                lines.append("")
                for rank, line in enumerate(rows):
                    lines.append("| " + " | ".join(_flat(box).replace("|", "\\|") for box in line) + " |")
                    if not rank:
                        lines.append("|" + "---|" * len(line))
                lines.append("")
            case TextBox():
                lines += [f"> {block.text}", ""]
            case Contents() | Break():
                lines += ["---", ""]
    return "\n".join(lines).strip() + "\n"


def separated(rows: list[list[str]], mark: str) -> str:
    held = io.StringIO()
    csv.writer(held, delimiter=mark, lineterminator="\r\n").writerows(rows)
    return held.getvalue()
