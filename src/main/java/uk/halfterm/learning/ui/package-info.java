/** The programme on screen: its blocks, a block, and a page for every kind of item. */
@NullMarked
package uk.halfterm.learning.ui;

import org.jspecify.annotations.NullMarked;
