package uk.halfterm.curriculum.prose;

import org.commonmark.node.CustomBlock;

/** Something to try: a quotation whose first line is a heading, shown as a box of its own. */
final class Prompt extends CustomBlock {}
