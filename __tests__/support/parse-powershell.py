"""Reads PowerShell from standard input and prints the place of each piece that is none."""

import sys
from collections.abc import Iterator

import tree_sitter_powershell
from tree_sitter import Language, Node, Parser


def errors(node: Node) -> Iterator[str]:
    if node.is_error or node.is_missing:
        yield f"{node.start_point.row + 1}:{node.start_point.column + 1} {node.type}"
    elif node.has_error:
        for child in node.children:
            yield from errors(child)


tree = Parser(Language(tree_sitter_powershell.language())).parse(sys.stdin.buffer.read())
for error in errors(tree.root_node):
    print(error)
