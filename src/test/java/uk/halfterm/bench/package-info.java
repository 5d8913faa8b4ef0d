/**
 * Measuring a portal by hand ({@code ./halfterm bench}); never part of a test run, whose clock nobody can trust. Reads of the store can
 * be counted in one, and are.
 */
package uk.halfterm.bench;
