/** Halfterm, the learning delivery platform for England's teacher and early-years training programmes. */
@NullMarked
package uk.halfterm;

import org.jspecify.annotations.NullMarked;
