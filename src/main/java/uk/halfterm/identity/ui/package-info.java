/** Signing in, and setting an empty installation up. */
@NullMarked
package uk.halfterm.identity.ui;

import org.jspecify.annotations.NullMarked;
