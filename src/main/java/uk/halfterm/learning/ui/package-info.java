/** Programmes on screen: their sections, one section, and a page for every kind of item. */
@NullMarked
package uk.halfterm.learning.ui;

import org.jspecify.annotations.NullMarked;
