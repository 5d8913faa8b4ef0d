/** Programmes as their authors write them: text as Markdown, no HTML and nothing of files. */
@NullMarked
package uk.halfterm.curriculum.authored;

import org.jspecify.annotations.NullMarked;
