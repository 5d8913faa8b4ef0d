/** Measuring a running portal by hand; never part of a test run, whose clock nobody can trust. */
package uk.halfterm.bench;
