"""Reads the window over AT-SPI, as a screen reader does, panel after panel.

Started by `.ci/names`. Ends with 1 where a control has no name, where a panel cannot be opened by
its name, or where no table is told as a table.
"""

import collections
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

CONTROLS = {
    "push button", "button", "toggle button", "text", "entry", "check box", "radio button",
    "combo box", "page tab", "menu item", "link", "column header", "row header", "table cell",
}
DEPTH_MAX = 40
PATIENCE = 60


def nodes_below(node, depth=0):
    """Every node, from the top; one that is gone while it is read is left out."""
    if node is None or depth > DEPTH_MAX:
        return
    yield node
    for index in range(node.get_child_count()):
        yield from nodes_below(node.get_child_at_index(index), depth + 1)


def window():
    """The program, once it tells of itself."""
    for _ in range(PATIENCE * 4):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(index)
            if program is not None and program.get_name() == "ontschot":
                if any(node.get_role_name() == "page tab" for node in nodes_below(program)):
                    return program
        time.sleep(0.25)
    sys.exit("The names: nothing is told over AT-SPI.")


def opened(program, name):
    """Opens a panel by the name of its tab, as a screen reader would."""
    for node in nodes_below(program):
        if node.get_role_name() == "page tab" and node.get_name() == name:
            return Atspi.Action.do_action(node, 0)
    return False


def main():
    program = window()
    panels = [
        node.get_name() for node in nodes_below(program) if node.get_role_name() == "page tab"
    ]
    problems, roles = [], collections.Counter()
    for panel in panels:
        if not opened(program, panel):
            problems.append(f"{panel}: cannot be opened by its name")
            continue
        time.sleep(1)
        for node in nodes_below(program):
            role = node.get_role_name()
            roles[role] += 1
            if role in CONTROLS and not node.get_name().strip():
                problems.append(f"{panel}: a {role} without a name")
    for role in ("table", "table row", "table cell", "column header", "row header"):
        if not roles[role]:
            problems.append(f"nothing is told as a {role}")
    controls = sum(count for role, count in roles.items() if role in CONTROLS)
    print(f"{len(panels)} panels, {controls} controls told by name")
    for problem in problems:
        print(f"The names: {problem}", file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
