/** Journeys of real people through the portal in a real browser, and the portal's own start and stop. */
package uk.halfterm.journey;
