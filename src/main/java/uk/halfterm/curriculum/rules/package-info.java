/** What authored content must keep to. Rules read the model alone, so that files and drafts meet the same ones. */
@NullMarked
package uk.halfterm.curriculum.rules;

import org.jspecify.annotations.NullMarked;
